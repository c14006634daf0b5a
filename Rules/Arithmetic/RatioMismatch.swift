import Claims
public import Linting

/// Finds printed ratios of increase or decrease that the figures behind them do not give.
public struct RatioMismatch: Rule {
  public static let descriptor = RuleDescriptor(
    id: "ratio-mismatch",
    family: .arithmetic,
    summary: "A printed ratio of increase or decrease that no rounding of the figures behind it can explain",
    severity: .error,
    reference: "TSE FAQ 8218; XBRL Calculations 1.1"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.judgements(of: .change, .proportion)
      .map { ClaimCheck(judgement: $0, reading: context.reading).check }
  }
}
