import Figures

/// A label whose formula all the figures of its line contradict, while they agree with the reverse.
struct LabelContradiction {
  let label: ContradictedLabel
  let comparisons: [Comparison]

  /// Looks at a line whose label states a formula.
  ///
  /// One figure alone convicts only a label that is unusual in itself (A − B, previous less revised); under the usual
  /// label, a single reversed figure is a figure with the wrong sign.
  init?(
    _ formula: ComparisonLines.Formula,
    _ comparisons: [Comparison],
    reversed: (ComparisonLines.Formula) -> [Comparison]
  ) {
    guard let stated = formula.stated, let labelCell = formula.line.labelCells.last,
      let other = Self.custom(formula, stated)
    else { return nil }
    let followed = reversed(other.formula)
    let decided = zip(comparisons, followed).filter { !$0.0.claims.isEmpty && !$0.0.isZero }
    let followsLabel = decided.count { $0.0.holds }
    let followsCustom = decided.count { $0.1.holds && !$0.0.holds }
    guard followsLabel == 0, followsCustom >= (other.isUnusual ? 1 : 2), followsCustom * 2 > decided.count else {
      return nil
    }
    self.comparisons = followed
    label = ContradictedLabel(
      cell: labelCell,
      stated: stated,
      followed: other.label,
      isUnusual: other.isUnusual,
      comparisons: decided.filter { $0.1.holds }.map(\.1)
    )
  }

  /// What the figures of a line are likely to follow if they do not follow its label, and whether the label itself is
  /// the odd one of the two.
  private static func custom(
    _ formula: ComparisonLines.Formula,
    _ stated: LabelFormula
  ) -> (formula: ComparisonLines.Formula, label: LabelFormula, isUnusual: Bool)? {
    var other = formula
    switch stated {
    case .difference(let first, let second) where formula.kind == .difference:
      other.minuend = formula.subtrahend
      other.subtrahend = formula.minuend
      let isUnusual =
        formula.minuend.role == .previous || formula.subtrahend.role == .revised || formula.subtrahend.role == .actual
        || (first == "A" && second == "B")
      return (other, .difference(second, first), isUnusual)
    case .proportion(let first, let second) where formula.kind == .proportion:
      // "(B)/(A)" over changes in per cent.
      other.kind = .change
      return (other, .change(first, second), true)
    default: return nil
    }
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
