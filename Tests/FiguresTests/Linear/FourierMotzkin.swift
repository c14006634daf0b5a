import Figures

/// Decides small linear systems by eliminating one unknown after the other, which has nothing in common with a simplex.
///
/// An equation is solved for an unknown, which is replaced by the rest. Of inequalities, each that bounds an unknown from
/// below is added to each that bounds it from above. The time is exponential in the number of unknowns.
struct FourierMotzkin {
  /// Says that Σ coefficient · unknown + constant is below zero, or zero where it is not strict.
  private struct Inequality {
    var coefficients: [Rational]
    var constant: Rational
    var isStrict: Bool
  }

  private var inequalities: [Inequality] = []
  private var equations: [[Rational]]

  init(_ question: Question) throws {
    let count = question.intervals.count
    equations = []
    for terms in question.equations {
      var equation = Array(repeating: Rational.zero, count: count)
      for term in terms {
        equation[term.unknown] = try equation[term.unknown] + Rational(numerator: Int128(term.coefficient))
      }
      equations.append(equation)
    }
    for (unknown, interval) in question.intervals.enumerated() {
      var coefficients = Array(repeating: Rational.zero, count: count)
      coefficients[unknown] = Rational(numerator: 1)
      inequalities.append(
        Inequality(coefficients: coefficients, constant: -interval.upper.value, isStrict: !interval.upper.isClosed)
      )
      coefficients[unknown] = Rational(numerator: -1)
      inequalities.append(
        Inequality(coefficients: coefficients, constant: interval.lower.value, isStrict: !interval.lower.isClosed)
      )
    }
  }

  /// Whether some values satisfy the question.
  static func isSatisfiable(_ question: Question) throws -> Bool {
    var elimination = try FourierMotzkin(question)
    for index in elimination.equations.indices { try elimination.substitute(equation: index) }
    while let unknown = elimination.cheapestUnknown() { try elimination.eliminate(unknown) }
    return elimination.inequalities.allSatisfy { $0.constant.signum < 0 || ($0.constant.signum == 0 && !$0.isStrict) }
  }

  /// Solves an equation for its first unknown and puts the rest in the place of that everywhere.
  private mutating func substitute(equation index: Int) throws {
    let equation = equations[index]
    guard let unknown = equation.firstIndex(where: { $0.signum != 0 }) else { return }
    for other in equations.indices where other != index {
      equations[other] = try Self.clear(unknown, of: equations[other], by: equation)
    }
    for row in inequalities.indices {
      inequalities[row].coefficients = try Self.clear(unknown, of: inequalities[row].coefficients, by: equation)
    }
  }

  private static func clear(_ unknown: Int, of row: [Rational], by equation: [Rational]) throws -> [Rational] {
    let factor = try row[unknown] / equation[unknown]
    return try zip(row, equation).map { try $0 - factor * $1 }
  }

  /// The unknown that leaves the fewest inequalities when it is eliminated; nil where none is left.
  private func cheapestUnknown() -> Int? {
    func cost(_ unknown: Int) -> Int? {
      let above = inequalities.count { $0.coefficients[unknown].signum > 0 }
      let below = inequalities.count { $0.coefficients[unknown].signum < 0 }
      return above + below == 0 ? nil : above * below
    }
    let unknowns = inequalities.first?.coefficients.indices ?? 0..<0
    return unknowns.compactMap { unknown in cost(unknown).map { (unknown, $0) } }.min { $0.1 < $1.1 }?.0
  }

  private mutating func eliminate(_ unknown: Int) throws {
    let above = inequalities.filter { $0.coefficients[unknown].signum > 0 }
    let below = inequalities.filter { $0.coefficients[unknown].signum < 0 }
    inequalities.removeAll { $0.coefficients[unknown].signum != 0 }
    for upper in above {
      for lower in below {
        let factor = try upper.coefficients[unknown] / -lower.coefficients[unknown]
        inequalities.append(
          Inequality(
            coefficients: try zip(upper.coefficients, lower.coefficients).map { try $0 + factor * $1 },
            constant: try upper.constant + factor * lower.constant,
            isStrict: upper.isStrict || lower.isStrict
          )
        )
      }
    }
    try keepTightest()
  }

  /// Keeps, of inequalities with the same coefficients, the one that asks for most.
  private mutating func keepTightest() throws {
    var tightest: [[Int128]: Inequality] = [:]
    for var inequality in inequalities {
      if let lead = inequality.coefficients.first(where: { $0.signum != 0 }) {
        let size = lead.signum < 0 ? -lead : lead
        inequality.coefficients = try inequality.coefficients.map { try $0 / size }
        inequality.constant = try inequality.constant / size
      }
      let key = inequality.coefficients.flatMap { [$0.numerator, $0.denominator] }
      guard let other = tightest[key] else {
        tightest[key] = inequality
        continue
      }
      if other.constant < inequality.constant || (other.constant == inequality.constant && inequality.isStrict) {
        tightest[key] = inequality
      }
    }
    inequalities = Array(tightest.values)
  }
}
