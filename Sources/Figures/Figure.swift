public import SourceText

/// A number as the release prints it.
///
/// It never changes, and is an object because the cells, claims and checks of many thousand figures name the same ones:
/// each of them holds a reference where it would hold a copy.
public final class Figure: Hashable, Sendable {
  /// The signed value in printed units.
  public let value: ExactDecimal
  /// How its sign is printed.
  public let sign: SignMark
  /// Whether its digits are grouped otherwise than by threes, as after a digit was lost.
  public let isOddlyGrouped: Bool
  /// How its release prints numbers.
  public let style: NumberStyle
  /// What it counts.
  public let unit: Unit
  private let storedPadding: Int8
  /// The figure with its sign, parentheses and percent sign: "△1,234", "(1,234)", "+48.3%".
  public let printed: String
  /// The bytes in the author's file.
  public let range: SourceRange

  /// How many of its closing zeros are padding: 3 for 2,826,000 in a table of amounts to the nearest thousand.
  public var paddingZeros: Int { Int(storedPadding) }

  public init(
    printed: String,
    value: ExactDecimal,
    unit: Unit,
    range: SourceRange,
    sign: SignMark = .none,
    isOddlyGrouped: Bool = false,
    style: NumberStyle = .point,
    paddingZeros: Int = 0
  ) {
    self.printed = printed
    self.value = value
    self.unit = unit
    self.range = range
    self.sign = sign
    self.isOddlyGrouped = isOddlyGrouped
    self.style = style
    storedPadding = Int8(paddingZeros)
  }

  /// Another value as the figure's release prints numbers; `alwaysSigned` prints a plus sign too.
  public func printing(_ value: ExactDecimal, alwaysSigned: Bool = false) -> String {
    value.formatted(alwaysSigned: alwaysSigned, style, separator: separator)
  }

  /// The space or apostrophe that sets the thousands of the figure apart; nil where it has none, or another mark does.
  private var separator: UInt8? {
    let bytes = printed.utf8
    guard let first = bytes.firstIndex(where: \.isDigit), let last = bytes.lastIndex(where: \.isDigit) else {
      return nil
    }
    for byte in bytes[first..<last] where !byte.isDigit {
      switch byte {
      case UInt8(ascii: "'"), 0xE2: return UInt8(ascii: "'")
      case UInt8(ascii: " "), 0xC2: return UInt8(ascii: " ")
      default: return nil
      }
    }
    return nil
  }

  /// One unit in the last place that the figure was rounded to: 1, 0.1, 0.01.
  public var unitInLastPlace: ExactDecimal {
    ExactDecimal(significand: ExactDecimal.power(paddingZeros), scale: value.scale)
  }

  /// The figure in another unit.
  public func counted(as unit: Unit) -> Figure { copy(unit: unit) }

  /// The figure as if another value were printed.
  public func with(_ value: ExactDecimal, sign: SignMark = .none) -> Figure { copy(value: value, sign: sign) }

  /// The figure with so many of its closing zeros for padding.
  public func padded(by zeros: Int) -> Figure { copy(paddingZeros: zeros) }

  private func copy(
    value: ExactDecimal? = nil,
    unit: Unit? = nil,
    sign: SignMark? = nil,
    paddingZeros: Int? = nil
  ) -> Figure {
    Figure(
      printed: printed,
      value: value ?? self.value,
      unit: unit ?? self.unit,
      range: range,
      sign: sign ?? self.sign,
      isOddlyGrouped: isOddlyGrouped,
      style: style,
      paddingZeros: paddingZeros ?? self.paddingZeros
    )
  }

  /// Whether two figures are printed alike at one place and read alike.
  public static func == (left: Figure, right: Figure) -> Bool {
    left.range == right.range && left.value == right.value && left.sign == right.sign && left.unit == right.unit
      && left.isOddlyGrouped == right.isOddlyGrouped && left.style == right.style
      && left.paddingZeros == right.paddingZeros && left.printed == right.printed
  }

  /// Hashes by place, where few figures stand.
  public func hash(into hasher: inout Hasher) { hasher.combine(range) }
}

extension ExactDecimal: Hashable {
  /// Hashes by value: equal decimals of different scale hash alike.
  public func hash(into hasher: inout Hasher) {
    var (significand, scale) = (significand, scale)
    while scale > 0, significand % 10 == 0 { (significand, scale) = (significand / 10, scale - 1) }
    hasher.combine(significand)
    hasher.combine(scale)
  }
}

/// How the sign of a figure is printed.
public enum SignMark: String, Hashable, Sendable {
  /// No mark: zero or above.
  case none
  case plus
  /// A minus sign or a dash in its place.
  case minus
  /// △ or ▲.
  case triangle
  /// The figure stands in parentheses, as accountants print negative amounts.
  case parentheses
  /// A word behind it, such as 減.
  case word

  /// Whether the mark makes the figure negative beyond doubt; parentheses also set apart secondary figures.
  public var isExplicitlyNegative: Bool { self == .minus || self == .triangle || self == .word }
}
