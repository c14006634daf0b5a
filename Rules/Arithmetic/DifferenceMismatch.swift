import Claims
public import Linting

/// Finds printed differences that the figures they are taken from do not give.
public struct DifferenceMismatch: Rule {
  public static let descriptor = RuleDescriptor(
    id: "difference-mismatch",
    family: .arithmetic,
    summary: "A printed difference that no rounding of the figures behind it can explain",
    severity: .error,
    reference: "TSE FAQ 8218; XBRL Calculations 1.1"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.judgements(of: .difference)
      .map { ClaimCheck(judgement: $0, reading: context.reading).check }
  }
}
