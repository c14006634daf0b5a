import Figures

/// A claim of a table and how it came out.
public struct Judgement: Sendable {
  public let comparison: Comparison
  public let claim: Claim
  public let verdict: Verdict
  /// Whether this is the only claim of its table that is not exact, and so most likely no matter of rounding.
  public let isLone: Bool
}

extension Judgement {
  /// How many exact claims it takes for a single inexact one to stand out.
  private static let exactClaimsBesideALoneOne = 3

  /// The claims of all tables and how they come out, in reading order.
  static func judgements(of tables: [TableReading], _ rounding: RoundingNote?) -> [Judgement] {
    tables.flatMap { table in
      let judged = table.comparisons.flatMap { comparison in
        comparison.claims.map { (comparison: comparison, claim: $0, verdict: $0.verdict(rounding)) }
      }
      let inexact = judged.count { $0.verdict.isInexact }
      let exact = judged.count { if case .exact = $0.verdict { true } else { false } }
      return judged.map {
        Judgement(
          comparison: $0.comparison,
          claim: $0.claim,
          verdict: $0.verdict,
          // What the release's own note on rounding explains, or different multiples, does not stand out.
          isLone: $0.verdict.isInexact && inexact == 1 && exact >= exactClaimsBesideALoneOne && rounding == nil
            && $0.claim.minuend.figure.unit.power == $0.claim.subtrahend.figure.unit.power
        )
      }
    }
  }
}

extension Verdict {
  /// Whether the printed operands do not give the stated figure.
  fileprivate var isInexact: Bool {
    switch self {
    case .withinRounding, .broken: true
    case .exact, .notCheckable: false
    }
  }
}
