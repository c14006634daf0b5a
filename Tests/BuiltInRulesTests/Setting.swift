import BuiltInRules
import Linting
import ReleaseModel
import ReleaseParsing
import TestSupport
import Testing

/// A setting in which an example must give the same findings as on its page.
enum Setting: String, CaseIterable, CustomTestStringConvertible {
  case byteOrderMark = "behind a byte order mark"
  case carriageReturns = "with lines that end with CR LF"
  case emojiParagraph = "behind a paragraph with emoji and Japanese"
  case fullWidth = "with full-width digits and signs"
  case htmlTables = "with its tables and text as HTML"

  var testDescription: String { rawValue }

  /// An example in the setting.
  enum Application {
    case draft(Draft)
    /// The setting says nothing about this example, and why.
    case skipped(String)
  }

  func apply(to example: PageExample, of rule: String) -> Application {
    var draft = Draft(example)
    let isArithmetic = Catalog.rules.contains { $0.descriptor.id == rule && $0.descriptor.family == .arithmetic }
    let isUnicode = String(validating: draft.bytes, as: UTF8.self) != nil
    switch self {
    case .byteOrderMark:
      guard isUnicode else { return .skipped("the mark would say that bytes are UTF-8 which are not") }
      draft.bytes = [0xEF, 0xBB, 0xBF] + draft.bytes
    case .carriageReturns:
      draft.bytes = draft.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case .emojiParagraph:
      guard isUnicode else { return .skipped("the paragraph is UTF-8 and the draft is not") }
      let release = ReleaseReader.read(draft.bytes, path: draft.path, format: draft.format)
      guard !release.blocks.isEmpty else { return .skipped("that the draft has no text is what it shows") }
      guard !example.info.contains("ascii") else { return .skipped("that the draft is plain ASCII is what it shows") }
      draft.bytes = Array(Self.behindParagraph(example.text, example.format).utf8)
    case .fullWidth:
      guard isArithmetic else { return .skipped("the rule looks at no figures") }
      draft.bytes = Array(FullWidth.text(example.text, isMarkup: example.format == .html).utf8)
    case .htmlTables:
      guard isArithmetic else { return .skipped("the rule looks at no tables") }
      guard example.format != .html else { return .skipped("it is HTML already") }
      let release = ReleaseReader.read(draft.bytes, path: draft.path, format: draft.format)
      draft.bytes = Array(ReleaseHTML.text(of: release).utf8)
      draft.format = .html
    }
    return .draft(draft)
  }

  private static let paragraph = "📎🧾 この段落には絵文字があります 👩‍👩‍👧‍👦🇯🇵"

  /// A draft behind a paragraph that is hard to count columns in; in HTML, at the start of the body.
  private static func behindParagraph(_ text: String, _ format: ReleaseFormat) -> String {
    guard format == .html else { return "\(paragraph)\n\n\(text)" }
    for tag in ["<body", "</head", "<html", "<!DOCTYPE"] {
      guard let start = text.range(of: tag), let end = text[start.upperBound...].firstIndex(of: ">") else { continue }
      return text[...end] + "<p>\(paragraph)</p>" + text[text.index(after: end)...]
    }
    return "<p>\(paragraph)</p>\(text)"
  }
}

extension String {
  /// Where a text stands first, whatever its case.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.first { self[$0...].prefix(text.count).lowercased() == text.lowercased() }
      .map { $0..<index($0, offsetBy: text.count) }
  }
}
