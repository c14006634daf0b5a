/// The marks that a notation has inside its lines.
struct InlineDialect: OptionSet {
  let rawValue: Int

  /// `[text](target)` and `![text](target)`.
  static let links = InlineDialect(rawValue: 1)
  /// `<https://…>` and `<name@host>`.
  static let autolinks = InlineDialect(rawValue: 2)
  /// `[text][label]`, whose target is defined elsewhere.
  static let references = InlineDialect(rawValue: 4)
  /// Emphasis and strike-through.
  static let emphasis = InlineDialect(rawValue: 8)
  /// Backslash escapes and code spans.
  static let escapes = InlineDialect(rawValue: 16)
  /// HTML tags.
  static let html = InlineDialect(rawValue: 32)
  /// Character references.
  static let entities = InlineDialect(rawValue: 64)

  /// Plain text as word processors and web pages leave it: what was a link may have kept Markdown's brackets.
  static let plainText: InlineDialect = [.links, .autolinks]
  static let markdown: InlineDialect = [.links, .autolinks, .references, .emphasis, .escapes, .html, .entities]
  /// Text in which nothing is a mark.
  static let verbatim: InlineDialect = []

  /// Whether a byte can begin or end a mark.
  func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"): contains(.links)
    case UInt8(ascii: "!"): contains(.links)
    case UInt8(ascii: "<"): contains(.autolinks) || contains(.html)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): contains(.emphasis)
    case UInt8(ascii: "\\"), UInt8(ascii: "`"): contains(.escapes)
    case UInt8(ascii: "&"): contains(.entities)
    case UInt8(ascii: "\n"): true
    default: false
    }
  }
}
