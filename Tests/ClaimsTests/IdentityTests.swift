import Claims
import Figures
import Testing

private func ratio(_ numerator: Int128, _ denominator: Int128 = 1) -> Rational {
  Rational(numerator: numerator, denominator: denominator)
}

/// Formulas are read as they are written at school.
@Suite struct IdentityParserTests {
  @Test(arguments: [
    ("a = b + c - d", "a = b + c - d"), ("a = b - (c - d)", "a = b - (c - d)"), ("a = (b + c)", "a = b + c"),
    ("a = (b + c) * d", "a = (b + c) * d"), ("a = b + c * d", "a = b + c * d"), ("a = b / c / d", "a = b / c / d"),
    ("a = b / (c / d)", "a = b / (c / d)"), ("a = b * (c / d)", "a = b * (c / d)"), ("a=b+c", "a = b + c"),
    ("net-sales = gross-profit + cost-of-sales", "net-sales = gross-profit + cost-of-sales"),
    ("a = b? + c", "a = b? + c"), ("a = b / average(c)", "a = b / average(c)"),
    ("a = prior(a) + b", "a = prior(a) + b"),
    ("a = b × 0.50 ÷ 2 − c", "a = b * 0.50 / 2 - c"), ("a = average + prior", "a = average + prior"),
    ("  売上高 = 数量 * 単価  ", "売上高 = 数量 * 単価"), ("a = 100 * b-2", "a = 100 * b-2"),
    ("a = b + (c + d)", "a = b + (c + d)"), ("a1 = b_2 -c", "a1 = b_2 - c"),
  ])
  func `a formula is what it says`(text: String, written: String) throws {
    let formula = try IdentityParser.formula(text)
    #expect(formula.description == written)
    #expect(try IdentityParser.formula(written) == formula)
  }

  @Test(arguments: [
    ("", "wants a measure", ""), ("= b", "wants a measure", "= b"), ("3 = b", "wants a measure", "3 = b"),
    ("a", "wants '='", ""), ("a + b = c", "wants '='", "+ b = c"),
    ("a =", "wants a measure, a number or '('", ""), ("a = b +", "wants a measure, a number or '('", ""),
    ("a = b + * c", "wants a measure, a number or '('", "* c"), ("a = -b", "wants a measure, a number or '('", "-b"),
    ("a = b c", "wants an operator", "c"), ("a = b ? c", "wants an operator", "c"),
    ("a = b = c", "wants an operator", "= c"),
    ("a = (b + c", "wants ')'", ""), ("a = b + c)", "wants an operator", ")"),
    ("a = average(b + c)", "wants ')'", "+ c)"), ("a = average()", "wants a measure", ")"),
    ("a = b ^ 2", "has a character without meaning", "^ 2"), ("a = b * 1.2.3", "has a number that is none", "1.2.3"),
    ("a = b * 2.", "has a number that is none", "2."), ("a = a + b", "has 'a' on both sides", "a + b"),
    ("a = average(a)", "has 'a' on both sides", "average(a)"), ("a = b? + c?", "needs no measure", "b? + c?"),
    ("a = 100", "needs no measure", "100"),
    ("a = 12345678901234567 * b", "has a number that is none", "12345678901234567 * b"),
  ])
  func `a mistake is told with its place`(text: String, problem: String, place: String) {
    let error = #expect(throws: IdentitySyntaxError.self) { try IdentityParser.formula(text) }
    #expect(error?.problem == problem)
    #expect(error?.place == place)
    #expect(error?.advice.isEmpty == false)
  }

  @Test func `parentheses may stand in each other, but not without end`() throws {
    func nested(_ depth: Int) -> String {
      "a = " + String(repeating: "(", count: depth) + "b" + String(repeating: ")", count: depth)
    }
    #expect(try IdentityParser.formula(nested(32)).description == "a = b")
    #expect(throws: IdentitySyntaxError.self) { try IdentityParser.formula(nested(33)) }
    #expect(throws: IdentitySyntaxError.self) { try IdentityParser.formula(nested(100_000)) }
  }

  @Test func `the terms of a formula are known`() throws {
    let expression = try IdentityParser.formula("x = a? + b / average(c) + prior(d) + b + a?").expression
    #expect(expression.requiredTerms == [Term("b"), Term("c"), Term("c", isPrior: true), Term("d", isPrior: true)])
    #expect(expression.optionalTerms == [Term("a")])
  }
}

