/// How a printed figure came from the amount behind it.
public enum RoundingConvention: String, Hashable, Sendable, CaseIterable {
  /// To the nearest unit in the last printed place, halves away from zero (四捨五入).
  case nearest
  /// Towards zero, the rest cut off (切捨て).
  case truncated

  /// The amounts that print as `value` where `unit` is one unit in its last printed place.
  ///
  /// After XBRL Calculations 1.1, section 4.2, save that the interval of zero is open at both ends when amounts are
  /// truncated: neither −1 nor 1 prints as 0.
  public func amounts(behind value: Rational, unit: Rational) throws(ArithmeticOverflow) -> Interval {
    switch self {
    case .nearest:
      let half = try unit / Rational(numerator: 2)
      return Interval(.init(try value - half, isClosed: true), .init(try value + half, isClosed: true))
    case .truncated:
      return Interval(
        value.signum > 0 ? .init(value, isClosed: true) : .init(try value - unit, isClosed: false),
        value.signum < 0 ? .init(value, isClosed: true) : .init(try value + unit, isClosed: false)
      )
    }
  }

  /// The figure that an amount prints as with so many digits behind the point.
  public func printed(_ amount: Rational, scale: Int) throws(ArithmeticOverflow) -> ExactDecimal {
    let shifted = try amount * Rational(numerator: ExactDecimal.power(scale))
    let magnitude = shifted.numerator.magnitude
    var (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: shifted.denominator.magnitude)
    if self == .nearest, rest >= shifted.denominator.magnitude - rest { quotient += 1 }
    rest = 0
    guard let significand = Int128(exactly: quotient) else { throw ArithmeticOverflow() }
    return ExactDecimal(significand: shifted.signum < 0 ? -significand : significand, scale: scale)
  }
}
