/// The attributes of a start tag that matter to the reader of a release.
struct TagAttributes {
  private(set) var id: Range<Int>?
  private(set) var name: Range<Int>?
  private(set) var href: Range<Int>?
  private(set) var src: Range<Int>?
  private(set) var columnSpan = 1
  private(set) var rowSpan = 1
  private(set) var style = InlineStyle()
  private(set) var isPresentation = false

  /// No attributes.
  init() {}

  /// Reads the attributes of a tag; of two that have the same name the first counts.
  init(of tag: MarkupToken, in text: [UInt8]) {
    var scanner = AttributeScanner(text, tag.nameRange.upperBound..<tag.end)
    var seen: UInt16 = 0
    while let found = scanner.next() {
      guard let attribute = Attribute(text[found.name]), seen & attribute.bit == 0 else { continue }
      seen |= attribute.bit
      // An attribute without a value has the empty one.
      note(attribute, found.value ?? found.name.upperBound..<found.name.upperBound, in: text)
    }
  }

  private mutating func note(_ attribute: Attribute, _ value: Range<Int>, in text: [UInt8]) {
    switch attribute {
    case .id: id = value
    case .name: name = value
    case .href: href = value
    case .src: src = value
    case .columnSpan: columnSpan = min(max(Self.number(text[value]) ?? 1, 1), 1000)
    case .rowSpan: rowSpan = min(Self.number(text[value]) ?? 1, 65_534)
    case .style: style.read(text[value])
    case .role: isPresentation = text[value].isName("presentation") || text[value].isName("none")
    case .hidden: style.hide()
    }
  }

  private enum Attribute: UInt16 {
    case id, name, href, src, columnSpan, rowSpan, style, role, hidden

    var bit: UInt16 { 1 << rawValue }

    init?(_ name: ArraySlice<UInt8>) {
      switch (name.count, (name.first ?? 0) | 0x20) {
      case (2, UInt8(ascii: "i")) where name.isName("id"): self = .id
      case (4, UInt8(ascii: "n")) where name.isName("name"): self = .name
      case (4, UInt8(ascii: "h")) where name.isName("href"): self = .href
      case (3, UInt8(ascii: "s")) where name.isName("src"): self = .src
      case (7, UInt8(ascii: "c")) where name.isName("colspan"): self = .columnSpan
      case (7, UInt8(ascii: "r")) where name.isName("rowspan"): self = .rowSpan
      case (5, UInt8(ascii: "s")) where name.isName("style"): self = .style
      case (4, UInt8(ascii: "r")) where name.isName("role"): self = .role
      case (6, UInt8(ascii: "h")) where name.isName("hidden"): self = .hidden
      default: return nil
      }
    }
  }

  /// The number at the start of a value, as the HTML standard reads non-negative integers.
  private static func number(_ value: ArraySlice<UInt8>) -> Int? {
    let digits = value.drop { $0.isHTMLSpace || $0 == UInt8(ascii: "+") }.prefix { (0x30...0x39).contains($0) }
    if digits.isEmpty { return nil }
    return digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 1_000_000) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether these bytes spell a name, capitals aside.
  func isName(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { elementsEqual($0) { $0 | 0x20 == $1 } }
  }

  /// These bytes without the white space at both ends.
  var trimmingHTMLSpace: ArraySlice<UInt8> {
    var slice = drop { $0.isHTMLSpace }
    while let last = slice.last, last.isHTMLSpace { slice.removeLast() }
    return slice
  }
}
