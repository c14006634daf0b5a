public import SourceText

/// A number as the release prints it.
public struct Figure: Hashable, Sendable {
  /// The figure with its sign, parentheses and percent sign: "△1,234", "(1,234)", "+48.3%".
  public let printed: String
  /// The signed value in printed units.
  public let value: ExactDecimal
  /// What it counts.
  public let unit: Unit
  /// The bytes in the author's file.
  public let range: SourceRange
  /// How its sign is printed.
  public let sign: SignMark
  /// Whether its digits are grouped otherwise than by threes, as after a digit was lost.
  public let isOddlyGrouped: Bool

  public init(
    printed: String,
    value: ExactDecimal,
    unit: Unit,
    range: SourceRange,
    sign: SignMark = .none,
    isOddlyGrouped: Bool = false
  ) {
    self.printed = printed
    self.value = value
    self.unit = unit
    self.range = range
    self.sign = sign
    self.isOddlyGrouped = isOddlyGrouped
  }

  /// One unit in the last printed place: 1, 0.1, 0.01.
  public var unitInLastPlace: ExactDecimal { ExactDecimal(significand: 1, scale: value.scale) }
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
