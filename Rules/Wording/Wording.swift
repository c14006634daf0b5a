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
        let right = substitution.right(for: printed)
        return Check(
          "wording '\(printed)'",
          at: range,
          .failed(
            Finding(
              "'\(printed)' should read '\(right)'" + (substitution.why.map { ": \($0)" } ?? ""),
              at: range,
              advice: "write '\(right)'"
            )
          )
        )
      }
    }
  }
}

extension Substitution {
  /// The right wording, with a capital where the wrong one begins with one.
  fileprivate func right(for printed: String) -> String {
    guard !isCaseSensitive, printed.first?.isUppercase == true else { return right }
    return right.prefix(1).uppercased() + right.dropFirst()
  }
}
