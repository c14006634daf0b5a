/// The target of a link, taken apart as browsers do (RFC 3986; WHATWG URL Standard).
struct Target {
  /// The part before the first colon, in lower case, where the target has one.
  let scheme: String?
  /// The name of the machine, in lower case, where the target names one.
  let host: String?
  /// What stands between the scheme and the host on the one side and query and fragment on the other.
  let path: String
  let query: String?
  let fragment: String?

  /// Takes a target apart; white space around it goes, as browsers have it (WHATWG URL Standard, section 4.4).
  init(_ written: String) {
    var rest = written.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    fragment = Self.cut(&rest, behind: "#")
    query = Self.cut(&rest, behind: "?")
    scheme = Self.scheme(&rest)
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let authority = rest.prefix { $0 != "/" && $0 != "\\" }
      rest = rest.dropFirst(authority.count)
      host = authority.split(separator: "@", omittingEmptySubsequences: false).last.map { $0.lowercased() }
    } else {
      host = nil
    }
    path = String(rest)
  }

  /// Whether the target is a file beside the release.
  var isRelative: Bool {
    scheme == nil && host == nil && !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("\\")
  }

  /// The host without its port.
  var hostName: String? { host.map { String($0.prefix { $0 != ":" }) } }

  private static func cut(_ rest: inout Substring, behind mark: Character) -> String? {
    guard let place = rest.firstIndex(of: mark) else { return nil }
    defer { rest = rest[..<place] }
    return String(rest[rest.index(after: place)...])
  }

  private static func scheme(_ rest: inout Substring) -> String? {
    guard let colon = rest.firstIndex(of: ":"), let first = rest.first, first.isASCII, first.isLetter else {
      return nil
    }
    let name = rest[..<colon]
    guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }) else { return nil }
    rest = rest[rest.index(after: colon)...]
    return name.lowercased()
  }

  /// A text with its percent escapes decoded, or nil where one of them is broken or they give no UTF-8.
  static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
