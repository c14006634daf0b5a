/// Walks through the attributes of a tag as the HTML standard, sections 13.2.5.32 to 13.2.5.40, does.
struct AttributeScanner {
  /// An attribute: its name, and its value without quotes where it has one.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>?
  }

  /// How the walk ended.
  enum Ending {
    case closed(isSelfClosing: Bool)
    /// A quote opens that does not close.
    case openQuote(UInt8)
    case endOfFile
  }

  private let bytes: [UInt8]
  private let end: Int
  /// Where the walk stands; behind the `>` once the tag is closed.
  private(set) var offset: Int
  private(set) var ending = Ending.endOfFile

  /// Starts behind the name of a tag.
  ///
  /// - Parameters:
  ///   - bytes: the text of the file.
  ///   - range: from behind the tag's name to where the tag must end at the latest.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next attribute, or nil at the end of the tag.
  ///
  /// - Parameter isQuote: whether a quotation mark in front of a value is to be taken as one.
  /// - Returns: the attribute with its place.
  mutating func next(skippingQuotes isQuote: (UInt8) -> Bool = { _ in true }) -> Attribute? {
    var slash = false
    while offset < end, bytes[offset].isHTMLSpace || bytes[offset] == UInt8(ascii: "/") {
      slash = bytes[offset] == UInt8(ascii: "/")
      offset += 1
    }
    guard offset < end else { return nil }
    if bytes[offset] == UInt8(ascii: ">") {
      offset += 1
      ending = .closed(isSelfClosing: slash)
      return nil
    }
    let nameStart = offset
    offset += 1
    while offset < end, !bytes[offset].endsTagName, bytes[offset] != UInt8(ascii: "=") { offset += 1 }
    let name = nameStart..<offset
    var valueStart = offset
    while valueStart < end, bytes[valueStart].isHTMLSpace { valueStart += 1 }
    guard valueStart < end, bytes[valueStart] == UInt8(ascii: "=") else { return Attribute(name: name, value: nil) }
    valueStart += 1
    while valueStart < end, bytes[valueStart].isHTMLSpace { valueStart += 1 }
    offset = valueStart
    guard valueStart < end else { return nil }
    let first = bytes[valueStart]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), isQuote(first) {
      guard let close = bytes.firstOffset(of: first, in: valueStart + 1..<end) else {
        offset = end
        ending = .openQuote(first)
        return nil
      }
      offset = close + 1
      return Attribute(name: name, value: valueStart + 1..<close)
    }
    while offset < end, bytes[offset] != UInt8(ascii: ">"), !bytes[offset].isHTMLSpace { offset += 1 }
    return Attribute(name: name, value: valueStart..<offset)
  }
}
