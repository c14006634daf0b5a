import Glibc

/// The files of the project that tests look at and recordings are written to.
package enum Repository {
  /// The folder of the project, with a slash at its end.
  package static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/"
  }()

  /// The bytes of a file, named by its path from the project's folder, or nil where it cannot be read.
  package static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(root + path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// The text of a file, or nil where it cannot be read.
  package static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file of the project anew.
  package static func write(_ text: String, to path: String) {
    guard let file = fopen(root + path, "wb") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  /// The paths of all files in a folder and the folders below it, in order; hidden ones are left out.
  package static func files(in folder: String) -> [String] {
    guard let directory = opendir(root + folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix(".") { continue }
      let path = "\(folder)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { paths += files(in: path) } else { paths.append(path) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Whether this run of the tests writes what it gets instead of comparing it.
package enum Recording {
  /// Whether the environment variable `SEIGO_RECORD` is 1.
  package static let isOn = getenv("SEIGO_RECORD").map { String(cString: $0) } == "1"
}
