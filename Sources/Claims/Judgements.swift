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
  /// What the release says that may explain why the claim fails.
  public let caveat: Caveat?
}

extension Judgement {
  /// How many exact claims it takes for a single inexact one to stand out.
  private static let exactClaimsBesideALoneOne = 3
  /// How far the exact totals of a table must be from an accident for one to stand out, in tenths of a bit.
  private static let enoughForALoneTotal = 60

  /// The claims of all tables and how they come out, in reading order.
  ///
  /// A release some of whose tables need rounding to add up computes from unrounded amounts throughout; then no total
  /// of it stands out.
  static func judgements(
    of tables: [(table: TableReading?, compared: [Claim], tied: [Claim])],
    _ rounding: RoundingNote?,
    _ caveats: Caveats
  ) -> [Judgement] {
    func judged(_ claims: [Claim]) -> [Judged] { claims.map { Judged(claim: $0, verdict: $0.verdict(rounding)) } }
    let judged = tables.map { (table: $0.table, compared: judged($0.compared), tied: judged($0.tied)) }
    let failing = judged.flatMap { $0.compared.filter(\.fails) + $0.tied.filter(\.fails) }
    // Where nothing fails, nothing needs to be borne out.
    let exact = failing.isEmpty ? [] : judged.flatMap { ($0.compared + $0.tied).filter(\.isExactTotal) }
    let conviction = Conviction(amongFailing: failing.map(\.claim), beside: exact.map(\.claim))
    let roundedTables = judged.count { $0.tied.contains { $0.claim.isSum && $0.verdict.isInexact } }
    let isRestated = failing.contains { $0.claim.kind == .agreement } && caveats.isRestated()
    let judgements = judged.flatMap { table in
      let isSelective = table.tied.contains(where: \.fails) && table.table.map(caveats.isSelective) == true
      // What the release's own note on rounding explains does not stand out.
      let compared =
        rounding == nil ? Self.lone(table.compared) { _, exact in exact.count >= exactClaimsBesideALoneOne } : nil
      let mayStandOut = rounding == nil && roundedTables == 1
      let sums = mayStandOut ? table.tied.filter(\.claim.isSum) : []
      let tied =
        mayStandOut
        ? Self.lone(sums) { lone, exact in
          areMadeFromPrinted(lone, exact)
            && table.table.map { RoughSums.exist(in: $0, beside: lone.stated.range) } != true
        } : nil
      return (table.compared.map { ($0, true) } + table.tied.map { ($0, false) }).map { judged, statesItsFormula in
        let range = judged.claim.stated.range
        let caveat: Caveat? =
          judged.claim.kind == .agreement
          ? (isRestated ? .restated : nil) : isSelective && !statesItsFormula ? .selective : nil
        return Judgement(
          claim: judged.claim,
          verdict: judged.verdict,
          isLone: judged.verdict.isInexact && (range == compared || (range == tied && judged.claim.isSum)),
          isConvicting: statesItsFormula || judged.claim.identity?.isCertain == true
            || (judged.fails && conviction.convicts(judged.claim, despite: caveat)),
          caveat: judged.fails ? caveat : nil
        )
      }
    }
    let places = judgements.map(\.claim.stated.range)
    return places.indices.sorted { places[$0] < places[$1] }.map { judgements[$0] }
  }

  private struct Judged {
    let claim: Claim
    let verdict: Verdict

    /// Whether it is a sum of several figures that is right to the last digit.
    var isExactTotal: Bool {
      guard claim.kind == .total, claim.operands.count > 1, case .exact = verdict else { return false }
      return true
    }

    var fails: Bool { if case .broken = verdict { true } else { false } }
  }

  /// Where the one claim stands that is not exact, if those that are leave it to stand out.
  private static func lone(_ judged: [Judged], amid standsOut: (Claim, [Claim]) -> Bool) -> SourceRange? {
    let inexact = judged.filter(\.verdict.isInexact)
    let exact = judged.filter { if case .exact = $0.verdict { true } else { false } }
    guard inexact.count == 1, let lone = inexact.first?.claim, standsOut(lone, exact.map(\.claim)) else { return nil }
    // Different multiples do not stand out.
    return Set(lone.operands.map(\.figure.unit.power)).count == 1 ? lone.stated.range : nil
  }

  /// Whether so many sums of as many parts as a lone one are exact that they must have been made from printed figures.
  ///
  /// Most sums of a few rounded figures come out exact by themselves, the fewer, the more parts they have.
  private static func areMadeFromPrinted(_ lone: Claim, _ exact: [Claim]) -> Bool {
    let alike = exact.filter { $0.filledParts == lone.filledParts }
    return alike.reduce(0) { $0 + $1.bitsOfBeingExact } >= enoughForALoneTotal
  }
}

extension Claim {
  /// The number of operands that are not zero.
  fileprivate var filledParts: Int { operands.count { !$0.figure.value.isZero } }

  /// How much it says that a sum of rounded figures is exact, in tenths of a bit: three in four sums of two parts are,
  /// two in three of three, and so on.
  fileprivate var bitsOfBeingExact: Int {
    switch filledParts {
    case ...1: 0
    case 2: 4
    case 3: 6
    case 4: 7
    default: 9
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
