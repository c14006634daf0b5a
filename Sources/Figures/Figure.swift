public import SourceText

/// A number as the release prints it.
public struct Figure: Hashable, Sendable {
  /// The figure with its sign, parentheses and percent sign: "△1,234", "(1,234)", "+48.3%".
  public let printed: String
  /// The signed value in printed units.
  public private(set) var value: ExactDecimal
  /// How its sign is printed.
  public private(set) var sign: SignMark
  /// Whether its digits are grouped otherwise than by threes, as after a digit was lost.
  public let isOddlyGrouped: Bool
  /// How its release prints numbers.
  public let style: NumberStyle
  /// What it counts.
  public private(set) var unit: Unit
  /// The bytes in the author's file.
  public let range: SourceRange
  /// How many of its closing zeros are padding: 3 for 2,826,000 in a table of amounts to the nearest thousand.
  public var paddingZeros: Int { Int(storedPadding) }

  private var storedPadding: Int8 = 0

  public init(
    printed: String,
    value: ExactDecimal,
    unit: Unit,
    range: SourceRange,
    sign: SignMark = .none,
    isOddlyGrouped: Bool = false,
    style: NumberStyle = .point
  ) {
    self.printed = printed
    self.value = value
    self.unit = unit
    self.range = range
    self.sign = sign
    self.isOddlyGrouped = isOddlyGrouped
    self.style = style
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
  public func counted(as unit: Unit) -> Figure {
    var figure = self
    figure.unit = unit
    return figure
  }

  /// The figure as if another value were printed.
  public func with(_ value: ExactDecimal, sign: SignMark = .none) -> Figure {
    var figure = self
    (figure.value, figure.sign) = (value, sign)
    return figure
  }

  /// The figure with so many of its closing zeros for padding.
  public func padded(by zeros: Int) -> Figure {
    var figure = self
    figure.storedPadding = Int8(zeros)
    return figure
  }
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
