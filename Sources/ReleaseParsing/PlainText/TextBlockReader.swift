import ReleaseModel

/// Reads lines of text as headings, paragraphs, list items and tables.
///
/// Plain text consists of nothing else, and Markdown passes through here what Markdown itself leaves unstructured: its
/// paragraphs and code blocks, in which releases keep tables set with tabs, spaces or drawn lines.
struct TextBlockReader {
  private let lines: SourceLines
  private let context: InlineContext
  /// Whether each end of a line within a paragraph only keeps it within the page, as in Markdown.
  private let joinsLines: Bool
  private var breaks: LineBreaks
  private var pending: [Range<Int>] = []
  private var pendingLines = 0..<0
  private var pendingIsItem = false
  private var pendingIsHeading = false
  /// Whether what stands before is complete: a table, or sentences.
  private var isBehindEnd = false

  init(_ lines: SourceLines, _ context: InlineContext, joinsLines: Bool = false) {
    self.lines = lines
    self.context = context
    self.joinsLines = joinsLines
    breaks = LineBreaks(lines)
  }

  /// Reads all lines into a release.
  mutating func read(into builder: inout ReleaseBuilder) {
    var index = 0
    for table in TableFinder.tables(in: lines) {
      while index < table.lines.lowerBound { index = readLine(index, before: table.lines.lowerBound, into: &builder) }
      flush(into: &builder)
      builder.addTable(table, context)
      isBehindEnd = true
      index = table.lines.upperBound
    }
    while index < lines.count { index = readLine(index, before: lines.count, into: &builder) }
    flush(into: &builder)
  }

  /// Reads a line and gives the next one to read.
  private mutating func readLine(_ line: Int, before end: Int, into builder: inout ReleaseBuilder) -> Int {
    let range = lines.trimmed(lines[line])
    let words = FoldedWords(lines.text, range)
    switch LineKind(lines, range, words) {
    case .blank: flush(into: &builder)
    case .rule:
      if !joinsLines, pending.count == 1, !pendingIsItem { flushAsHeading(level: 1, into: &builder) }
      flush(into: &builder)
    case .listItem(let length):
      flush(into: &builder)
      pendingIsItem = true
      start(range.lowerBound + length..<range.upperBound, line)
    case .note:
      flush(into: &builder)
      start(range, line)
    case .heading:
      flush(into: &builder)
      start(range, line)
      pendingIsHeading = HeadingShape.markedLevel(words) != nil
    case .words: readWords(range, words, line, into: &builder)
    }
    return line + 1
  }

  private mutating func readWords(
    _ range: Range<Int>,
    _ words: FoldedWords,
    _ line: Int,
    into builder: inout ReleaseBuilder
  ) {
    if !pending.isEmpty, endsPending(line, words) { flush(into: &builder) }
    if pending.isEmpty {
      start(range, line)
    } else {
      pending.append(range)
      pendingLines = pendingLines.lowerBound..<line + 1
    }
  }

  /// Whether a line does not continue what is at hand.
  private mutating func endsPending(_ line: Int, _ words: FoldedWords) -> Bool {
    let previous = pendingLines.upperBound - 1
    if pendingIsHeading {
      // A heading goes on only where it was broken to keep within the page.
      return breaks.endsHeading(previous, before: line)
    }
    if UnitCaption.isCaption(words), !FoldedWords.isLowercase(words[0]) { return true }
    if joinsLines { return false }
    if pendingIsItem { return false }
    return breaks.isMeant(after: previous, of: pendingLines.lowerBound, before: line)
  }

  private mutating func start(_ range: Range<Int>, _ line: Int) {
    pending = range.isEmpty ? [] : [range]
    pendingLines = line..<line + 1
  }

  private mutating func flush(into builder: inout ReleaseBuilder) {
    guard let first = pending.first, let last = pending.last else { return reset() }
    builder.text.breakBlock()
    let written = builder.write(pending, context)
    let range = blockStart(first)..<last.upperBound
    if pendingIsItem {
      builder.addListItem(written.text, range: range)
    } else {
      builder.addParagraph(written.text, range: range, isBold: written.isBold, isSetApart: isSetApart)
    }
    isBehindEnd = FoldedWords(lines.text, last).endsSentence
    reset()
  }

  private mutating func flushAsHeading(level: Int, into builder: inout ReleaseBuilder) {
    guard let first = pending.first, let last = pending.last else { return reset() }
    builder.text.breakBlock()
    let written = builder.write(pending, context)
    builder.addHeading(level: level, text: written.text, range: first.lowerBound..<last.upperBound)
    reset()
  }

  /// Whether what is at hand is one line below a blank one or behind a whole sentence, in text without markup.
  private var isSetApart: Bool {
    let line = pendingLines.lowerBound
    return !joinsLines && pending.count == 1 && (line == 0 || isBehindEnd || lines.isBlank(line - 1))
  }

  /// Where a block starts: at the sign of a list's entry, which is no part of its words.
  private func blockStart(_ first: Range<Int>) -> Int {
    pendingIsItem ? lines.trimmed(lines[pendingLines.lowerBound]).lowerBound : first.lowerBound
  }

  private mutating func reset() {
    pending = []
    pendingIsItem = false
    pendingIsHeading = false
  }
}
