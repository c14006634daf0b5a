import Figures
import Testing

private func decimal(_ significand: Int128, _ scale: Int = 0) -> ExactDecimal {
  ExactDecimal(significand: significand, scale: scale)
}

private func ratio(_ numerator: Int128, _ denominator: Int128 = 1) -> Rational {
  Rational(numerator: numerator, denominator: denominator)
}

@Suite struct ExactDecimalTests {
  @Test func `equal values of different scale are equal and hash alike`() {
    #expect(decimal(1250, 2) == decimal(125, 1))
    #expect(decimal(1250, 2).hashValue == decimal(125, 1).hashValue)
    #expect(decimal(0, 3) == .zero)
  }

  @Test func `sums and differences are exact`() {
    #expect(decimal(1, 1) + decimal(2, 1) == decimal(3, 1))
    #expect(decimal(25_000) - decimal(22_500) == decimal(2_500))
    #expect(decimal(12825, 2) - decimal(9527, 2) == decimal(3298, 2))
  }

  @Test(arguments: [
    (decimal(2500), "2,500"), (decimal(-1234567, 2), "−12,345.67"), (decimal(5, 2), "0.05"), (decimal(0, 1), "0.0"),
    (decimal(999), "999"), (decimal(1000), "1,000"),
  ])
  func `a decimal prints with separators`(_ value: ExactDecimal, _ printed: String) {
    #expect(value.formatted() == printed)
  }

  @Test func `a signed decimal prints plus only above zero`() {
    #expect(decimal(5).formatted(alwaysSigned: true) == "+5")
    #expect(decimal(0).formatted(alwaysSigned: true) == "0")
  }
}

@Suite struct RationalTests {
  @Test func `fractions compare without overflow`() {
    let huge = Int128.max
    #expect(ratio(huge, huge - 1) > ratio(huge - 1, huge))
    #expect(ratio(2, 4) == ratio(1, 2))
    #expect(ratio(-1, 3) < ratio(-1, 4))
  }

  @Test func `what outgrows 128 bits throws`() {
    #expect(throws: ArithmeticOverflow.self) { try ratio(Int128.max) * ratio(2) }
    #expect(throws: ArithmeticOverflow.self) { try ratio(Int128.max) + ratio(1) }
  }

  @Test func `every result has an opposite`() {
    #expect(throws: ArithmeticOverflow.self) { try ratio(-Int128.max) - ratio(1) }
    #expect(throws: ArithmeticOverflow.self) { try ratio(1 << 126) * ratio(-2) }
  }

  @Test func `sums are kept in lowest terms`() throws {
    let sum = try ratio(1, 6) + ratio(1, 6)
    #expect(sum.numerator == 1 && sum.denominator == 3)
  }

  @Test func `division keeps the sign in the numerator`() throws {
    #expect(try ratio(1) / ratio(-3) == ratio(-1, 3))
  }
}

@Suite struct RoundingTests {
  @Test func `nearest amounts are closed at both ends`() throws {
    let amounts = try RoundingConvention.nearest.amounts(behind: ratio(10), unit: ratio(1))
    #expect(amounts.contains(ratio(19, 2)) && amounts.contains(ratio(21, 2)))
    #expect(!amounts.contains(ratio(211, 20)))
  }

  @Test(
    arguments: [
      (5, [5], [6, 4]), (-5, [-5], [-6, -4]), (0, [0], [1, -1]),
    ] as [(Int128, [Int128], [Int128])]
  )
  func `truncated amounts lie away from zero`(_ value: Int128, _ inside: [Int128], _ outside: [Int128]) throws {
    let amounts = try RoundingConvention.truncated.amounts(behind: ratio(value), unit: ratio(1))
    #expect(inside.allSatisfy { amounts.contains(ratio($0)) })
    #expect(!outside.contains { amounts.contains(ratio($0)) })
    #expect(amounts.contains(ratio(value * 10 + (value < 0 ? -9 : 9), 10)))
  }

  @Test(arguments: [
    (ratio(1, 3), "0.3", "0.3"), (ratio(2, 3), "0.7", "0.6"), (ratio(-2, 3), "−0.7", "−0.6"),
    (ratio(1, 20), "0.1", "0.0"),
    (ratio(-1, 20), "−0.1", "0.0"), (ratio(111, 10), "11.1", "11.1"),
  ])
  func `an amount prints by its convention`(_ amount: Rational, _ nearest: String, _ truncated: String) throws {
    #expect(try RoundingConvention.nearest.printed(amount, scale: 1).formatted() == nearest)
    #expect(try RoundingConvention.truncated.printed(amount, scale: 1).formatted() == truncated)
  }

  @Test func `negating an interval swaps its ends and what closes them`() throws {
    let amounts = try RoundingConvention.truncated.amounts(behind: ratio(5), unit: ratio(1))
    #expect(-amounts == Interval(.init(ratio(-6), isClosed: false), .init(ratio(-5), isClosed: true)))
  }

  @Test func `a sum is closed only where all its parts are`() throws {
    let closed = Interval(exactly: ratio(1))
    let open = Interval(.init(ratio(0), isClosed: false), .init(ratio(2), isClosed: true))
    let sum = try closed + open
    #expect(!sum.lower.isClosed && sum.upper.isClosed)
  }

  @Test func `a quotient is bounded by the corners`() throws {
    let dividend = Interval(.init(ratio(-2), isClosed: true), .init(ratio(6), isClosed: false))
    let divisor = Interval(.init(ratio(1), isClosed: false), .init(ratio(2), isClosed: true))
    let quotient = try dividend.divided(by: divisor)
    #expect(quotient == Interval(.init(ratio(-2), isClosed: false), .init(ratio(6), isClosed: false)))
  }
}
