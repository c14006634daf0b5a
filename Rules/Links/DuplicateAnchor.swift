public import Linting
import ReleaseModel
import SourceText

/// Finds ids and names that stand twice, of which only the first can be reached.
public struct DuplicateAnchor: Rule {
  public static let descriptor = RuleDescriptor(
    id: "duplicate-anchor",
    family: .links,
    summary: "One id or name that stands twice in a release",
    severity: .warning,
    reference: "HTML Living Standard, section 3.2.6, the id attribute"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    var first: [String: Anchor] = [:]
    return context.release.anchors.compactMap { anchor in
      guard anchor.attribute != .heading, !anchor.name.isEmpty else { return nil }
      let subject = "anchor '\(anchor.name)'"
      guard let earlier = first[anchor.name] else {
        first[anchor.name] = anchor
        return Check(subject, at: anchor.nameRange, .passed("it stands once"))
      }
      // The id and the name of one element may agree; older browsers want both.
      if earlier.range == anchor.range, earlier.attribute != anchor.attribute { return nil }
      return Check(
        subject,
        at: anchor.nameRange,
        .failed(
          Finding(
            "anchor '\(anchor.name)' stands twice; links reach only the first",
            at: anchor.nameRange,
            related: [RelatedPlace("first here", at: earlier.nameRange)],
            advice: "rename one of the two and the links to it"
          )
        )
      )
    }
  }
}
