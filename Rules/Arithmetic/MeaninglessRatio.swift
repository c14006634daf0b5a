import Claims
import Figures
public import Linting

/// Finds ratios printed where a ratio says nothing: over a base that is zero or negative, or across a change of sign.
public struct MeaninglessRatio: Rule {
  public static let descriptor = RuleDescriptor(
    id: "meaningless-ratio",
    family: .arithmetic,
    summary: "A ratio printed over a zero or negative base, or across a change of sign",
    severity: .warning,
    reference: "TSE FAQ 8218"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.comparisons.filter { $0.kind == .change }.flatMap { comparison in
      comparison.claims.map { Self.check($0) }
    }
  }

  private static func check(_ claim: Claim) -> Check {
    let (base, result) = (claim.subtrahend.figure, claim.minuend.figure)
    let subject = "base of ratio \(claim.stated.printed) in \(claim.basis)"
    let fault: String? =
      if base.value.isZero {
        "over a base of zero"
      } else if base.value.signum < 0 {
        "over the negative base \(base.printed)"
      } else if result.value.signum < 0 {
        "across the change of sign from \(base.printed) to \(result.printed)"
      } else {
        nil
      }
    guard let fault else {
      return Check(subject, at: claim.stated.range, figures: claim.figures, .passed("base and result are above zero"))
    }
    return Check(
      subject,
      at: claim.stated.range,
      figures: claim.figures,
      .failed(
        Finding(
          "ratio \(claim.stated.printed) is printed \(fault), where it has no meaning",
          at: claim.stated.range,
          related: [
            RelatedPlace(claim.subtrahend.role, at: base.range), RelatedPlace(claim.minuend.role, at: result.range),
          ],
          evidence: Evidence(
            printed: claim.stated.printed,
            expected: "–",
            statement: "\(base.printed) → \(result.printed)"
          ),
          advice: "print a dash"
        )
      )
    )
  }
}
