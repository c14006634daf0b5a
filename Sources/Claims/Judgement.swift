import Figures

extension Claim {
  /// How the claim comes out.
  ///
  /// A figure that the printed operands give is exact. One that they do not give, but that amounts could give which
  /// print as these operands, is within rounding; every convention counts unless the release's own note names one. The
  /// note speaks of amounts; ratios and amounts per share are rounded by habits of their own.
  public func verdict(_ note: RoundingNote?) -> Verdict {
    do {
      if let identity { return try verdict(of: identity, note) }
      if addsUp { return .exact }
      var verdict = try verdict(of: stated.value, note)
      if case .broken = verdict, statesSeveralMultiples, kind != .perShare {
        // Where the release leaves open which multiple holds for which figure, the one that fits is meant.
        verdict = mapFigures(\.withoutMultiple).verdict(note)
      }
      if kind == .share, case .broken = verdict, try isMadeToAddUp(note) { return .withinRounding(.madeToAddUp) }
      guard parenthesesAreAmbiguous, case .broken = verdict else { return verdict }
      // The parentheses may be brackets: the figure without the sign they would give it.
      if case .broken = try self.verdict(of: -stated.value, note) { return verdict }
      return .withinRounding(.decorativeParentheses)
    } catch {
      return .notCheckable(.tooLarge)
    }
  }

  /// Whether the printed operands of a sum give the stated figure to the last digit, all of them in its own multiple.
  ///
  /// Most sums do, and need no intervals.
  private var addsUp: Bool {
    guard isSum, unitsAgree else { return false }
    var sum = ExactDecimal.zero
    for place in operands.indices {
      let unit = operands[place].figure.unit
      guard unit.power == stated.unit.power, unit.quantity == stated.unit.quantity || unit.power == 0 else {
        return false
      }
      let value = operands[place].figure.value
      sum = operands[place].isSubtracted ? sum - value : sum + value
    }
    return sum == stated.value
  }

  /// Whether a share would hold if it were printed one unit higher or lower.
  private func isMadeToAddUp(_ note: RoundingNote?) throws(ArithmeticOverflow) -> Bool {
    for moved in [stated.value + stated.unitInLastPlace, stated.value - stated.unitInLastPlace] {
      if case .broken = try verdict(of: moved, note) { continue }
      return true
    }
    return false
  }

  /// Whether no rounding at all makes the claim hold.
  var isBroken: Bool { if case .broken = verdict(nil) { true } else { false } }

  private var statesSeveralMultiples: Bool {
    let amounts = isSum ? figures : operands.map(\.figure)
    return Set(amounts.map(\.unit.power)).count > 1
  }

  private func verdict(of value: ExactDecimal, _ note: RoundingNote?) throws(ArithmeticOverflow) -> Verdict {
    guard unitsAgree else { return .notCheckable(.unitsDiffer) }
    if !isSum, subtrahend.figure.value.signum <= 0 { return .notCheckable(.baseNotPositive) }
    let amounts = try operands.map { operand throws(ArithmeticOverflow) in try amount(of: operand.figure) }
    let exact = amounts.map { Interval(exactly: $0.value) }
    let result = try self.result(exact).lower.value
    let expected = try RoundingConvention.nearest.printed(result, scale: value.scale)
    // What is the coarser of two statements of one amount need not be the one that is called the stated one.
    if kind == .agreement ? value.rational == result : value == expected { return .exact }
    if kind != .agreement, value == (try RoundingConvention.truncated.printed(result, scale: value.scale)) {
      return .withinRounding(.truncatedResult)
    }
    let place = stated.unitInLastPlace.rational
    for convention in conventions(note) {
      let behind = try amounts.map { amount throws(ArithmeticOverflow) in
        try convention.amounts(behind: amount.value, unit: amount.place)
      }
      if !isSum, behind[behind.count - 1].lower.value.signum <= 0 { return .notCheckable(.baseNotPositive) }
      let results = try self.result(behind)
      for printing in isSum && kind != .agreement ? [convention] : RoundingConvention.allCases
      where results.intersects(try printing.amounts(behind: value.rational, unit: place)) {
        return .withinRounding(.unroundedOperands)
      }
    }
    return .broken(expected: expected)
  }

