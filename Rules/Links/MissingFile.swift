public import Linting
import ReleaseModel

/// Finds links to files that should lie beside the release and do not.
public struct MissingFile: Rule {
  public static let descriptor = RuleDescriptor(
    id: "missing-file",
    family: .links,
    summary: "A relative link to a file that is not there",
    severity: .warning,
    reference: "RFC 3986, section 4.2, relative reference"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.release.links.compactMap { link in
      guard link.kind == .hyperlink || link.kind == .image else { return nil }
      let target = Target(link.target)
      // What looks like a host without its scheme is another fault than a missing file.
      guard target.isRelative, !target.path.lowercased().hasPrefix("www."), !target.path.contains("@"),
        !target.path.hasPrefix("http")
      else { return nil }
      // Nor is a placeholder.
      if context.pack.placeholders.texts.contains(where: { $0.lowercased() == link.target.lowercased() }) { return nil }
      let check = LinkCheck(link: link)
      guard let path = Target.decoded(target.path),
        let exists = context.surroundings.fileExists(atRelativePath: path)
      else { return check.uncheckable("where the release will lie is not known") }
      let what = link.kind == .image ? "picture" : "file"
      return check.check(
        exists ? nil : .init("\(what) '\(path)' is not there", advice: "put it beside the release, or mend the link"),
        passing: "the file exists"
      )
    }
  }
}
