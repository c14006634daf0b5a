/// A distance on the page, as style sheets state it.
///
/// Kept in thousandths of a pixel, so that a hanging indent, which is a padding and the same amount taken back, comes to
/// nothing exactly.
struct CSSLength: Equatable {
  /// The distance in thousandths of a pixel, less than nothing where it points to the left.
  private let thousandths: Int32

  static let zero = CSSLength(thousandths: 0)

  /// Units and their thousandths of a pixel, an em being 16 pixels and an inch 96.
  private static let units: [(name: StaticString, size: Int32)] = [
    ("px", 1_000), ("pt", 1_333), ("em", 16_000), ("rem", 16_000), ("ex", 8_000), ("ch", 8_000), ("in", 96_000),
    ("cm", 37_795), ("mm", 3_780), ("pc", 16_000),
  ]

  private init(thousandths: Int32) { self.thousandths = thousandths }

  /// Reads a length; per cent, of which nobody can tell the whole, and keywords are none.
  init?(_ value: ArraySlice<UInt8>) {
    var rest = value.trimmingHTMLSpace
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var amount: Int64 = 0
    var digits = 0
    var scale: Int64 = 1
    var isFraction = false
    while let byte = rest.first {
      if (0x30...0x39).contains(byte) {
        // No distance needs more digits, and what is cut off is smaller than anyone sees.
        if digits < 9 {
          amount = amount * 10 + Int64(byte & 0x0F)
          if isFraction { scale *= 10 }
        } else if !isFraction {
          return nil
        }
        digits += 1
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    // A number alone is one of pixels, as browsers read it in pages that do not say which standard they follow.
    guard digits > 0, let unit = rest.isEmpty ? 1_000 : Self.units.first(where: { rest.isName($0.name) })?.size else {
      return nil
    }
    let size = min(amount * Int64(unit) / scale, 10_000_000)
    thousandths = Int32(isNegative ? -size : size)
  }

  /// Reads the left one of the one to four lengths of a shorthand such as `padding`.
  init?(leftOf value: ArraySlice<UInt8>) {
    let sides = value.split(maxSplits: 4, whereSeparator: \.isHTMLSpace)
    switch sides.count {
    case 1: self.init(sides[0])
    case 2, 3: self.init(sides[1])
    case 4: self.init(sides[3])
    default: return nil
    }
  }

  static func + (first: CSSLength, second: CSSLength) -> CSSLength {
    CSSLength(thousandths: min(max(first.thousandths + second.thousandths, -100_000_000), 100_000_000))
  }

  /// The nearest number of tenths of an em; 0 where it points to the left.
  var tenthsOfEm: Int { max(0, (Int(thousandths) + 800) / 1_600) }
}
