import Figures

extension Claim {
  /// How a claim comes out that follows from an identity, computed in ones and in fractions of one.
  func verdict(of use: IdentityUse, _ note: RoundingNote?) throws(ArithmeticOverflow) -> Verdict {
    guard statesItsUnits else { return .notCheckable(.unitsDiffer) }
    let exact = try operands.map { operand throws(ArithmeticOverflow) in try operand.figure.valueInOnes }
    guard let result = try use.expression.value(of: { term in use.index(of: term).map { exact[$0] } }) else {
      return .notCheckable(.baseNotPositive)
    }
    let expected = try RoundingConvention.nearest.printed(stated.fromOnes(result), scale: stated.value.scale)
    if expected == stated.value { return .exact }
    let conventions = note.map { [$0.convention] } ?? RoundingConvention.allCases
    for money in conventions {
      for others in RoundingConvention.allCases {
        let behind = try operands.map { operand throws(ArithmeticOverflow) in
          try operand.figure.amountsInOnes(operand.figure.isRoundedAsMoney ? money : others)
        }
        guard let results = try use.expression.values(of: { term in use.index(of: term).map { behind[$0] } }) else {
          return .notCheckable(.baseNotPositive)
        }
        for printing in stated.isRoundedAsMoney ? [money] : RoundingConvention.allCases
        where results.intersects(try stated.amountsInOnes(printing)) {
          return .withinRounding(.unroundedOperands)
        }
      }
    }
    // Where the release leaves open in which multiples a figure counts, a power of ten is no slip.
    if try isPowerOfTen(result) { return .notCheckable(.unitsDiffer) }
    return isTolerated(expected) ? .withinRounding(.toleratedDeviation) : .broken(expected: expected)
  }

  /// Whether the stated figure would follow if one of the units were another power of ten.
  private func isPowerOfTen(_ result: Rational) throws(ArithmeticOverflow) -> Bool {
    guard Set(figures.map(\.unit)).count > 1 else { return false }
    for power in [2, 3, 4, 6, 8, 9] {
      let scale = ExactDecimal(significand: ExactDecimal.power(power)).rational
      for scaled in [try result * scale, try result / scale] {
        let printed = try RoundingConvention.nearest.printed(stated.fromOnes(scaled), scale: stated.value.scale)
        if (printed - stated.value).magnitude <= stated.unitInLastPlace, !printed.isZero { return true }
      }
    }
    return false
  }

  /// Whether the figures say in which multiples they count, or all count in the same.
  private var statesItsUnits: Bool {
    let units = figures.map(\.unit)
    return Set(units.map(\.power)).count == 1 && Set(units.map(\.quantity)).count == 1
      || units.allSatisfy { $0.quantity != .unknown && ($0.quantity != .money || $0.power > 0 || $0.isPerShare) }
  }
}

extension IdentityUse {
  fileprivate func index(of term: Term) -> Int? { terms.firstIndex(of: term) }
}

extension Figure {
  /// The value in single units; percentages as fractions of one.
  fileprivate var valueInOnes: Rational {
    get throws(ArithmeticOverflow) { try value.rational * scale }
  }

  /// The amounts behind the figure in single units.
  fileprivate func amountsInOnes(_ convention: RoundingConvention) throws(ArithmeticOverflow) -> Interval {
    try convention.amounts(behind: value.rational, unit: unitInLastPlace.rational).scaled(by: scale)
  }

  /// An amount in single units in the multiple that the figure is printed in.
  fileprivate func fromOnes(_ amount: Rational) throws(ArithmeticOverflow) -> Rational { try amount / scale }

  /// Whether the release's note on rounding speaks of the figure.
  fileprivate var isRoundedAsMoney: Bool { unit.quantity == .money && !unit.isPerShare }

  private var scale: Rational {
    switch unit.quantity {
    case .percent, .percentagePoints: Rational(numerator: 1, denominator: 100)
    case .basisPoints: Rational(numerator: 1, denominator: 10_000)
    case .money, .shares, .persons, .multiple, .unknown:
      ExactDecimal(significand: ExactDecimal.power(unit.power)).rational
    }
  }
}
