/// How a report for pipelines names a file.
struct ArtifactURI: Hashable {
  /// The percent-encoded URI reference (RFC 3986).
  let uri: String
  /// Whether it is relative to the folder from which seigo was started.
  let isRelative: Bool

  /// Names a file.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it.
  ///   - folder: the folder from which seigo was started; a path that leads out of it becomes an absolute URI.
  init(path: String, folder: String?) {
    let inner = Self.innerPath(path, folder: folder)
    isRelative = inner != nil
    uri = inner.map(Self.encoded) ?? "file://" + Self.encoded(Self.absolute(path, folder))
  }

  /// The path from the folder, or nil where it leads out of it.
  static func innerPath(_ path: String, folder: String?) -> String? {
    guard let folder else { return path.hasPrefix("/") || normalized(path).first == ".." ? nil : path }
    let (parts, base) = (normalized(absolute(path, folder)), normalized(folder))
    guard parts.count > base.count, parts.starts(with: base) else { return nil }
    return parts.dropFirst(base.count).joined(separator: "/")
  }

  private static func absolute(_ path: String, _ folder: String?) -> String {
    let whole = path.hasPrefix("/") ? path : "\(folder ?? "")/\(path)"
    return "/" + normalized(whole).joined(separator: "/")
  }

  /// The parts of a path, each `..` having taken away the part before it.
  private static func normalized(_ path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { parts, part in
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".", part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
  }

  /// Encodes everything but the unreserved characters and the slash.
  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded.append("%")
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
      }
    }
  }
}
