import Glibc

/// What the system says about a call that failed.
enum SystemError {
  /// The system's words for an error number, in lower case: "permission denied".
  static func words(_ number: Int32) -> String {
    // "Bad file descriptor" says nothing to people.
    if number == EBADF { return "it is closed" }
    guard let words = strerror(number).map({ String(cString: $0) }) else { return "error \(number)" }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
