/// A decimal number as it is printed, kept exactly.
///
/// Its value is `significand` divided by ten to the power of `scale`. Two decimals of one value are equal however many
/// zeros they print.
public struct ExactDecimal: Sendable {
  /// All printed digits as one integer.
  public let significand: Int128
  /// The number of digits behind the point; 0 or more.
  public var scale: Int { Int(storedScale) }

  /// Kept in few bytes, because tables hold many figures.
  private let storedScale: Int32

  /// The most digits that a printed figure may have before and behind its point for Seigo to compute with it.
  ///
  /// Fifteen digits of yen are a thousand times the largest balance sheet there is; the bounds keep products of two
  /// figures within 128 bits.
  package static let mostIntegerDigits = 15
  package static let mostFractionDigits = 6

  /// Creates the decimal of a significand and a scale.
  public init(significand: Int128, scale: Int = 0) {
    precondition(scale >= 0, "a decimal's scale counts the digits behind its point")
    self.significand = significand
    storedScale = Int32(scale)
  }

  /// Zero.
  public static let zero = ExactDecimal(significand: 0)

  /// The decimal with the opposite sign.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(significand: -value.significand, scale: value.scale)
  }

  /// The decimal without its sign.
  public var magnitude: ExactDecimal { significand < 0 ? -self : self }

  /// Whether the value is zero.
  public var isZero: Bool { significand == 0 }

  /// -1, 0 or 1.
  public var signum: Int { significand == 0 ? 0 : significand < 0 ? -1 : 1 }

  /// The sum.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    if left.scale == right.scale {
      return ExactDecimal(significand: left.significand + right.significand, scale: left.scale)
    }
    let scale = max(left.scale, right.scale)
    return ExactDecimal(significand: left.significand(at: scale) + right.significand(at: scale), scale: scale)
  }

  /// The difference.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  /// The value as a fraction.
  public var rational: Rational {
    Rational(numerator: significand, denominator: Self.power(scale))
  }

  /// The decimal as printed in a style; `alwaysSigned` prints a plus sign too, and `separator` sets the thousands apart
  /// instead of the style's own mark.
  public func formatted(
    alwaysSigned: Bool = false,
    _ style: NumberStyle = .point,
    separator: UInt8? = nil
  ) -> String {
    let (point, separator) = (style.decimalMark, separator ?? style.separator)
    let digits = Array(String(significand.magnitude).utf8)
    let zeros = max(0, scale + 1 - digits.count)
    let integers = digits.count + zeros - scale
    var printed: [UInt8] = []
    printed.reserveCapacity(integers * 4 / 3 + scale + 4)
    if significand < 0 {
      printed += "−".utf8
    } else if alwaysSigned, significand > 0 {
      printed.append(UInt8(ascii: "+"))
    }
    for index in 0..<integers + scale {
      if index == integers {
        printed.append(point)
      } else if index > 0, index < integers, (integers - index) % 3 == 0 {
        printed.append(separator)
      }
      printed.append(index < zeros ? UInt8(ascii: "0") : digits[index - zeros])
    }
    return String(decoding: printed, as: UTF8.self)
  }

  /// Ten to a power from 0 to 38.
  package static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  private func significand(at scale: Int) -> Int128 { significand * Self.power(scale - self.scale) }
}

extension ExactDecimal: Comparable {
  /// Compares values.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { (left - right).significand < 0 }

  /// Compares values.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool { (left - right).significand == 0 }
}
