import SourceText
import Claims
public import Linting
import ReleaseModel

/// Finds links that were never filled in.
public struct PlaceholderLink: Rule {
  public static let descriptor = RuleDescriptor(
    id: "placeholder-link",
    family: .links,
    summary: "A link that leads nowhere: an empty, # or javascript: target, an example host, or a text such as TBD",
    severity: .warning,
    reference: "RFC 2606, reserved names"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    let placeholders = context.pack.placeholders
    let texts = Set(placeholders.texts.map { $0.lowercased() })
    let hosts = placeholders.hosts.map { $0.lowercased() }
    let bracketed = Self.unfilled(placeholders.texts.filter { $0.hasPrefix("[") }, in: context.release)
    return bracketed
      + context.release.links.compactMap { link in
        guard link.kind == .hyperlink || link.kind == .url || link.kind == .image else { return nil }
        let text = link.text.map { context.release.string($0) } ?? ""
        return LinkCheck(link: link).check(
          Self.fault(link, text: text, texts: texts, hosts: hosts),
          passing: "its target is filled in"
        )
      }
  }

  /// Placeholders in brackets, such as "[link]", that stand in the text where a link should.
  private static func unfilled(_ placeholders: [String], in release: Release) -> [Check] {
    let places = release.text.occurrences(of: placeholders.map { SoughtPhrase($0) })
    return zip(placeholders, places).flatMap { placeholder, places in
      places.compactMap { unfilled(placeholder, at: $0, in: release) }
    }
  }

  private static func unfilled(_ placeholder: String, at place: TextRange, in release: Release) -> Check? {
    let range = release.sourceRange(of: place)
    // As the text of a link it is a finding about the link.
    if release.links.contains(where: { $0.range.contains(range) }) { return nil }
    return Check(
      "placeholder '\(placeholder)'",
      at: range,
      .failed(
        Finding(
          "'\(release.string(place))' was never filled in",
          at: range,
          advice: "put the link in, or take it out"
        )
      )
    )
  }

  private static func fault(_ link: Link, text: String, texts: Set<String>, hosts: [String]) -> LinkCheck.Fault? {
    let shown = text.isEmpty ? "the \(link.kind == .image ? "picture" : "link")" : "'\(text)'"
    let written = link.target.filter { !$0.isWhitespace }
    if written.isEmpty {
      return .init("\(shown) has an empty target", advice: "fill in where it leads, or take it out")
    }
    if link.kind == .image { return nil }
    if written == "#" || written == "#!" {
      return .init("\(shown) links to '#', which leads nowhere", advice: "fill in where it leads, or take it out")
    }
    let target = Target(written)
    if target.scheme == "javascript" || written == "about:blank" {
      return .init(
        "\(shown) links to '\(link.target)', which is no address",
        advice: "fill in the address it should lead to"
      )
    }
    if let host = target.hostName ?? bareHost(link, written),
      let placeholder = hosts.first(where: { host == $0 || host.hasSuffix("." + $0) })
    {
      return .init(
        "\(shown) leads to the placeholder host \(placeholder)",
        advice: "fill in the real address"
      )
    }
    if link.kind == .hyperlink, texts.contains(written.lowercased()) || texts.contains(link.target.lowercased()) {
      return .init("\(shown) links to the placeholder '\(link.target)'", advice: "fill in where it leads")
    }
    if link.kind == .hyperlink, texts.contains(text.lowercased()) {
      return .init(
        "link text \(shown) is a placeholder",
        advice: "say what the link leads to"
      )
    }
    return nil
  }

  /// The host of an address that is printed without its scheme.
  private static func bareHost(_ link: Link, _ written: String) -> String? {
    guard link.kind == .url || written.hasPrefix("www.") else { return nil }
    return written.prefix { $0 != "/" && $0 != ":" }.lowercased()
  }
}
