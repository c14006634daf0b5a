import Claims
import Figures
public import Linting

/// Finds amounts per share that the amount and the number of shares do not give.
public struct PerShareMismatch: Rule {
  public static let descriptor = RuleDescriptor(
    id: "per-share-mismatch",
    family: .arithmetic,
    summary: "An amount per share that the amount and the number of shares do not give",
    severity: .error,
    reference: "IAS 33; ASC 260"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.judgements.compactMap { judgement in
      if judgement.claim.identity?.isOfImpliedShares == true { return Self.impliedShares(judgement) }
      guard judgement.claim.kind == .perShare else { return nil }
      return ClaimCheck(judgement: judgement, reading: context.reading).check
    }
  }

  /// The check of an amount per share on the number of shares that another line implies.
  private static func impliedShares(_ judgement: Judgement) -> Check {
    let claim = judgement.claim
    let outcome: Check.Outcome =
      switch judgement.verdict {
      case .exact, .withinRounding: .passed("\(claim.stated.printed) = \(claim.formula) within rounding")
      case .notCheckable(let reason): .notCheckable(reason.rawValue)
      case .broken(let expected): .failed(otherShares(claim, expected))
      }
    return Check("amount per share in \(claim.basis)", at: claim.stated.range, figures: claim.figures, outcome)
  }

  private static func otherShares(_ claim: Claim, _ expected: ExactDecimal) -> Finding {
    let (printed, other) = (claim.stated.printed, claim.operands[1])
    let result = claim.stated.printing(expected)
    let contradictsSign = (claim.stated.value.signum < 0) != (expected.signum < 0)
    return Finding(
      "'\(claim.basis)' is \(printed), but on the shares of '\(other.role)' it would be about \(result)",
      at: claim.stated.range,
      related: claim.operands.map { RelatedPlace($0.role, at: $0.figure.range) },
      evidence: Evidence(
        printed: printed,
        expected: result,
        statement: "\(claim.formula) = \(result)"
      ),
      advice: contradictsSign
        ? "look at the signs of profit and amount per share, which differ in one of the two lines"
        : "look at profit and amount per share of both lines, unless the number of shares changed that much",
      ceiling: .warning
    )
  }
}
