import Linting

/// How the text report is dressed: in colours, or not at all.
package enum TextStyle: Sendable {
  case plain
  case colored

  /// What a stretch of the report is.
  enum Part {
    case place
    case severity(Severity)
    case headline
    case rule
    case gutter
    case related
    case advice
  }

  func paint(_ text: String, as part: Part) -> String {
    guard self == .colored, !text.isEmpty else { return text }
    return "\u{1B}[\(Self.code(of: part))m\(text)\u{1B}[0m"
  }

  /// The attributes (ECMA-48, select graphic rendition) of a part.
  private static func code(of part: Part) -> String {
    switch part {
    case .place, .headline: "1"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    case .rule, .gutter: "2"
    case .related: "36"
    case .advice: "32"
    }
  }
}
