import Figures

/// A label whose formula all the figures of its line contradict, while they agree with the reverse.
struct LabelContradiction {
  let label: ContradictedLabel
  let comparisons: [Comparison]

  /// Looks at a line whose label states a difference.
  ///
  /// One figure alone convicts only a label that is unusual in itself (A − B, previous less revised); under the usual
  /// label, a single reversed figure is a figure with the wrong sign.
  init?(
    _ formula: ComparisonLines.Formula,
    _ comparisons: [Comparison],
    reversed: (ComparisonLines.Formula) -> [Comparison]
  ) {
    guard case .difference(let first, let second)? = formula.stated, formula.kind == .difference,
      let labelCell = formula.line.labelCells.last
    else { return nil }
    var other = formula
    (other.minuend, other.subtrahend) = (formula.subtrahend, formula.minuend)
    let followed = reversed(other)
    let decided = zip(comparisons, followed).filter { !$0.0.claims.isEmpty && !$0.0.isZero }
    let followsLabel = decided.count { $0.0.holds }
    let followsReverse = decided.count { $0.1.holds && !$0.0.holds }
    let isUnusual = Line.subtractsRevised(formula.minuend, formula.subtrahend, letters: (first, second))
    guard followsLabel == 0, followsReverse >= (isUnusual ? 1 : 2), followsReverse * 2 > decided.count else {
      return nil
    }
    self.comparisons = followed
    label = ContradictedLabel(
      cell: labelCell,
      stated: .difference(first, second),
      followed: .difference(second, first),
      isUnusual: isUnusual,
      comparisons: decided.filter { $0.1.holds }.map(\.1)
    )
  }
}

extension Comparison {
  /// Whether every claim of the cell comes out.
  var holds: Bool {
    !claims.isEmpty
      && claims.allSatisfy {
        switch $0.verdict(nil) {
        case .exact, .withinRounding: true
        case .broken, .notCheckable: false
        }
      }
  }

  /// Whether the cell states that nothing changed, which every formula gives.
  fileprivate var isZero: Bool { claims.allSatisfy { $0.stated.value.isZero } }
}
