/// The result of a computation did not fit 128 bits.
public struct ArithmeticOverflow: Error, Hashable {}

/// A fraction, kept exactly.
///
/// Its operations throw `ArithmeticOverflow` where numerator or denominator outgrow 128 bits; comparing never does.
public struct Rational: Sendable {
  /// The numerator, which carries the sign.
  public let numerator: Int128
  /// The denominator, above zero.
  public let denominator: Int128

  /// Creates a fraction; the denominator must be above zero.
  public init(numerator: Int128, denominator: Int128 = 1) {
    precondition(denominator > 0, "a denominator is above zero")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Zero.
  public static let zero = Rational(numerator: 0)

  /// -1, 0 or 1.
  public var signum: Int { numerator == 0 ? 0 : numerator < 0 ? -1 : 1 }

  /// The fraction with the opposite sign.
  public static prefix func - (value: Rational) -> Rational {
    Rational(numerator: -value.numerator, denominator: value.denominator)
  }

  /// The sum.
  public static func + (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational {
    if left.denominator == right.denominator {
      return Rational(numerator: try sum(left.numerator, right.numerator), denominator: left.denominator).reduced
    }
    return Rational(
      numerator: try sum(product(left.numerator, right.denominator), product(right.numerator, left.denominator)),
      denominator: try product(left.denominator, right.denominator)
    ).reduced
  }

  /// The difference.
  public static func - (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational { try left + -right }

  /// The product.
  public static func * (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational {
    try Rational(
      numerator: product(left.numerator, right.numerator),
      denominator: product(left.denominator, right.denominator)
    ).reduced
  }

  /// The quotient; the divisor must not be zero.
  public static func / (left: Rational, right: Rational) throws(ArithmeticOverflow) -> Rational {
    precondition(right.numerator != 0, "a divisor is not zero")
    let sign: Int128 = right.numerator < 0 ? -1 : 1
    return try left * Rational(numerator: sign * right.denominator, denominator: sign * right.numerator)
  }

  // The least number of 128 bits counts as an overflow too: it has no opposite, and every fraction must have one.

  private static func sum(_ left: Int128, _ right: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow || sum == .min { throw ArithmeticOverflow() }
    return sum
  }

  private static func product(_ left: Int128, _ right: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    if overflow || product == .min { throw ArithmeticOverflow() }
    return product
  }

  /// The fraction in lowest terms.
  private var reduced: Rational {
    if denominator == 1 { return self }
    var (divisor, rest) = (denominator, numerator < 0 ? -numerator : numerator)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return divisor == 1 ? self : Rational(numerator: numerator / divisor, denominator: denominator / divisor)
  }
}

extension Rational: Comparable {
  /// Compares values.
  public static func < (left: Rational, right: Rational) -> Bool { order(left, right) < 0 }

  /// Compares values.
  public static func == (left: Rational, right: Rational) -> Bool { order(left, right) == 0 }

  /// Compares the cross products in 256 bits, so that no comparison can overflow.
  private static func order(_ left: Rational, _ right: Rational) -> Int {
    if left.denominator == right.denominator {
      return left.numerator == right.numerator ? 0 : left.numerator < right.numerator ? -1 : 1
    }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    if first.high != second.high { return first.high < second.high ? -1 : 1 }
    return first.low == second.low ? 0 : first.low < second.low ? -1 : 1
  }
}
