import Figures
import Testing

private func ratio(_ numerator: Int128, _ denominator: Int128 = 1) -> Rational {
  Rational(numerator: numerator, denominator: denominator)
}

/// Products and quotients of intervals hold all products and quotients of their numbers, and no end that is not reached.
@Suite struct IntervalTests {
  /// An interval written as a mathematician would: "[-2,3)".
  private static func interval(_ text: String) throws -> Interval {
    let ends = text.dropFirst().dropLast().split(separator: ",").compactMap { Int128($0) }
    try #require(ends.count == 2)
    return Interval(
      .init(ratio(ends[0]), isClosed: text.hasPrefix("[")),
      .init(ratio(ends[1]), isClosed: text.hasSuffix("]"))
    )
  }

  @Test(arguments: [
    ("[2,3]", "[4,5]", "[8,15]"), ("[-3,2]", "[4,5]", "[-15,10]"), ("[-3,-2]", "[-5,-4]", "[8,15]"),
    ("[-3,2]", "[-5,4]", "[-12,15]"), ("(2,3]", "[4,5)", "(8,15)"), ("[0,1]", "(2,3)", "[0,3)"),
    ("(0,1]", "(2,3)", "(0,3)"), ("(-1,1)", "[0,0]", "[0,0]"), ("[-2,0)", "[0,4]", "[-8,0]"),
    ("(-2,2]", "[-3,3)", "[-6,6)"), ("[-2,2]", "[-3,3)", "[-6,6]"),
  ])
  func `a product has the corners for its ends`(left: String, right: String, product: String) throws {
    let (left, right) = (try Self.interval(left), try Self.interval(right))
    #expect(try left * right == Self.interval(product))
    #expect(try right * left == Self.interval(product))
  }

  @Test(arguments: [
    ("[6,12]", "[2,3]", "[2,6]"), ("[6,12]", "[-3,-2]", "[-6,-2]"), ("[-6,12)", "(-3,-1]", "(-12,6]"),
    ("[-6,12]", "(2,3)", "(-3,6)"), ("[0,12]", "(2,3)", "[0,6)"),
  ])
  func `a quotient has the corners for its ends`(dividend: String, divisor: String, quotient: String) throws {
    let result = try Self.interval(dividend).quotient(by: Self.interval(divisor))
    #expect(try result == Self.interval(quotient))
  }

  @Test(arguments: ["[-1,1]", "[0,2]", "(0,2]", "[-2,0]", "[-2,0)", "[0,0]"])
  func `nothing is divided by what may be zero`(divisor: String) throws {
    #expect(try Self.interval("[1,2]").quotient(by: Self.interval(divisor)) == nil)
  }

  @Test func `sampled products and quotients lie inside, and come close to every end`() throws {
    // All intervals with ends among a few whole numbers and every way to close them, sampled by their eighths.
    let ends: [Int128] = [-3, -1, 0, 2]
    var intervals: [Interval] = []
    for (index, lower) in ends.enumerated() {
      for upper in ends[(index + 1)...] {
        for closed in [(true, true), (true, false), (false, true), (false, false)] {
          intervals.append(
            Interval(.init(ratio(lower), isClosed: closed.0), .init(ratio(upper), isClosed: closed.1))
          )
        }
      }
    }
    func samples(_ interval: Interval) throws -> [Rational] {
      let width = try interval.upper.value - interval.lower.value
      return try (0...8).map { try interval.lower.value + width * ratio($0, 8) }.filter(interval.contains)
    }
    for left in intervals {
      for right in intervals {
        let product = try left * right
        let quotient = try left.quotient(by: right)
        var (products, quotients): ([Rational], [Rational]) = ([], [])
        for first in try samples(left) {
          for second in try samples(right) {
            products.append(try first * second)
            if quotient != nil { quotients.append(try first / second) }
          }
        }
        #expect(products.allSatisfy(product.contains))
        if let quotient { #expect(quotients.allSatisfy(quotient.contains)) }
        // A closed end is reached by a sample; an open one by none.
        #expect(products.contains(product.lower.value) == product.lower.isClosed)
        #expect(products.contains(product.upper.value) == product.upper.isClosed)
      }
    }
  }
}
