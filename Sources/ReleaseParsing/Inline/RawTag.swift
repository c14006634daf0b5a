/// A tag, comment or other piece of raw HTML inside Markdown (CommonMark 0.29, section 6.8).
struct RawTag {
  /// An attribute of a tag.
  struct Attribute {
    var name: String
    /// The value without its quotes.
    var value: Range<Int>
  }

  /// The element's name in lower case, with a slash before it in an end tag; empty for a comment and its like.
  var name = ""
  var attributes: [Attribute] = []
  /// The offset behind the closing `>`.
  var end: Int

  /// Reads the raw HTML that starts at an offset, or nil where none does.
  static func read(_ bytes: [UInt8], at start: Int, quotes: inout ClosingQuotes) -> RawTag? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if bytes[start...].starts(with: Array("<!--".utf8)) {
        return closed(bytes, from: start + 4, by: Array("-->".utf8), quotes: &quotes)
      }
      return closed(bytes, from: start + 2, by: Array(">".utf8), quotes: &quotes)
    case UInt8(ascii: "?"): return closed(bytes, from: start + 2, by: Array("?>".utf8), quotes: &quotes)
    case UInt8(ascii: "/"): return tag(bytes, from: start + 2, isEnd: true)
    default: return tag(bytes, from: start + 1, isEnd: false)
    }
  }

  private static func closed(_ bytes: [UInt8], from start: Int, by mark: [UInt8], quotes: inout ClosingQuotes)
    -> RawTag?
  {
    // A closing mark that was looked for in vain is keyed by its first sign, which tells the three apart.
    if quotes.isMissing(mark[0], after: start) { return nil }
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index..<index + mark.count].elementsEqual(mark) { return RawTag(end: index + mark.count) }
      index += 1
    }
    quotes.noteMissing(mark[0], after: start)
    return nil
  }

  private static func tag(_ bytes: [UInt8], from start: Int, isEnd: Bool) -> RawTag? {
    var index = start
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    guard index > start, (0x41...0x5A).contains(bytes[start] & 0xDF) else { return nil }
    var tag = RawTag(end: index)
    tag.name = (isEnd ? "/" : "") + String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    while true {
      let next = LinkTarget.skipSpace(bytes, from: index)
      guard next < bytes.count else { return nil }
      if bytes[next] == UInt8(ascii: ">") {
        tag.end = next + 1
        return tag
      }
      if bytes[next] == UInt8(ascii: "/"), next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: ">") {
        tag.end = next + 2
        return tag
      }
      guard next > index, !isEnd, let attribute = attribute(bytes, at: next) else { return nil }
      tag.attributes.append(attribute.attribute)
      index = attribute.end
    }
  }

  private static func attribute(_ bytes: [UInt8], at start: Int) -> (attribute: Attribute, end: Int)? {
    var index = start
    while index < bytes.count, isNameByte(bytes[index]) || [0x5F, 0x3A, 0x2E].contains(bytes[index]) { index += 1 }
    guard index > start else { return nil }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    let equals = LinkTarget.skipSpace(bytes, from: index)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else {
      return (Attribute(name: name, value: index..<index), index)
    }
    let value = LinkTarget.skipSpace(bytes, from: equals + 1)
    guard value < bytes.count else { return nil }
    if bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'") {
      guard let close = bytes[(value + 1)...].firstIndex(of: bytes[value]) else { return nil }
      return (Attribute(name: name, value: value + 1..<close), close + 1)
    }
    var end = value
    while end < bytes.count, bytes[end] > 0x20, ![0x22, 0x27, 0x3C, 0x3D, 0x3E, 0x60].contains(bytes[end]) { end += 1 }
    return end > value ? (Attribute(name: name, value: value..<end), end) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-")
  }
}
