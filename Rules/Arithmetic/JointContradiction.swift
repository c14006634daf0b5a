import Claims
import Figures
public import Linting

/// Finds totals that hold one by one within rounding, but not all at once.
public struct JointContradiction: Rule {
  public static let descriptor = RuleDescriptor(
    id: "joint-contradiction",
    family: .arithmetic,
    summary: "Totals of a table each of which rounding can explain, but not all at once",
    severity: .error,
    reference: "XBRL Calculations 1.1"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.contradictions.compactMap(Self.check)
  }

  private static func check(_ contradiction: ContradictorySums) -> Check? {
    guard let first = contradiction.claims.first else { return nil }
    let others = contradiction.claims.dropFirst()
    return Check(
      "\(contradiction.claims.count) totals together, first in \(first.basis)",
      at: first.stated.range,
      figures: contradiction.claims.flatMap(\.figures),
      .failed(
        Finding(
          "total \(first.stated.printed) and \(others.count) more each foot within rounding, but no amounts make all of "
            + "them foot at once",
          at: first.stated.range,
          related: others.map { RelatedPlace("total \($0.stated.printed) in \($0.basis)", at: $0.stated.range) },
          evidence: Evidence(
            printed: contradiction.claims.map(\.stated.printed).joined(separator: ", "),
            expected: "amounts that satisfy all of them",
            statement: contradiction.claims.map { "\($0.stated.printed) = \($0.expression.words)" }
              .joined(separator: "; ")
          ),
          advice: "look for the figure that these totals share and that is off by a unit or two"
        )
      )
    )
  }
}
