extension Int128 {
  /// The greatest number that divides both; zero only where both are zero.
  static func commonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (divisor, rest) = (left.magnitude, right.magnitude)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return Int128(divisor)
  }

  /// The least number above zero that both, which are above zero, divide.
  static func commonMultiple(_ left: Int128, _ right: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (multiple, overflow) = (left / commonDivisor(left, right)).multipliedReportingOverflow(by: right)
    if overflow { throw ArithmeticOverflow() }
    return multiple
  }
}
