import Claims
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
    context.reading.judgements(of: .perShare)
      .map { ClaimCheck(judgement: $0, reading: context.reading).check }
  }
}
