import Claims
import Figures
public import Linting

/// Finds figures that break an identity of the pack: balance sheets out of balance, ratios that do not follow.
public struct IdentityMismatch: Rule {
  public static let descriptor = RuleDescriptor(
    id: "identity-mismatch",
    family: .arithmetic,
    summary: "A figure that breaks an accounting identity which the packs declare",
    severity: .error,
    reference: "TSE guideline on earnings reports; IAS 1; ASC 205"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.judgements.compactMap { judgement in
      judgement.claim.identity.flatMap { $0.isOfImpliedShares ? nil : Self.check(judgement, $0, in: context.reading) }
    }
  }

  private static func check(_ judgement: Judgement, _ use: IdentityUse, in reading: Reading) -> Check {
    let claim = judgement.claim
    return Check(
      "identity '\(use.id)' in \(claim.basis)",
      at: claim.stated.range,
      figures: claim.figures,
      outcome(judgement, use, reading)
    )
  }

  private static func outcome(_ judgement: Judgement, _ use: IdentityUse, _ reading: Reading) -> Check.Outcome {
    let claim = judgement.claim
    let words = claim.formula
    switch judgement.verdict {
    case .exact: return .passed("\(claim.stated.printed) = \(words)")
    case .withinRounding: return .passed("\(claim.stated.printed) = \(words) within rounding")
    case .notCheckable(let reason): return .notCheckable(reason.rawValue)
    case .broken(let expected):
      let percent = claim.stated.unit.quantity == .percent ? "%" : ""
      let result = claim.stated.printing(expected) + percent
      let statement =
        claim.operands.count == 1 ? "\(claim.stated.printed) ≠ \(result)" : "\(words) = \(result)"
      let slip = Slip(printed: claim.stated.value, expected: expected)
      let note = RoundingCitation(judgement, in: reading)
      return .failed(
        Finding(
          claim.operands.count == 1
            ? "'\(claim.basis)' is \(claim.stated.printed), but '\(claim.minuend.role)' is \(words)"
            : "'\(claim.basis)' is \(claim.stated.printed), but \(words) is \(result)",
          at: claim.stated.range,
          related: claim.operands.map { RelatedPlace($0.role, at: $0.figure.range) } + [note?.place].compactMap(\.self),
          evidence: Evidence(printed: claim.stated.printed, expected: result, statement: statement),
          advice: (slip.map { "\($0.rawValue); " } ?? "") + "print \(result), or mend the figures it follows from"
            + (note?.advice ?? ""),
          ceiling: use.admitsExceptions || !judgement.isConvicting ? .warning : nil
        )
      )
    }
  }
}
