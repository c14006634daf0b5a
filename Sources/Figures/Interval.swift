/// All numbers between two ends, each of which belongs to it or not.
public struct Interval: Equatable, Sendable {
  /// An end of an interval.
  public struct End: Equatable, Sendable {
    public let value: Rational
    /// Whether the end itself belongs to the interval.
    public let isClosed: Bool

    public init(_ value: Rational, isClosed: Bool) {
      self.value = value
      self.isClosed = isClosed
    }
  }

  public let lower: End
  public let upper: End

  /// Creates an interval; its lower end must not lie above its upper end.
  public init(_ lower: End, _ upper: End) {
    precondition(lower.value <= upper.value, "an interval runs upwards")
    self.lower = lower
    self.upper = upper
  }

  /// The interval that holds a single number.
  public init(exactly value: Rational) {
    self.init(End(value, isClosed: true), End(value, isClosed: true))
  }

  /// Whether the two have a number in common.
  public func intersects(_ other: Interval) -> Bool {
    func reaches(_ lower: End, _ upper: End) -> Bool {
      lower.value < upper.value || (lower.value == upper.value && lower.isClosed && upper.isClosed)
    }
    return reaches(lower, other.upper) && reaches(other.lower, upper)
  }

  /// Whether the interval holds a number.
  public func contains(_ value: Rational) -> Bool { intersects(Interval(exactly: value)) }

  /// The negated numbers: the ends change places, and each takes along whether it is closed.
  public static prefix func - (interval: Interval) -> Interval {
    Interval(
      End(-interval.upper.value, isClosed: interval.upper.isClosed),
      End(-interval.lower.value, isClosed: interval.lower.isClosed)
    )
  }

  /// All sums of a number of the one and a number of the other.
  public static func + (left: Interval, right: Interval) throws(ArithmeticOverflow) -> Interval {
    Interval(
      End(try left.lower.value + right.lower.value, isClosed: left.lower.isClosed && right.lower.isClosed),
      End(try left.upper.value + right.upper.value, isClosed: left.upper.isClosed && right.upper.isClosed)
    )
  }

  /// All differences of a number of the one and a number of the other.
  public static func - (left: Interval, right: Interval) throws(ArithmeticOverflow) -> Interval {
    try left + -right
  }

  /// The multiples by a factor above zero.
  public func scaled(by factor: Rational) throws(ArithmeticOverflow) -> Interval {
    precondition(factor.signum > 0, "an interval is scaled by a factor above zero")
    return Interval(
      End(try lower.value * factor, isClosed: lower.isClosed),
      End(try upper.value * factor, isClosed: upper.isClosed)
    )
  }

  /// All quotients of a number of this interval by a number of another that lies above zero.
  public func divided(by divisor: Interval) throws(ArithmeticOverflow) -> Interval {
    precondition(divisor.lower.value.signum > 0, "a divisor lies above zero")
    func quotient(_ dividend: End, _ divisor: End) throws(ArithmeticOverflow) -> End {
      End(try dividend.value / divisor.value, isClosed: dividend.isClosed && divisor.isClosed)
    }
    // A dividend below zero is least over the least divisor, one above zero over the greatest.
    return Interval(
      try quotient(lower, lower.value.signum < 0 ? divisor.lower : divisor.upper),
      try quotient(upper, upper.value.signum < 0 ? divisor.upper : divisor.lower)
    )
  }
}
