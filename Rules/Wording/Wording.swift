import Claims
public import Linting
import ReleaseModel

/// Finds wordings for which a pack knows a better one.
public struct Wording: Rule {
  public static let descriptor = RuleDescriptor(
    id: "wording",
    family: .wording,
    summary: "A wording for which the pack has a substitution",
    severity: .warning
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    let release = context.release
    return context.pack.wordings.flatMap { substitution in
      let places = release.text.occurrences(of: substitution.wrong, caseSensitive: substitution.isCaseSensitive)
      return places.map { place in
        let range = release.sourceRange(of: place)
        let printed = release.string(place)
        return Check(
          "wording '\(printed)'",
          at: range,
          .failed(
            Finding(
              "'\(printed)' should read '\(substitution.right)'" + (substitution.why.map { ": \($0)" } ?? ""),
              at: range,
              evidence: Evidence(
                printed: printed,
                expected: substitution.right,
                statement: "\(printed) → \(substitution.right)"
              ),
              advice: "write '\(substitution.right)'"
            )
          )
        )
      }
    }
  }
}
