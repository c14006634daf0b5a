import Figures

extension Claim {
  /// How the claim comes out.
  ///
  /// A figure that the printed operands give is exact. One that they do not give, but that amounts could give which
  /// print as these operands, is within rounding; every convention counts unless the release's own note names one. The
  /// note speaks of amounts; ratios and amounts per share are rounded by habits of their own.
  public func verdict(_ note: RoundingNote?) -> Verdict {
    do {
      var verdict = try verdict(of: stated.value, note)
      if case .broken = verdict, statesSeveralMultiples {
        // Where the release leaves open which multiple holds for which figure, the one that fits is meant.
        let plain = Claim(
          kind: kind,
          stated: stated.withoutMultiple,
          minuend: Operand(figure: minuend.figure.withoutMultiple, role: minuend.role),
          subtrahend: Operand(figure: subtrahend.figure.withoutMultiple, role: subtrahend.role),
          basis: basis,
          parenthesesAreAmbiguous: parenthesesAreAmbiguous
        )
        verdict = plain.verdict(note)
      }
      guard parenthesesAreAmbiguous, case .broken = verdict else { return verdict }
      // The parentheses may be brackets: the figure without the sign they would give it.
      if case .broken = try self.verdict(of: -stated.value, note) { return verdict }
      return .withinRounding(.decorativeParentheses)
    } catch {
      return .notCheckable(.tooLarge)
    }
  }

  private var statesSeveralMultiples: Bool {
    let amounts = kind == .difference ? figures : [minuend.figure, subtrahend.figure]
    return Set(amounts.map(\.unit.power)).count > 1
  }

  private func verdict(of value: ExactDecimal, _ note: RoundingNote?) throws(ArithmeticOverflow) -> Verdict {
    let (first, second) = (minuend.figure, subtrahend.figure)
    guard first.unit.isComparable(with: second.unit), kind != .difference || stated.unit.isComparable(with: first.unit)
    else { return .notCheckable(.unitsDiffer) }
    if kind != .difference {
      let quantities: [Unit.Quantity] = kind == .proportion ? [.percent, .unknown, .multiple] : [.percent, .unknown]
      guard quantities.contains(stated.unit.quantity) else { return .notCheckable(.unitsDiffer) }
      guard second.value.signum > 0 else { return .notCheckable(.baseNotPositive) }
    }
    let operands = try (first.amount(in: stated.unit, kind), second.amount(in: stated.unit, kind))
    let result = try self.result(Interval(exactly: operands.0.value), Interval(exactly: operands.1.value)).lower.value
    let expected = try RoundingConvention.nearest.printed(result, scale: value.scale)
    if value == expected { return .exact }
    if value == (try RoundingConvention.truncated.printed(result, scale: value.scale)) {
      return .withinRounding(.truncatedResult)
    }
    let place = stated.unitInLastPlace.rational
    for convention in conventions(of: first, note) {
      let minuend = try convention.amounts(behind: operands.0.value, unit: operands.0.place)
      let subtrahend = try convention.amounts(behind: operands.1.value, unit: operands.1.place)
      if kind != .difference, subtrahend.lower.value.signum <= 0 { return .notCheckable(.baseNotPositive) }
      let results = try self.result(minuend, subtrahend)
      for printing in kind == .difference ? [convention] : RoundingConvention.allCases
      where results.intersects(try printing.amounts(behind: value.rational, unit: place)) {
        return .withinRounding(.unroundedOperands)
      }
    }
    return .broken(expected: expected)
  }

  /// All results that the formula gives for amounts from two intervals; each operand enters it once.
  private func result(_ minuend: Interval, _ subtrahend: Interval) throws(ArithmeticOverflow) -> Interval {
    // Ratios are in per cent unless they are printed in times.
    let factor = Rational(numerator: stated.unit.quantity == .multiple ? 1 : 100)
    switch kind {
    case .difference: return try minuend - subtrahend
    case .proportion: return try minuend.divided(by: subtrahend).scaled(by: factor)
    case .change:
      let one = Interval(exactly: Rational(numerator: 1))
      return try (minuend.divided(by: subtrahend) - one).scaled(by: factor)
    }
  }

  private func conventions(of operand: Figure, _ note: RoundingNote?) -> [RoundingConvention] {
    guard let note, operand.unit.quantity == .money, !operand.unit.isPerShare else {
      return RoundingConvention.allCases
    }
    return [note.convention]
  }
}

extension Figure {
  /// The figure as if its unit were a single one.
  fileprivate var withoutMultiple: Figure {
    var unit = unit
    unit.power = 0
    return Figure(printed: printed, value: value, unit: unit, range: range, sign: sign, isOddlyGrouped: isOddlyGrouped)
  }

  /// The printed value and one unit in its last place, in the multiple in which the result is stated.
  fileprivate func amount(
    in unit: Unit,
    _ kind: Claim.Kind
  ) throws(ArithmeticOverflow) -> (value: Rational, place: Rational) {
    let target = kind == .difference && unit.quantity == self.unit.quantity ? unit.power : 0
    let shift = self.unit.power - target
    let factor = ExactDecimal(significand: 1, scale: abs(shift)).rational
    let (value, place) = (self.value.rational, unitInLastPlace.rational)
    if shift == 0 { return (value, place) }
    if shift < 0 { return (try value * factor, try place * factor) }
    return (try value / factor, try place / factor)
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
