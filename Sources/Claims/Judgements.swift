import Figures

/// A claim of a table and how it came out.
public struct Judgement: Sendable {
  public let claim: Claim
  public let verdict: Verdict
  /// Whether this is the only claim of its table that is not exact, and so most likely no matter of rounding.
  public let isLone: Bool
}

extension Judgement {
  /// How many exact claims it takes for a single inexact one to stand out.
  private static let exactClaimsBesideALoneOne = 3
  /// The same for a total: most sums of a few rounded figures come out exact by themselves.
  private static let exactTotalsBesideALoneOne = 8

  /// The claims of all tables and how they come out, in reading order.
  ///
  /// A release some of whose tables need rounding to add up computes from unrounded amounts throughout; then no total
  /// of it stands out.
  static func judgements(of tables: [[Claim]], _ rounding: RoundingNote?) -> [Judgement] {
    let judged = tables.map { claims in claims.map { (claim: $0, verdict: $0.verdict(rounding)) } }
    let tablesWithRoundedTotals = judged.count { $0.contains { $0.claim.kind == .total && $0.verdict.isInexact } }
    return judged.flatMap { claims in
      let inexact = claims.count { $0.verdict.isInexact }
      let exact = claims.count { if case .exact = $0.verdict { true } else { false } }
      return claims.map {
        Judgement(
          claim: $0.claim,
          verdict: $0.verdict,
          // What the release's own note on rounding explains, or different multiples, does not stand out.
          isLone: $0.verdict.isInexact && inexact == 1 && exact >= exactClaimsBesideALoneOne && rounding == nil
            && Set($0.claim.operands.map(\.figure.unit.power)).count == 1
            && ($0.claim.kind != .total || (exact >= exactTotalsBesideALoneOne && tablesWithRoundedTotals == 1))
        )
      }
    }
    .sorted { $0.claim.stated.range < $1.claim.stated.range }
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
