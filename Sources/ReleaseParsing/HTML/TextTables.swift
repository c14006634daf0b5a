/// The tables of a page that are no tables of HTML but text, as filings by electronic mail hold them.
///
/// `<TABLE>` and `<CAPTION>` begin such a table, `<S>` and `<C>` stand above its columns, and its rows are lines.
struct TextTables {
  /// Where the start tags of such tables begin.
  private(set) var starts: Set<Int> = []
  /// Whether the page has such tables and no markup that would lay out any of its text.
  let coverPage: Bool

  init(_ tokens: [MarkupToken], in text: [UInt8]) {
    var open: [(start: Int, hasMarks: Bool, hasCells: Bool)] = []
    var hasLayout = false
    var starts: Set<Int> = []
    for token in tokens where token.form != .skipped {
      switch token.element {
      case .table where token.form == .startTag: open.append((token.start, false, false))
      case .table:
        guard let table = open.popLast() else { continue }
        if table.hasMarks, !table.hasCells { starts.insert(table.start) }
        // A table around others lays them out.
        if !open.isEmpty { open[open.count - 1].hasCells = true }
      case .row, .cell, .headerCell, .paragraph, .listItem, .lineBreak, .preformatted:
        hasLayout = true
        if token.element != .paragraph, token.element != .lineBreak, !open.isEmpty {
          open[open.count - 1].hasCells = true
        }
      default:
        if token.form == .startTag, !open.isEmpty, Self.isMark(token, in: text) { open[open.count - 1].hasMarks = true }
      }
    }
    for table in open where table.hasMarks && !table.hasCells { starts.insert(table.start) }
    coverPage = !starts.isEmpty && !hasLayout
    self.starts = starts
  }

  /// Whether a tag stands above a column: `<S>` or `<C>`.
  static func isMark(_ token: MarkupToken, in text: [UInt8]) -> Bool {
    guard token.nameCount == 1, let name = text[token.nameRange].first else { return false }
    return name | 0x20 == UInt8(ascii: "s") || name | 0x20 == UInt8(ascii: "c")
  }
}
