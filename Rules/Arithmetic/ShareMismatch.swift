import Claims
public import Linting

/// Finds shares of a total, and margins, that the part and the whole do not give.
public struct ShareMismatch: Rule {
  public static let descriptor = RuleDescriptor(
    id: "share-mismatch",
    family: .arithmetic,
    summary: "A share of a total that its part and the total do not give",
    severity: .error,
    reference: "XBRL Calculations 1.1"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.judgements(of: .share)
      .map { ClaimCheck(judgement: $0, reading: context.reading).check }
  }
}
