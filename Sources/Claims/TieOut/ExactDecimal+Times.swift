import Figures

extension ExactDecimal {
  /// The most digits with which products of two values can be compared in 128 bits.
  private static let mostDigits = 12

  /// Whether the value is short enough for `times`.
  var isShort: Bool { significand.magnitude < Self.power(Self.mostDigits).magnitude }

  /// The value so many times.
  func times(_ count: Int) -> ExactDecimal { ExactDecimal(significand: significand * Int128(count), scale: scale) }

  /// The product of two values.
  func times(_ other: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: significand * other.significand, scale: scale + other.scale)
  }
}
