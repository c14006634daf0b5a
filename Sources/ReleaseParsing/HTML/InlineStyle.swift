/// What a `style` attribute says about being seen and where.
struct InlineStyle {
  private var isAbsent = false
  private var isInvisible = false
  /// Whether the element is set in bold, where the style says so.
  private(set) var isBold: Bool?
  /// Whether the element stands apart as a block does, where the style says so.
  private(set) var isBlock: Bool?

  /// The lines above and below the element.
  private(set) var border = BorderStyle()
  /// Whether the words are set above or below the line.
  private(set) var isRaised = false
  private var padding = CSSLength.zero
  private var margin = CSSLength.zero
  /// How far the first line stands in from the others, where the style says so.
  private(set) var textIndent: CSSLength?

  /// How far the element's words stand in from the left edge of what it stands in.
  var inset: CSSLength { padding + margin }

  /// Whether the element is not shown.
  var isHidden: Bool { isAbsent || isInvisible }

  /// Notes that the element is not shown, whatever its style says.
  mutating func hide() { isInvisible = true }

  /// Reads declarations, the later ones overriding.
  mutating func read(_ style: ArraySlice<UInt8>) {
    var rest = style
    while !rest.isEmpty {
      let declaration = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest[declaration.endIndex...].dropFirst()
      // Few of the many declarations matter: those of `display`, `visibility`, `font`, `border` and the distances at the left.
      let start = declaration.drop { $0.isHTMLSpace }
      guard let first = start.first.map({ $0 | 0x20 }),
        Self.firstLetters.contains(first),
        let colon = start.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      var value = start[(colon + 1)...].trimmingHTMLSpace
      if let bang = value.firstIndex(of: UInt8(ascii: "!")) { value = value[..<bang].trimmingHTMLSpace }
      apply(start[..<colon].trimmingHTMLSpace, value)
    }
  }

  private static let firstLetters = Set("dvfpmtb".utf8)

  private mutating func apply(_ property: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    if property.isName("display") {
      isAbsent = value.isName("none")
      if value.isName("block") || value.isName("list-item") || value.isName("flex") || value.isName("grid") {
        isBlock = true
      } else if value.isName("inline") || value.isName("contents") {
        isBlock = false
      }
    } else if property.isName("visibility") {
      isInvisible = value.isName("hidden") || value.isName("collapse")
    } else if property.isName("vertical-align") {
      isRaised = value.isName("super") || value.isName("sub")
    } else if property.isName("font-weight") {
      isBold = Self.isBold(value) ?? isBold
    } else if property.isName("font") {
      // The shorthand resets the weight unless it names one.
      isBold = value.split(whereSeparator: \.isHTMLSpace).contains { Self.isBold($0) == true }
    } else if property.prefix(6).isName("border") {
      border.apply(property, value)
    } else if property.isName("text-indent") {
      textIndent = CSSLength(value) ?? textIndent
    } else if property.isName("padding") {
      padding = CSSLength(leftOf: value) ?? padding
    } else if property.isName("padding-left") || property.isName("padding-inline-start") {
      padding = CSSLength(value) ?? padding
    } else if property.isName("margin") {
      margin = CSSLength(leftOf: value) ?? margin
    } else if property.isName("margin-left") || property.isName("margin-inline-start") {
      margin = CSSLength(value) ?? margin
    }
  }

  private static func isBold(_ weight: ArraySlice<UInt8>) -> Bool? {
    if weight.isName("bold") || weight.isName("bolder") { return true }
    if weight.isName("normal") || weight.isName("lighter") { return false }
    guard weight.count == 3, let first = weight.first, (0x31...0x39).contains(first),
      weight.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return first >= UInt8(ascii: "6")
  }
}
