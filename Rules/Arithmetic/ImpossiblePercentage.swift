import Claims
import Figures
public import Linting

/// Finds percentages in sentences that no whole number out of the stated base can give.
public struct ImpossiblePercentage: Rule {
  public static let descriptor = RuleDescriptor(
    id: "impossible-percentage",
    family: .arithmetic,
    summary: "A percentage that no whole number out of the stated base can give",
    severity: .error,
    reference: "Brown and Heathers 2017 (GRIM)"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.countedShares.map { share in
      Check(
        "percentage \(share.percentage.printed) of \(share.base) \(share.noun)",
        at: share.percentage.range,
        figures: share.figures,
        outcome(share)
      )
    }
  }

  private func outcome(_ counted: CountedShare) -> Check.Outcome {
    if case .notCheckable(let reason) = counted.verdict { return .notCheckable(reason.rawValue) }
    guard let share = counted.share else { return .notCheckable("the percentage is no share of a whole") }
    let counts = counted.count.map { [$0] } ?? share.neighbours
    let statement = counts.compactMap { count in
      share.percentage(of: count).map { "\(count) / \(share.base) = \(counted.percentage.printing($0))%" }
    }.joined(separator: ", ")
    return counted.verdict == .possible ? .passed(statement) : .failed(finding(counted, share, counts, statement))
  }

  private func finding(_ counted: CountedShare, _ share: WholeShare, _ counts: [Int128], _ statement: String) -> Finding
  {
    let expected = counts.compactMap { share.percentage(of: $0).map { counted.percentage.printing($0) + "%" } }
      .joined(separator: " or ")
    let headline =
      if let count = counted.count {
        "percentage is \(counted.percentage.printed), but \(count) of \(share.base) is \(expected)"
      } else {
        "percentage is \(counted.percentage.printed), but no whole number out of \(share.base) gives it: "
          + counts.compactMap { count in
            share.percentage(of: count).map { "\(count) is \(counted.percentage.printing($0))%" }
          }
          .joined(separator: ", ")
      }
    return Finding(
      headline,
      at: counted.percentage.range,
      related: [RelatedPlace("the base", at: counted.basePlace)],
      evidence: Evidence(printed: counted.percentage.printed, expected: expected, statement: statement),
      advice: counted.count == nil
        ? "count again, and print \(expected) or the right number of \(counted.noun)"
        : "print \(expected), or mend the counts"
    )
  }
}
