extension Interval {
  /// All products of a number of the one and a number of the other, of any signs.
  public static func * (left: Interval, right: Interval) throws(ArithmeticOverflow) -> Interval {
    let corners = [
      try product(left.lower, right.lower), try product(left.lower, right.upper), try product(left.upper, right.lower),
      try product(left.upper, right.upper),
    ]
    // A product of two numbers is greatest and least at corners; several of them may be equal, and one closed is enough.
    var (least, greatest) = (corners[0], corners[0])
    for corner in corners.dropFirst() {
      if corner.value < least.value || (corner.value == least.value && corner.isClosed) { least = corner }
      if corner.value > greatest.value || (corner.value == greatest.value && corner.isClosed) { greatest = corner }
    }
    return Interval(least, greatest)
  }

  /// All quotients of a number of this interval and a number of another, of any signs.
  ///
  /// Nil where the other holds zero or reaches up to it, for then there is no bound to the quotients.
  public func quotient(by divisor: Interval) throws(ArithmeticOverflow) -> Interval? {
    guard divisor.lower.value.signum * divisor.upper.value.signum > 0 else { return nil }
    let one = Rational(numerator: 1)
    let reciprocals = Interval(
      End(try one / divisor.upper.value, isClosed: divisor.upper.isClosed),
      End(try one / divisor.lower.value, isClosed: divisor.lower.isClosed)
    )
    return try self * reciprocals
  }

  /// The product of two ends; zero times whatever is zero, so that a zero that is reached is enough.
  private static func product(_ left: End, _ right: End) throws(ArithmeticOverflow) -> End {
    let isReachedZero =
      (left.value.signum == 0 && left.isClosed) || (right.value.signum == 0 && right.isClosed)
    return End(try left.value * right.value, isClosed: isReachedZero || (left.isClosed && right.isClosed))
  }
}
