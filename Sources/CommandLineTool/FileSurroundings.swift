import Glibc
import Linting

/// The folder in which a release lies.
struct FileSurroundings: Surroundings {
  /// The folder, with a slash at its end, or nothing for the one in which seigo was started.
  let folder: String

  init(ofFile path: String) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  func fileExists(atRelativePath path: String) -> Bool? {
    // A NUL would cut the path short and make another of it.
    path.utf8.contains(0) ? false : access(folder + path, F_OK) == 0
  }
}

extension Inputs.Input {
  /// What lies around the input; standard input could come from anywhere.
  var surroundings: any Surroundings {
    switch source {
    case .file: FileSurroundings(ofFile: path)
    case .stream: UnknownSurroundings()
    }
  }
}
