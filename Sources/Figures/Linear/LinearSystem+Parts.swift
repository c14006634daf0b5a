extension LinearSystem {
  /// The equations in groups that share no unknown with each other, so that each group can be decided by itself.
  ///
  /// Groups come in the order of their first equations, and so do the equations in them. Empty equations are left out:
  /// they hold.
  var parts: [[Int]] {
    // Each unknown points at another of its group, and the last one, by which the group is known, at itself.
    var pointers = Array(intervals.indices)
    func leader(of unknown: Int) -> Int {
      var unknown = unknown
      while pointers[unknown] != unknown {
        pointers[unknown] = pointers[pointers[unknown]]
        unknown = pointers[unknown]
      }
      return unknown
    }
    for equation in equations {
      guard let first = equation.terms.first else { continue }
      for term in equation.terms.dropFirst() { pointers[leader(of: term.variable)] = leader(of: first.variable) }
    }
    var parts: [[Int]] = []
    var places: [Int: Int] = [:]
    for (index, equation) in equations.enumerated() {
      guard let first = equation.terms.first else { continue }
      let leader = leader(of: first.variable)
      if let place = places[leader] {
        parts[place].append(index)
      } else {
        places[leader] = parts.count
        parts.append([index])
      }
    }
    return parts
  }

  /// The unknowns that occur in some equations, in ascending order.
  func unknowns(of equations: [Int]) -> [Int] {
    Set(equations.flatMap { self.equations[$0].terms.map(\.variable) }).sorted()
  }

  /// A number by which the ends of the unknowns' intervals become even, so that their middles become whole.
  func commonDenominator(of unknowns: [Int]) throws(ArithmeticOverflow) -> Rational {
    var common: Int128 = 1
    for unknown in unknowns {
      common = try Int128.commonMultiple(common, intervals[unknown].lower.value.denominator)
      common = try Int128.commonMultiple(common, intervals[unknown].upper.value.denominator)
    }
    return try Rational(numerator: common) * Rational(numerator: 2)
  }
}
