/// Equations of a system that no values within the intervals satisfy together, and the proof that none do.
///
/// Each equation says that a sum is zero. Multiplied by its factor and added to the others, it still does. But whatever
/// the unknowns are within their intervals, the combined sum lies wholly below zero. That some such factors exist
/// whenever equations contradict each other is Farkas' lemma. A value of this type cannot be made without recomputing
/// the combined sum, so whoever holds one holds a proof.
package struct Contradiction: Equatable, Sendable {
  /// An equation and by how much it is multiplied.
  package struct Multiple: Equatable, Sendable {
    /// The index of the equation.
    package let index: Int
    /// A whole number other than zero; the factors of a contradiction have no common divisor.
    package let factor: Rational
  }

  /// An unknown in the combined sum, and the end of its interval that keeps the sum from reaching zero.
  package struct Block: Equatable, Sendable {
    /// An end of an interval.
    package enum End: Sendable { case lower, upper }

    /// The index of the unknown.
    package let unknown: Int
    /// How often the unknown enters the combined sum: above zero where the upper end blocks it, else below zero.
    package let coefficient: Rational

    /// The end at which the combined sum is greatest.
    package var end: End { coefficient.signum > 0 ? .upper : .lower }
  }

  /// The equations that contradict each other, by ascending index.
  package let equations: [Multiple]
  /// The unknowns that do not cancel out, by ascending index.
  package let blocks: [Block]
  /// All that the combined sum can be, in the unit of the unknowns; zero lies above.
  ///
  /// Its upper end says by how much the figures miss at least.
  package let sum: Interval

  /// Combines equations of a system by factors; nil where the combined sum can be zero, and so proves nothing.
  init?(
    multiplying equations: [(index: Int, factor: Rational)],
    in system: LinearSystem
  ) throws(ArithmeticOverflow) {
    let factors = try Self.wholeNumbers(equations.map(\.factor))
    var multiples = zip(equations, factors).map { Multiple(index: $0.index, factor: $1) }
    multiples.removeAll { $0.factor.signum == 0 }
    multiples.sort { $0.index < $1.index }
    var combined = try Self.combination(of: multiples, in: system)
    var sum = try Self.range(of: combined, in: system)
    if sum.contains(.zero) { return nil }
    if sum.lower.value.signum >= 0 {
      // The opposite factors prove the same, and a sum that always lies on one side is easier to speak of.
      multiples = multiples.map { Multiple(index: $0.index, factor: -$0.factor) }
      combined = try combined.multiplied(by: Rational(numerator: -1))
      sum = -sum
    }
    self.equations = multiples
    self.blocks = combined.terms.map { Block(unknown: $0.variable, coefficient: $0.coefficient) }
    self.sum = sum
  }

  /// Whether the factors prove the same of a system: they are multiplied out again, and the sum must miss zero.
  package func holds(in system: LinearSystem) throws(ArithmeticOverflow) -> Bool {
    guard equations.allSatisfy({ system.equations.indices.contains($0.index) }) else { return false }
    let combined = try Self.combination(of: equations, in: system)
    return try !Self.range(of: combined, in: system).contains(.zero)
  }

  /// The equations multiplied and added up; unknowns that cancel out are not in it.
  private static func combination(
    of multiples: [Multiple],
    in system: LinearSystem
  ) throws(ArithmeticOverflow) -> LinearSum {
    var combined = LinearSum([:])
    for multiple in multiples {
      combined = try combined.adding(multiple.factor, times: system.equations[multiple.index])
    }
    return combined
  }

  /// All that a sum over unknowns can be.
  private static func range(of sum: LinearSum, in system: LinearSystem) throws(ArithmeticOverflow) -> Interval {
    var range = Interval(exactly: .zero)
    for term in sum.terms {
      let interval = system.intervals[term.variable]
      range =
        term.coefficient.signum > 0
        ? try range + interval.scaled(by: term.coefficient) : try range - interval.scaled(by: -term.coefficient)
    }
    return range
  }

  /// The smallest whole numbers that are to each other as the factors are.
  private static func wholeNumbers(_ factors: [Rational]) throws(ArithmeticOverflow) -> [Rational] {
    var (multiple, divisor): (Int128, Int128) = (1, 0)
    for factor in factors { multiple = try Int128.commonMultiple(multiple, factor.denominator) }
    var whole: [Int128] = []
    for factor in factors {
      // The common multiple of denominators is divided by each, so nothing is lost.
      let number = try (factor * Rational(numerator: multiple)).numerator
      whole.append(number)
      divisor = Int128.commonDivisor(divisor, number)
    }
    return divisor == 0 ? factors : whole.map { Rational(numerator: $0 / divisor) }
  }
}
