public import Linting
import ReleaseModel

/// Finds targets that are no address of the kind they set out to be.
public struct MalformedLink: Rule {
  public static let descriptor = RuleDescriptor(
    id: "malformed-link",
    family: .links,
    summary: "A URL, e-mail address or telephone number that does not parse, or a www. target without its scheme",
    severity: .error,
    reference: "RFC 3986; RFC 6068; RFC 3966"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.release.links.compactMap { link in
      guard link.kind == .hyperlink else { return nil }
      let written = link.target.trimmingSpaces
      // Empty and # targets are placeholders, and fragments are anchors: other rules look at them.
      guard !written.isEmpty, !written.hasPrefix("#") else { return nil }
      return LinkCheck(link: link).check(Self.fault(written), passing: "the address is well-formed")
    }
  }

  private static func fault(_ written: String) -> LinkCheck.Fault? {
    let target = Target(written)
    switch target.scheme {
    case "http", "https": return webFault(written, target)
    case "mailto": return mailFault(target)
    case "tel": return telephoneFault(target)
    case nil: return schemelessFault(written)
    default: return misspelling(written)
    }
  }

  // MARK: The web

  private static func webFault(_ written: String, _ target: Target) -> LinkCheck.Fault? {
    guard let host = target.host else {
      return .init("'\(written)' lacks the two slashes behind its scheme", advice: "write \(target.scheme ?? "")://…")
    }
    let name = target.hostName ?? ""
    if name.isEmpty { return .init("'\(written)' names no host", advice: "write the host behind the slashes") }
    if name.hasPrefix("[") { return nil }
    if let bad = name.unicodeScalars.first(where: { !isHostCharacter($0) }) {
      let shown = bad == " " ? "a space" : "'\(bad)'"
      return .init("the host of '\(written)' has \(shown) in it", advice: "mend the host '\(name)'")
    }
    if name.hasPrefix(".") || name.contains("..") {
      return .init("the host of '\(written)' has an empty part", advice: "mend the host '\(name)'")
    }
    if ["http", "https"].contains(name) {
      return .init("'\(written)' has its scheme twice", advice: "write the scheme once")
    }
    let port = host.drop { $0 != ":" }.dropFirst()
    if !port.isEmpty, UInt16(port) == nil {
      return .init("'\(port)' in '\(written)' is no port", advice: "write a number up to 65535, or none")
    }
    if target.path.contains(" ") {
      return .init("'\(written)' has a space in it", advice: "write %20, or mend the address", ceiling: .warning)
    }
    return nil
  }

  private static func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "-._~%".unicodeScalars.contains(scalar)
  }

  private static func schemelessFault(_ written: String) -> LinkCheck.Fault? {
    let lower = written.lowercased()
    if lower.hasPrefix("www.") {
      return .init(
        "'\(written)' has no scheme, so browsers look for a file of that name",
        advice: "write https://\(written)"
      )
    }
    for start in ["http//", "https//", "http/", "https/", "http:", "https:", "ttp://", "ttps://"]
    where lower.hasPrefix(start) {
      return .init("'\(written)' is no address: its scheme is damaged", advice: "write http:// or https://")
    }
    if lower.contains("@"), !lower.contains("/") {
      return .init("'\(written)' is an e-mail address without mailto:", advice: "write mailto:\(written)")
    }
    return nil
  }

  /// A scheme that is one or two letters from http or https.
  private static func misspelling(_ written: String) -> LinkCheck.Fault? {
    guard let scheme = Target(written).scheme, Target(written).host != nil || scheme.hasPrefix("htt"),
      scheme != "ftp", let meant = ["https", "http"].nearest(to: scheme), scheme != meant
    else { return nil }
    return .init("'\(scheme)' in '\(written)' is no scheme", advice: "write \(meant)")
  }

  // MARK: Mail and telephone

  private static func mailFault(_ target: Target) -> LinkCheck.Fault? {
    let addresses = target.path.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0).trimmingSpaces
    }
    if addresses == [""] {
      // A mail without a recipient may have one in its header fields.
      let hasRecipient = target.query?.lowercased().contains("to=") ?? false
      return hasRecipient ? nil : .init("mailto: names nobody", advice: "write the address behind it")
    }
    for address in addresses where !isMailAddress(Target.decoded(address) ?? address) {
      return .init("'\(address)' is no e-mail address", advice: "write it as name@company.co.jp")
    }
    return nil
  }

  private static func isMailAddress(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      !address.contains(where: { $0.isWhitespace || "<>()[],;:\\\"".contains($0) })
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
      && !parts[0].hasPrefix(".") && !parts[0].hasSuffix(".")
  }

  private static func telephoneFault(_ target: Target) -> LinkCheck.Fault? {
    let number = target.path.prefix { $0 != ";" }
    let digits = number.filter(\.isNumber).count
    let allowed = number.enumerated().allSatisfy { index, character in
      (character.isASCII && character.isNumber) || "-.()".contains(character) || (character == "+" && index == 0)
    }
    if allowed, (3...15).contains(digits) { return nil }
    if allowed {
      return .init(
        "'\(number)' has \(digits) digits, which is no telephone number",
        advice: "write the number with its country code: +81-3-…"
      )
    }
    let isSpaced = number.allSatisfy { $0 == " " || ($0.isASCII && $0.isNumber) || "-.()+".contains($0) }
    return .init(
      "'\(number)' is no telephone number as tel: links write it",
      advice: "write digits and hyphens only, from the country code on: +81-3-…",
      ceiling: isSpaced && digits >= 3 ? .warning : nil
    )
  }
}

extension String {
  /// The text without the spaces that browsers strip from both ends of a target.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
