import Glibc

/// The folder from which seigo was started.
enum WorkingFolder {
  /// Its absolute path, or nil where it was deleted since.
  static var path: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
