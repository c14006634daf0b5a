public import Figures

extension IdentityExpression {
  /// The value for exact amounts.
  ///
  /// Nil where a term that is not optional has no amount, or where a divisor is zero.
  ///
  /// - Throws: `ArithmeticOverflow` where the value outgrows 128 bits.
  public func value(of amounts: (Term) -> Rational?) throws(ArithmeticOverflow) -> Rational? {
    try result(amounts)
  }

  /// All values for amounts from some intervals.
  ///
  /// Where a measure enters twice, its two places are taken to vary apart from each other. The interval then holds more
  /// than can really be, never less, so that no correct figure falls out of it.
  ///
  /// Nil where a term that is not optional has no amount, or where a divisor may be zero or as near to it as one likes.
  ///
  /// - Throws: `ArithmeticOverflow` where an end outgrows 128 bits.
  public func values(of amounts: (Term) -> Interval?) throws(ArithmeticOverflow) -> Interval? {
    try result(amounts)
  }

  private func result<Number: IdentityNumber>(_ amounts: (Term) -> Number?) throws(ArithmeticOverflow) -> Number? {
    switch self {
    case .number(let number): return Number(exactly: number.rational)
    case .term(let term, let isOptional): return amounts(term) ?? (isOptional ? Number(exactly: .zero) : nil)
    case .average(let measure):
      guard let present = amounts(Term(measure)), let prior = amounts(Term(measure, isPrior: true)) else { return nil }
      return try (present + prior) * Number(exactly: Rational(numerator: 1, denominator: 2))
    case .sum(let left, let right):
      guard let left = try left.result(amounts), let right = try right.result(amounts) else { return nil }
      return try left + right
    case .difference(let left, let right):
      guard let left = try left.result(amounts), let right = try right.result(amounts) else { return nil }
      return try left - right
    case .product(let left, let right):
      guard let left = try left.result(amounts), let right = try right.result(amounts) else { return nil }
      return try left * right
    case .quotient(let left, let right):
      guard let left = try left.result(amounts), let right = try right.result(amounts) else { return nil }
      return try left.quotient(by: right)
    }
  }
}

/// What a formula can be computed over.
private protocol IdentityNumber {
  init(exactly value: Rational)
  static func + (left: Self, right: Self) throws(ArithmeticOverflow) -> Self
  static func - (left: Self, right: Self) throws(ArithmeticOverflow) -> Self
  static func * (left: Self, right: Self) throws(ArithmeticOverflow) -> Self
  /// Nil where the divisor may be zero.
  func quotient(by divisor: Self) throws(ArithmeticOverflow) -> Self?
}

extension Interval: IdentityNumber {}

extension Rational: IdentityNumber {
  fileprivate init(exactly value: Rational) { self = value }

  fileprivate func quotient(by divisor: Rational) throws(ArithmeticOverflow) -> Rational? {
    divisor.signum == 0 ? nil : try self / divisor
  }
}
