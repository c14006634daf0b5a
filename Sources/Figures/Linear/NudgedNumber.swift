/// A number, and beside it a multiple of a positive amount smaller than any number: `number + nudge · ε`.
///
/// With it an open end is an ordinary bound: what lies above 3 is at least 3 + ε. The pair is that of Dutertre
/// and de Moura (see `Simplex`).
struct NudgedNumber: Sendable {
  let number: Rational
  let nudge: Rational

  init(_ number: Rational, nudge: Rational = .zero) {
    self.number = number
    self.nudge = nudge
  }

  static func + (left: NudgedNumber, right: NudgedNumber) throws(ArithmeticOverflow) -> NudgedNumber {
    NudgedNumber(try left.number + right.number, nudge: try left.nudge + right.nudge)
  }

  static func - (left: NudgedNumber, right: NudgedNumber) throws(ArithmeticOverflow) -> NudgedNumber {
    NudgedNumber(try left.number - right.number, nudge: try left.nudge - right.nudge)
  }

  static func * (left: Rational, right: NudgedNumber) throws(ArithmeticOverflow) -> NudgedNumber {
    NudgedNumber(try left * right.number, nudge: try left * right.nudge)
  }
}

extension NudgedNumber: Comparable {
  /// The number decides, and the nudge where the numbers are equal.
  static func < (left: NudgedNumber, right: NudgedNumber) -> Bool {
    left.number == right.number ? left.nudge < right.nudge : left.number < right.number
  }
}
