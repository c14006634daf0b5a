import Figures
import SourceText

/// A claim of a table and how it came out.
public struct Judgement: Sendable {
  public let claim: Claim
  public let verdict: Verdict
  /// Whether this is the only claim of its table that is not exact, and so most likely no matter of rounding.
  public let isLone: Bool
  /// Whether a claim that fails shows a wrong figure beyond doubt; where not, the table may mean something else.
  public let isConvicting: Bool
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
  static func judgements(
    of tables: [(compared: [Claim], tied: [Claim])],
    _ rounding: RoundingNote?
  ) -> [Judgement] {
    func judged(_ claims: [Claim]) -> [Judged] { claims.map { Judged(claim: $0, verdict: $0.verdict(rounding)) } }
    let judged = tables.map { (compared: judged($0.compared), tied: judged($0.tied)) }
    let failing = judged.flatMap { $0.compared.filter(\.fails) + $0.tied.filter(\.fails) }
    let conviction = Conviction(amongFailing: failing.map(\.claim))
    let roundedTables = judged.count { $0.tied.contains { $0.claim.isSum && $0.verdict.isInexact } }
    let judgements = judged.flatMap { table in
      // What the release's own note on rounding explains does not stand out.
      let compared = rounding == nil ? Self.lone(table.compared, beside: exactClaimsBesideALoneOne) : nil
      let mayStandOut = rounding == nil && roundedTables == 1
      let sums = mayStandOut ? table.tied.filter(\.claim.isSum) : []
      let tied = mayStandOut ? Self.lone(sums, beside: exactTotalsBesideALoneOne) : nil
      return (table.compared.map { ($0, true) } + table.tied.map { ($0, false) }).map { judged, statesItsFormula in
        let range = judged.claim.stated.range
        return Judgement(
          claim: judged.claim,
          verdict: judged.verdict,
          isLone: judged.verdict.isInexact && (range == compared || (range == tied && judged.claim.isSum)),
          isConvicting: statesItsFormula || judged.claim.identity?.isCertain == true
            || (judged.fails && conviction.convicts(judged.claim))
        )
      }
    }
    let places = judgements.map(\.claim.stated.range)
    return places.indices.sorted { places[$0] < places[$1] }.map { judgements[$0] }
  }

  private struct Judged {
    let claim: Claim
    let verdict: Verdict

    var fails: Bool { if case .broken = verdict { true } else { false } }
  }

  /// Where the one claim stands that is not exact, beside so many that are.
  private static func lone(_ judged: [Judged], beside exact: Int) -> SourceRange? {
    let inexact = judged.filter(\.verdict.isInexact)
    guard inexact.count == 1, let lone = inexact.first?.claim,
      judged.count(where: { if case .exact = $0.verdict { true } else { false } }) >= exact
    else { return nil }
    // Different multiples do not stand out.
    return Set(lone.operands.map(\.figure.unit.power)).count == 1 ? lone.stated.range : nil
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
