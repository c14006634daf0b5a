extension ComparedPair.Formula {
  /// How a figure compares with what two others give.
  func outcome(
    _ stated: FigureField.Entry,
    _ first: FigureField.Entry,
    _ second: FigureField.Entry,
    unit: Int64
  ) -> RatioFit.Outcome {
    switch self {
    case .ratio(.quotient(let power)):
      return RatioFit(unit: unit, formula: .quotient(power: power)).outcome(stated, first, second)
    case .ratio(let ratio):
      guard stated.kind == .percent, first.kind != .percent || ratio == .proportion else { return .notApplicable }
      return RatioFit(unit: unit, formula: ratio).outcome(stated, first, second)
    case .difference:
      guard stated.state == .figure, first.state == .figure, second.state == .figure, stated.kind == first.kind,
        first.kind == second.kind
      else { return .notApplicable }
      var sum = PartialSum()
      sum.add(first, subtracted: false, kind: first.kind)
      sum.add(second, subtracted: true, kind: first.kind)
      switch sum.fit(stated) {
      case .holds(let bits, _): return .holds(bits: bits)
      case .trivial: return .holds(bits: 0)
      case .notApplicable: return .notApplicable
      case .fails:
        var negated = stated
        negated.value = -stated.value
        if case .fails = sum.fit(negated) { return .fails }
        return .flipped
      }
    }
  }

  /// Whether a figure states the same comparison in another way: points among changes in per cent, or the reverse.
  func hasRival(
    _ stated: FigureField.Entry,
    _ first: FigureField.Entry,
    _ second: FigureField.Entry,
    unit: Int64
  ) -> Bool {
    var (stated, first, second) = (stated, first, second)
    (stated.kind, first.kind, second.kind) = (self == .difference ? .percent : .amount, .amount, .amount)
    let rival = self == .difference ? ComparedPair.Formula.ratio(.change) : .difference
    switch rival.outcome(stated, first, second, unit: unit) {
    case .holds, .flipped: return true
    case .fails, .notApplicable: return false
    }
  }
}
