import Figures

/// A linear system as plain lists, so that it can be put to the solver and to other ways of deciding it.
struct Question {
  /// What each unknown may be.
  var intervals: [Interval] = []
  /// For each equation the unknowns and their coefficients, the sum of which is zero.
  var equations: [[(unknown: Int, coefficient: Int)]] = []

  /// Adds an unknown and returns its index.
  mutating func unknown(in interval: Interval) -> Int {
    intervals.append(interval)
    return intervals.count - 1
  }

  /// Adds the equation that some unknowns make up a total.
  mutating func foot(_ parts: [Int], to total: Int) {
    equations.append(parts.map { ($0, 1) } + [(total, -1)])
  }

  /// The system with all equations, or with those of the given indices alone.
  func system(only chosen: [Int]? = nil) -> LinearSystem {
    var system = LinearSystem()
    for interval in intervals { _ = system.addUnknown(in: interval) }
    for index in chosen ?? Array(equations.indices) { _ = system.addEquation(equations[index]) }
    return system
  }

  /// Whether a contradiction is one: its equations are multiplied out here anew, in other steps than the solver's.
  ///
  /// The greatest that the combined sum can be lies below zero, or is zero and is not reached.
  func isProven(by contradiction: Contradiction) throws -> Bool {
    var coefficients = Array(repeating: Rational.zero, count: intervals.count)
    for multiple in contradiction.equations {
      for term in equations[multiple.index] {
        let product = try multiple.factor * Rational(numerator: Int128(term.coefficient))
        coefficients[term.unknown] = try coefficients[term.unknown] + product
      }
    }
    var (greatest, isReached) = (Rational.zero, true)
    for (coefficient, interval) in zip(coefficients, intervals) where coefficient.signum != 0 {
      let end = coefficient.signum > 0 ? interval.upper : interval.lower
      greatest = try greatest + coefficient * end.value
      isReached = isReached && end.isClosed
    }
    return greatest.signum < 0 || (greatest.signum == 0 && !isReached)
  }
}
