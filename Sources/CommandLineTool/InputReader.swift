import Glibc
import Linting

/// Reads whole files and streams.
enum InputReader {
  /// The most bytes that an input may have: more than any release, and little enough to read on any machine.
  static let largestInput = 256 << 20

  /// The bytes of a file.
  static func bytes(ofFile path: String) throws(UnreadInput) -> [UInt8] {
    // Not to block: the path may have become a pipe since it was looked at.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw InputProblem(errno: errno).of(path) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw InputProblem(errno: errno).of(path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw InputProblem.device.of(path) }
    guard facts.st_size <= largestInput else { throw InputProblem.tooLarge.of(path) }
    return try checked(try bytes(from: descriptor, expected: Int(facts.st_size), path: path), path)
  }

  /// The bytes of a stream up to its end.
  static func bytes(ofStream descriptor: Int32, named path: String) throws(UnreadInput) -> [UInt8] {
    try checked(try bytes(from: descriptor, expected: 0, path: path), path)
  }

  private static func bytes(from descriptor: Int32, expected: Int, path: String) throws(UnreadInput) -> [UInt8] {
    var bytes: [UInt8] = []
    var isAtEnd = false
    var size = expected + 1
    while !isAtEnd {
      bytes.reserveCapacity(bytes.count + size)
      var failure: Int32 = 0
      bytes += [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < buffer.count {
          let received = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          if received > 0 {
            count += received
          } else if received == 0 {
            isAtEnd = true
            return
          } else if errno != EINTR {
            failure = errno
            return
          }
        }
      }
      if failure != 0 { throw InputProblem(errno: failure).of(path) }
      if bytes.count > largestInput { throw InputProblem.tooLarge.of(path) }
      size = max(65536, bytes.count)
    }
    return bytes
  }

  private static func checked(_ bytes: [UInt8], _ path: String) throws(UnreadInput) -> [UInt8] {
    if let format = ForeignFormat(bytes) { throw InputProblem.foreign(format).of(path) }
    let isBlank = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0xFF || $0 == 0xFE }
      .isEmpty
    if isBlank { throw InputProblem.empty.of(path) }
    return bytes
  }
}
