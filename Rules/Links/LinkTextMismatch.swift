public import Linting
import ReleaseModel

/// Finds links that show one address and lead to another.
public struct LinkTextMismatch: Rule {
  public static let descriptor = RuleDescriptor(
    id: "link-text-mismatch",
    family: .links,
    summary: "Text that shows one address, e-mail or telephone number and links to another",
    severity: .warning,
    reference: "WCAG 2.2, success criterion 2.4.4"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.release.links.compactMap { link in
      guard link.kind == .hyperlink, let text = link.text else { return nil }
      guard let shown = Address(shown: context.release.string(text)), let real = Address(target: link.target) else {
        return nil
      }
      let fault = LinkCheck.Fault(
        "the text shows \(shown.words), but the link leads to \(real.words)",
        advice: "let text and target agree"
      )
      return LinkCheck(link: link).check(shown.agrees(with: real) ? nil : fault, passing: "text and target agree")
    }
  }
}

/// Where a link says it leads, or does lead.
private enum Address {
  case web(host: String, path: String)
  case mail(String)
  case telephone(String)

  var words: String {
    switch self {
    case .web(let host, let path): "\(host)\(path)"
    case .mail(let address): address
    case .telephone(let number): "the number \(number)"
    }
  }

  /// The address that a link's text consists of, or nil where it is any other words.
  init?(shown text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    // "+81 (0)3 …": the zero is dialled at home only.
    let digits = text.replacing("(0)", with: "").filter { $0.isASCII && $0.isNumber }
    let isNumber = !text.contains { $0.isLetter || $0 == "@" || $0 == "/" || $0 == "%" || $0 == "," || $0 == "¥" }
    if isNumber, (9...15).contains(digits.count) {
      self = .telephone(digits)
      return
    }
    guard words.count == 1, let word = words.first else { return nil }
    let lower = word.lowercased()
    if word.contains("@"), !lower.hasPrefix("@"), !lower.hasPrefix("http") {
      let address = lower.hasPrefix("mailto:") ? String(lower.dropFirst(7)) : lower
      guard address.split(separator: "@").count == 2 else { return nil }
      self = .mail(address)
    } else if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      self.init(web: String(word))
    } else if lower.hasPrefix("www.") {
      self.init(web: "http://" + word)
    } else {
      return nil
    }
  }

  init?(target: String) {
    let parsed = Target(target)
    switch parsed.scheme {
    case "http", "https": self.init(web: target)
    case "mailto":
      let address = (Target.decoded(parsed.path) ?? parsed.path).lowercased()
      // A damaged address is malformed; it need not be told twice.
      guard address.split(separator: "@", omittingEmptySubsequences: false).count == 2 else { return nil }
      self = .mail(address)
    case "tel":
      let number = parsed.path.prefix { $0 != ";" }
      guard !number.contains(where: \.isLetter) else { return nil }
      self = .telephone(number.replacing("(0)", with: "").filter { $0.isASCII && $0.isNumber })
    default: return nil
    }
  }

  private init?(web address: String) {
    let target = Target(address)
    guard let host = target.hostName, !host.isEmpty else { return nil }
    var path = target.path
    while path.hasSuffix("/") { path.removeLast() }
    self = .web(host: host, path: Target.decoded(path) ?? path)
  }

  func agrees(with real: Address) -> Bool {
    switch (self, real) {
    case (.web(let shown, let shownPath), .web(let host, let path)):
      // What is shown may be shortened: without www., or the host alone.
      Self.withoutWWW(shown) == Self.withoutWWW(host)
        && (shownPath.isEmpty || shownPath.lowercased() == path.lowercased() || shownPath.hasSuffix("…")
          || path.lowercased().hasPrefix(shownPath.lowercased() + "/index"))
    case (.mail(let shown), .mail(let address)): shown == address
    case (.telephone(let shown), .telephone(let number)): Self.sameNumber(shown, number)
    // An e-mail address or a number may lead to a page with a form; an identifier may look like a number.
    case (.mail, .web), (.telephone, .web): true
    default: false
    }
  }

  private static func withoutWWW(_ host: String) -> Substring { host.hasPrefix("www.") ? host.dropFirst(4) : host[...] }

  /// Compares numbers of which one may have its country code and the other its trunk zero.
  private static func sameNumber(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.drop { $0 == "0" }, right.drop { $0 == "0" })
    let (shorter, longer) = first.count < second.count ? (first, second) : (second, first)
    return !shorter.isEmpty && longer.hasSuffix(shorter) && longer.count - shorter.count <= 3
  }
}
