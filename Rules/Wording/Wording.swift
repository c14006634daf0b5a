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
    return Self.slips(in: release, context.pack.wordings).map { slip in
      let range = release.sourceRange(of: slip.place)
      let printed = release.string(slip.place)
      let right = slip.substitution.right(for: printed)
      return Check(
        "wording '\(printed)'",
        at: range,
        .failed(
          Finding(
            "'\(printed)' should read '\(right)'" + (slip.substitution.why.map { ": \($0)" } ?? ""),
            at: range,
            advice: "write '\(right)'"
          )
        )
      )
    }
  }

  private typealias Slip = (place: TextRange, substitution: Substitution)

  /// The places where wrong wordings stand; of two that overlap, the longer one.
  private static func slips(in release: Release, _ wordings: [Substitution]) -> [Slip] {
    let places = release.text.occurrences(
      of: wordings.map { SoughtPhrase($0.wrong, isCaseSensitive: $0.isCaseSensitive) }
    )
    let found = zip(wordings, places).flatMap { substitution, places in
      places.map { (place: $0, substitution: substitution) }
    }
    return found.filter { slip in
      !found.contains { other in
        other.place.count > slip.place.count && other.place.start < slip.place.end && slip.place.start < other.place.end
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