/// What recognisers ask of a formula beside its value.
@Suite struct IdentitySummandTests {
  @Test func `a plain sum is a list of what is added and taken away`() throws {
    let summands = try #require(try IdentityParser.formula("a = b - (c - d?) + prior(e)").expression.summands)
    #expect(summands.map(\.term) == [Term("b"), Term("c"), Term("d"), Term("e", isPrior: true)])
    #expect(summands.map(\.isSubtracted) == [false, true, false, false])
    #expect(summands.map(\.isOptional) == [false, false, true, false])
  }

  @Test(arguments: ["a = b / c", "a = b * c", "a = b + 1", "a = average(b)", "a = b + c / d"])
  func `what does more is no plain sum`(formula: String) throws {
    #expect(try IdentityParser.formula(formula).expression.summands == nil)
  }
}

/// Formulas are computed exactly, and soundly over intervals.
@Suite struct IdentityEvaluationTests {
  private static func value(_ formula: String, _ amounts: [Term: Rational]) throws -> Rational? {
    try IdentityParser.formula(formula).expression.value(of: { amounts[$0] })
  }

  @Test func `a formula gives the exact value`() throws {
    let amounts = [Term("b"): ratio(6), Term("c"): ratio(4), Term("c", isPrior: true): ratio(8)]
    #expect(try Self.value("a = b - c * 2", amounts) == ratio(-2))
    #expect(try Self.value("a = (b - c) * 0.5", amounts) == ratio(1))
    #expect(try Self.value("a = b / average(c)", amounts) == ratio(1))
    #expect(try Self.value("a = b - c - prior(c)", amounts) == ratio(-6))
    #expect(try Self.value("a = b / c", amounts) == ratio(3, 2))
  }

  @Test func `what is missing is zero only where it is optional`() throws {
    let amounts = [Term("b"): ratio(6)]
    #expect(try Self.value("a = b + c?", amounts) == ratio(6))
    #expect(try Self.value("a = b + c", amounts) == nil)
    #expect(try Self.value("a = average(b)", amounts) == nil)
    #expect(try Self.value("a = b + prior(b)", amounts) == nil)
  }

  @Test func `nothing is divided by zero`() throws {
    let amounts = [Term("b"): ratio(6), Term("c"): ratio(0)]
    #expect(try Self.value("a = b / c", amounts) == nil)
    #expect(try Self.value("a = b / d?", amounts) == nil)
  }

  @Test func `what outgrows 128 bits throws`() throws {
    let amounts = [Term("b"): ratio(Int128.max)]
    #expect(throws: ArithmeticOverflow.self) { try Self.value("a = b * 2", amounts) }
  }

  @Test func `a divisor that may be zero makes a formula not checkable`() throws {
    let expression = try IdentityParser.formula("a = b / (c - d)").expression
    func values(_ d: Rational) throws -> Interval? {
      let half = ratio(1, 2)
      let amounts = [
        Term("b"): Interval(exactly: ratio(6)), Term("c"): Interval(exactly: ratio(4)),
        Term("d"): Interval(.init(try d - half, isClosed: true), .init(try d + half, isClosed: false)),
      ]
      return try expression.values(of: { amounts[$0] })
    }
    #expect(try values(ratio(4)) == nil)
    // Reaching up to zero without holding it leaves no bound.
    #expect(try values(ratio(7, 2)) == nil)
    let known = try #require(try values(ratio(6)))
    #expect(known.lower.value == ratio(-4) && known.upper.value == ratio(-12, 5))
    #expect(known.lower.isClosed && !known.upper.isClosed)
  }

  @Test func `a measure that enters twice gives an interval that holds all its values`() throws {
    let expression = try IdentityParser.formula("a = b / (b + c)").expression
    var random = SeededNumbers(seed: 7)
    for _ in 0..<200 {
      let b = ratio(Int128.random(in: 1...500, using: &random)), c = ratio(Int128.random(in: 1...500, using: &random))
      let amounts = [
        Term("b"): try RoundingConvention.nearest.amounts(behind: b, unit: ratio(1)),
        Term("c"): try RoundingConvention.nearest.amounts(behind: c, unit: ratio(1)),
      ]
      let values = try #require(try expression.values(of: { amounts[$0] }))
      for _ in 0..<5 {
        let exact = [
          Term("b"): try b + ratio(Int128.random(in: -50...50, using: &random), 100),
          Term("c"): try c + ratio(Int128.random(in: -50...50, using: &random), 100),
        ]
        #expect(values.contains(try #require(try expression.value(of: { exact[$0] }))))
      }
    }
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Steele, Lea and Flood: Fast splittable pseudorandom number generators (2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
