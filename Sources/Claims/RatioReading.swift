/// Another way in which a line of ratios may be meant, where none of its figures follows the usual one.
///
/// Under "ratio of increase" some releases print the revised figure as a share of the previous one, in per cent or in
/// times, and some templates state a formula that is not the one their figures follow. What two figures and most of the
/// line bear out is meant; no slip of the pen makes it fit by chance.
struct RatioReading {
  let formula: ComparisonLines.Formula
  /// The formula that the label would have to state; nil where it states none, or the same in another unit.
  let followed: LabelFormula?
  /// Whether it takes the other of the two for the base of a change, where no label states a formula.
  var isOtherBase: Bool

  /// The other ways to read a line; none where it states differences.
  static func others(than usual: ComparisonLines.Formula) -> [RatioReading] {
    guard usual.kind != .difference else { return [] }
    // The letters of a difference may stand in the wrong order; the ratio below it says by itself which is its base.
    let readings = [false, true].flatMap { isReversed in
      [
        reading(usual, .change, isReversed), reading(usual, .proportion, isReversed),
        reading(usual, .proportion, isReversed, isMultiple: true),
      ]
    }
    if usual.stated != nil { return readings }
    return readings.filter { !$0.isReversed(usual) || (usual.hasDoubtfulOrder && $0.formula.kind == .change) }
  }

  /// Whether comparisons bear out the formula that they were made with.
  ///
  /// One figure is enough where the label says B / A and the figure is the change, or where it is the change over the
  /// other base: 93.4 % and −6.6 %, 11.1 % and −10.0 % are no slip apart.
  func isBorneOut(by comparisons: [Comparison]) -> Bool {
    let holding = comparisons.count(where: \.holds)
    let decidable = comparisons.count { !$0.claims.isEmpty }
    return (holding >= 2 && holding * 2 > decidable)
      || ((isChangeUnderShare || isOtherBase) && holding >= 1 && holding == decidable)
  }

  private var isChangeUnderShare: Bool {
    guard case .proportion(let first, let second)? = formula.stated else { return false }
    return followed == .change(first, second)
  }

  private func isReversed(_ usual: ComparisonLines.Formula) -> Bool { formula.minuend.index != usual.minuend.index }

  private static func reading(
    _ usual: ComparisonLines.Formula,
    _ kind: Claim.Kind,
    _ isReversed: Bool,
    isMultiple: Bool = false
  ) -> RatioReading {
    var formula = usual
    formula.kind = kind
    formula.isMultiple = isMultiple
    if isReversed { (formula.minuend, formula.subtrahend) = (usual.subtrahend, usual.minuend) }
    guard let stated = usual.stated, kind != usual.kind || isReversed else {
      return RatioReading(
        formula: formula,
        followed: nil,
        isOtherBase: isReversed && kind == .change && usual.stated == nil
      )
    }
    let letters = isReversed ? (stated.letters.1, stated.letters.0) : stated.letters
    return RatioReading(
      formula: formula,
      followed: kind == .change ? .change(letters.0, letters.1) : .proportion(letters.0, letters.1),
      isOtherBase: false
    )
  }
}

extension LabelFormula {
  /// The letters, in the order in which the formula names them.
  fileprivate var letters: (Character, Character) {
    switch self {
    case .difference(let first, let second), .change(let first, let second), .proportion(let first, let second):
      (first, second)
    }
  }
}