  /// Whether the figures count things that the formula may bring together.
  private var unitsAgree: Bool {
    // "Common stock, 795 million shares" is a line of money, whatever its label counts.
    if kind == .total { return true }
    let first = operands[0].figure.unit
    guard kind == .perShare || operands.allSatisfy({ first.isComparable(with: $0.figure.unit) }) else { return false }
    switch kind {
    case .difference, .total, .agreement:
      return stated.unit.isComparable(with: first) || isInBasisPoints
    case .change: return [.percent, .unknown].contains(stated.unit.quantity)
    case .proportion, .share: return [.percent, .unknown, .multiple].contains(stated.unit.quantity)
    case .perShare, .identity: return true
    }
  }

  /// Whether the claim states in basis points how percentages differ.
  public var isInBasisPoints: Bool { operands.allSatisfy { statesBasisPoints(of: $0.figure) } }

  private func statesBasisPoints(of figure: Figure) -> Bool {
    stated.unit.quantity == .basisPoints && [.percent, .percentagePoints].contains(figure.unit.quantity)
  }

  /// All results that the formula gives for amounts from some intervals; each operand enters it once.
  private func result(_ amounts: [Interval]) throws(ArithmeticOverflow) -> Interval {
    // Ratios are in per cent unless they are printed in times.
    let factor = Rational(numerator: stated.unit.quantity == .multiple ? 1 : 100)
    switch kind {
    case .difference, .total, .agreement, .identity:
      var sum = Interval(exactly: .zero)
      for (operand, amount) in zip(operands, amounts) { sum = try operand.isSubtracted ? sum - amount : sum + amount }
      return sum
    case .proportion, .share: return try amounts[0].divided(by: amounts[1]).scaled(by: factor)
    case .perShare:
      let scale = ExactDecimal(significand: ExactDecimal.power(abs(multiple))).rational
      let quotient = try amounts[0].divided(by: amounts[1])
      return try quotient.scaled(by: multiple >= 0 ? scale : Rational(numerator: 1) / scale)
    case .change:
      let one = Interval(exactly: Rational(numerator: 1))
      return try (amounts[0].divided(by: amounts[1]) - one).scaled(by: factor)
    }
  }

  /// The ways of rounding that the amounts behind the operands may have had.
  private func conventions(_ note: RoundingNote?) -> [RoundingConvention] {
    // Each place where an amount is printed may round it in a way of its own.
    guard let note, kind != .agreement,
      operands.allSatisfy({ $0.figure.unit.quantity == .money && !$0.figure.unit.isPerShare })
    else {
      return RoundingConvention.allCases
    }
    return [note.convention]
  }

  /// The printed value and one unit in its last place, in the multiple in which the result is stated.
  private func amount(of figure: Figure) throws(ArithmeticOverflow) -> (value: Rational, place: Rational) {
    let target = isSum && stated.unit.quantity == figure.unit.quantity ? stated.unit.power : 0
    // A hundred basis points are one percentage point.
    let shift = figure.unit.power - target + (isSum && statesBasisPoints(of: figure) ? 2 : 0)
    let (value, place) = (figure.value.rational, figure.unitInLastPlace.rational)
    if shift == 0 { return (value, place) }
    let factor = ExactDecimal(significand: 1, scale: abs(shift)).rational
    if shift < 0 { return (try value * factor, try place * factor) }
    return (try value / factor, try place / factor)
  }
}

extension Figure {
  /// The figure as if its unit were a single one.
  fileprivate var withoutMultiple: Figure {
    var unit = unit
    unit.power = 0
    return counted(as: unit)
  }
}

extension Unit {
  /// Whether figures of the two units can be subtracted and divided.
  fileprivate func isComparable(with other: Unit) -> Bool {
    if quantity == .unknown || other.quantity == .unknown { return true }
    let points: Set<Quantity> = [.percent, .percentagePoints]
    return quantity == other.quantity || (points.contains(quantity) && points.contains(other.quantity))
  }
}
