import Claims
public import Linting

/// Finds totals and subtotals that the figures they sum up do not give.
public struct TotalMismatch: Rule {
  public static let descriptor = RuleDescriptor(
    id: "total-mismatch",
    family: .arithmetic,
    summary: "A total or subtotal that no rounding of its parts can explain",
    severity: .error,
    reference: "XBRL Calculations 1.1"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.judgements(of: .total)
      .map { ClaimCheck(judgement: $0, reading: context.reading).check }
  }
}
