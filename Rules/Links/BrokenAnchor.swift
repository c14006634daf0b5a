public import Linting
import ReleaseModel

/// Finds links to places inside the release that do not exist.
public struct BrokenAnchor: Rule {
  public static let descriptor = RuleDescriptor(
    id: "broken-anchor",
    family: .links,
    summary: "A fragment that no anchor of the release answers",
    severity: .error,
    reference: "HTML Living Standard, section 7.4.6.4, find a potential indicated element"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    let release = context.release
    let names = Set(release.anchors.map(\.name))
    return release.links.compactMap { link in
      guard link.kind == .hyperlink, link.target.hasPrefix("#"), link.target.count > 1 else { return nil }
      let check = LinkCheck(link: link)
      if release.format == .plainText { return check.uncheckable("plain text has no anchors") }
      let fragment = String(link.target.dropFirst())
      // Browsers try the fragment as written, then decoded; "top" is the start of any document.
      let isFound =
        names.contains(fragment) || Target.decoded(fragment).map(names.contains) ?? false
        || fragment.lowercased() == "top" || fragment == "!"
      return check.check(isFound ? nil : Self.fault(fragment, names), passing: "the anchor exists")
    }
  }

  private static func fault(_ fragment: String, _ names: Set<String>) -> LinkCheck.Fault {
    if let other = names.filter({ $0.lowercased() == fragment.lowercased() }).min() {
      return .init(
        "'#\(fragment)' has no anchor; there is one named '\(other)'",
        advice: "write '#\(other)': case counts"
      )
    }
    let nearest = Array(names).nearest(to: fragment)
    return .init(
      "'#\(fragment)' has no anchor in this release",
      advice: nearest.map { "link to '#\($0)', if that is meant, or add the anchor" }
        ?? "add the anchor, or mend the link"
    )
  }
}
