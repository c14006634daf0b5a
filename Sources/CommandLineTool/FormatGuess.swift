import ReleaseModel
import SourceText

/// Decides in which notation a draft is written.
enum FormatGuess {
  /// How much of a draft is looked at.
  private static let headLength = 65536

  /// The notation of a draft.
  ///
  /// A name that says HTML or Markdown is believed. Text is looked into, for drafts that were exported or pasted keep
  /// their marks under names such as `.txt`.
  static func format(of bytes: [UInt8], path: String) -> ReleaseFormat {
    if let named = ReleaseNames.format(of: path), named != .plainText { return named }
    let head = SourceFile(path: path, bytes: Array(bytes.prefix(headLength)), isMarkup: true)
    if isMarkup(head.text) { return .html }
    return markdownMarks(in: head.text) > 0 ? .markdown : .plainText
  }

  /// Whether a draft begins as HTML documents do.
  private static func isMarkup(_ text: [UInt8]) -> Bool {
    let start = text.drop { $0 <= 0x20 }.prefix(4096)
    guard start.first == UInt8(ascii: "<") else { return false }
    let words = String(decoding: start, as: UTF8.self).lowercased()
    let openings = ["<!doctype html", "<html", "<?xml", "<head", "<body", "<!--", "<meta", "<title", "<table", "<div"]
    return openings.contains { words.hasPrefix($0) }
  }

  /// The lines and links that are nothing but Markdown.
  private static func markdownMarks(in text: [UInt8]) -> Int {
    text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).count { isMarkdown($0) }
  }

  private static func isMarkdown(_ line: ArraySlice<UInt8>) -> Bool {
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 { return true }
    if line.starts(with: "```".utf8) || line.starts(with: "**".utf8) { return true }
    // The line under a pipe table's head.
    if line.contains(UInt8(ascii: "|")), line.contains(UInt8(ascii: "-")),
      line.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") })
    {
      return true
    }
    return holdsLink(line)
  }

  /// Whether a line holds `](`, a Markdown link's middle.
  private static func holdsLink(_ line: ArraySlice<UInt8>) -> Bool {
    zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(") }
  }
}
