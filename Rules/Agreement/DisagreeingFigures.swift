import Claims
import Figures
public import Linting

/// Finds amounts that the release prints in several tables and that do not agree.
public struct DisagreeingFigures: Rule {
  public static let descriptor = RuleDescriptor(
    id: "disagreeing-figures",
    family: .agreement,
    summary: "An amount that differs from the same amount in another table",
    severity: .error
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.judgements(of: .agreement).map(Self.check)
  }

  private static func check(_ judgement: Judgement) -> Check {
    let (claim, other) = (judgement.claim, judgement.claim.operands[0])
    return Check(
      "agreement of \(claim.basis)",
      at: claim.stated.range,
      figures: claim.figures,
      outcome(judgement, other)
    )
  }

  private static func outcome(_ judgement: Judgement, _ other: Operand) -> Check.Outcome {
    let claim = judgement.claim
    switch judgement.verdict {
    case .exact: return .passed("the same as \(other.figure.printed) in another table")
    case .withinRounding: return .passed("the same as \(other.figure.printed) in another table, within rounding")
    case .notCheckable(let reason): return .notCheckable(reason.rawValue)
    case .broken:
      let slip = Slip(printed: claim.stated.value, expected: other.figure.value)
      return .failed(
        Finding(
          "'\(claim.basis)' is \(claim.stated.printed), but \(other.figure.printed) in another table",
          at: claim.stated.range,
          related: [RelatedPlace(other.role, at: other.figure.range)],
          evidence: Evidence(
            printed: claim.stated.printed,
            expected: other.figure.printed,
            statement: "\(claim.stated.printed) ≠ \(other.figure.printed)"
          ),
          advice: (slip.map { "\($0.rawValue); " } ?? "") + advice(judgement.caveat),
          ceiling: judgement.isConvicting ? nil : .warning
        )
      )
    }
  }
  private static func advice(_ caveat: Caveat?) -> String {
    let common = "find out which of the two is right, and print it in both"
    return caveat == .restated ? common + ", unless one of them was restated" : common
  }
}
