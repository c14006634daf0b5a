import Glibc
package import Linting

/// Writes files and streams.
package enum FileOutput {
  /// Writes all bytes to a descriptor.
  ///
  /// - Returns: the error number, or nil where all of them were written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno == EAGAIN {
          var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = Glibc.poll(&poll, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  /// Writes a file, all of it or nothing.
  ///
  /// The bytes go to a new file beside it, which then takes its place. A device or pipe is written to directly, and so
  /// is whatever an open descriptor such as `/dev/stdout` leads to.
  package static func write(_ bytes: [UInt8], toFile path: String) throws(ConfigurationError) {
    var existing = stat()
    let exists = stat(path, &existing) == 0
    if exists, existing.st_mode & S_IFMT == S_IFDIR { throw failure(path, EISDIR) }
    let isDescriptor = path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    if exists, isDescriptor || existing.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(path, errno) }
      defer { close(descriptor) }
      if let number = write(bytes, to: descriptor), number != EPIPE { throw failure(path, number) }
      return
    }
    // A link stays a link: what it leads to is replaced.
    let target = exists ? resolved(path) : path
    if exists, access(target, W_OK) != 0 { throw failure(path, errno) }
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(path, errno) }
    let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    var number = write(bytes, to: descriptor)
    if number == nil, fchmod(descriptor, exists ? existing.st_mode & 0o7777 : 0o666 & ~currentMask()) != 0 {
      number = errno
    }
    if close(descriptor) != 0, number == nil { number = errno }
    if number == nil, rename(temporary, target) != 0 { number = errno }
    guard let number else { return }
    unlink(temporary)
    throw failure(path, number)
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The permissions that new files do not get; the system tells only while they are being set.
  private static func currentMask() -> mode_t {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }

  private static func failure(_ path: String, _ number: Int32) -> ConfigurationError {
    ConfigurationError(
      "the report cannot be written to '\(path)': \(SystemError.words(number))",
      advice: "name a file in a folder that exists and that you may write to"
    )
  }
}
