/// An address in angle brackets (CommonMark 0.29, section 6.7).
enum Autolink {
  /// The offset behind the closing bracket, or nil where the opening one at an offset holds no address.
  static func end(_ bytes: [UInt8], at start: Int) -> Int? {
    var close = start + 1
    while close < bytes.count, bytes[close] > 0x20, bytes[close] != UInt8(ascii: "<"), bytes[close] != 0x3E {
      close += 1
    }
    guard close < bytes.count, bytes[close] == UInt8(ascii: ">") else { return nil }
    let inner = bytes[start + 1..<close]
    return hasScheme(inner) || isMailAddress(inner) ? close + 1 : nil
  }

  private static func hasScheme(_ inner: ArraySlice<UInt8>) -> Bool {
    guard let colon = inner.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = inner[..<colon]
    guard (2...32).contains(scheme.count), let first = scheme.first, isLetter(first) else { return false }
    return scheme.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) }
  }

  private static func isMailAddress(_ inner: ArraySlice<UInt8>) -> Bool {
    guard let at = inner.firstIndex(of: UInt8(ascii: "@")), at > inner.startIndex, at + 1 < inner.endIndex else {
      return false
    }
    let local = inner[..<at].allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || Array(".!#$%&'*+/=?^_`{|}~-".utf8).contains(byte)
    }
    let host = inner[(at + 1)...]
    return local && host.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
      && host.first != 0x2E && host.last != 0x2E
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
