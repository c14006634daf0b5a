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
    let placeholders = Set(context.pack.placeholders.texts.map { $0.lowercased() })
    let links = context.release.links.filter { link in
      (link.kind == .hyperlink || link.kind == .image) && !placeholders.contains(link.target.lowercased())
        && Target(link.target).isFile
    }
    var missing: [String: [Link]] = [:]
    var checks: [Check] = []
    for link in links {
      let check = LinkCheck(link: link)
      guard let path = Target.decoded(Target(link.target).path),
        let exists = context.surroundings.fileExists(atRelativePath: path)
      else {
        checks.append(check.uncheckable("where the release will lie is not known"))
        continue
      }
      if exists {
        checks.append(check.check(nil, passing: "the file exists"))
      } else {
        missing[path, default: []].append(link)
      }
    }
    return (checks + missing.map { Self.failure($0, $1) }).sorted { $0.range < $1.range }
  }

  /// One finding for a file, however many links lead to it.
  private static func failure(_ path: String, _ links: [Link]) -> Check {
    let what = links[0].kind == .image ? "picture" : "file"
    let fault = LinkCheck.Fault(
      "\(what) '\(path)' is not there",
      advice: links.count == 1
        ? "put it beside the release, or mend the link" : "put it beside the release, or mend the links"
    )
    return LinkCheck(link: links[0])
      .failure(fault, related: links.dropFirst().map { RelatedPlace("here too", at: $0.targetRange) })
  }
}

extension Target {
  /// Whether the target is a file beside the release, and not a host whose scheme is missing: that is another fault.
  fileprivate var isFile: Bool {
    isRelative && !path.lowercased().hasPrefix("www.") && !path.contains("@") && !path.hasPrefix("http")
  }
}
