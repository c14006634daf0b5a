import CLibXML2

/// A character that HTML and Markdown spell by name or number.
enum CharacterReference {
  /// Reads `&name;`, `&#123;` or `&#x7B;` at an offset.
  ///
  /// - Returns: the characters meant and the offset behind the semicolon, or nil where no known reference stands.
  static func read(_ bytes: [UInt8], at start: Int, before end: Int) -> (meaning: String, end: Int)? {
    // The longest of HTML's names has 31 letters.
    let limit = min(end, start + 34)
    guard let semicolon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")), semicolon > start + 2 else {
      return nil
    }
    let body = bytes[start + 1..<semicolon]
    if body.first == UInt8(ascii: "#") {
      let digits = String(decoding: body.dropFirst(), as: UTF8.self)
      let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard digits.utf8.count <= 8, let value else { return nil }
      let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
      return (String(scalar), semicolon + 1)
    }
    guard body.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }),
      let entity = htmlEntityLookup(Array(body) + [0]),
      let scalar = Unicode.Scalar(entity.pointee.value)
    else { return nil }
    return (String(scalar), semicolon + 1)
  }
}
