/// Reads lines of text as headings, paragraphs, list items and tables.
///
/// Plain text consists of nothing else, and Markdown passes through here what Markdown itself leaves unstructured: its
/// paragraphs and code blocks, in which releases keep tables set with tabs, spaces or drawn lines.
struct TextBlockReader {
  private let lines: SourceLines
  /// Whether each end of a line within a paragraph only keeps it within the page, as in Markdown.
  private let joinsLines: Bool
  /// Whether the author says that the lines hold a table.
  private let holdsTable: Bool
  private var breaks: LineBreaks
  private var blocks: [TextBlock] = []
  private var pending: [Range<Int>] = []
  private var pendingLines = 0..<0
  private var pendingIsItem = false
  private var pendingIsHeading = false
  /// Whether what stands before is complete: a table, or sentences.
  private var isBehindEnd = false

  private init(_ lines: SourceLines, joinsLines: Bool, holdsTable: Bool) {
    self.lines = lines
    self.joinsLines = joinsLines
    self.holdsTable = holdsTable
    breaks = LineBreaks(lines)
  }

  /// The blocks of some lines, in their order.
  static func blocks(of lines: SourceLines, joinsLines: Bool = false, holdsTable: Bool = false) -> [TextBlock] {
    var reader = TextBlockReader(lines, joinsLines: joinsLines, holdsTable: holdsTable)
    reader.read()
    return reader.blocks
  }

  /// Reads all lines into a release.
  static func read(
    _ lines: SourceLines,
    _ context: InlineContext,
    joinsLines: Bool = false,
    into builder: inout ReleaseBuilder
  ) {
    for block in blocks(of: lines, joinsLines: joinsLines) { builder.add(block, context) }
  }

  private mutating func read() {
    var index = 0
    for table in TableFinder.tables(in: lines, isTable: holdsTable) {
      while index < table.lines.lowerBound { index = readLine(index, before: table.lines.lowerBound) }
      flush()
      blocks.append(.table(table))
      isBehindEnd = true
      index = table.lines.upperBound
    }
    while index < lines.count { index = readLine(index, before: lines.count) }
    flush()
  }

  /// Reads a line and gives the next one to read.
  private mutating func readLine(_ line: Int, before end: Int) -> Int {
    let range = lines.trimmed(lines[line])
    let words = FoldedWords(lines.text, range)
    switch LineKind(lines, range, words) {
    case .blank: flush()
    case .rule:
      if !joinsLines, pending.count == 1, !pendingIsItem { flushAsHeading(level: 1) }
      flush()
    case .listItem(let length):
      flush()
      pendingIsItem = true
      start(range.lowerBound + length..<range.upperBound, line)
    case .note:
      flush()
      start(range, line)
    case .heading:
      flush()
      start(range, line)
      pendingIsHeading = HeadingShape.markedLevel(words) != nil
    case .words: readWords(range, words, line)
    }
    return line + 1
  }

  private mutating func readWords(
    _ range: Range<Int>,
    _ words: FoldedWords,
    _ line: Int
  ) {
    if !pending.isEmpty, endsPending(line, words) { flush() }
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

  private mutating func flush() {
    guard let first = pending.first, let last = pending.last else { return reset() }
    let words = TextPieces(pieces: pending, range: blockStart(first)..<last.upperBound)
    blocks.append(pendingIsItem ? .listItem(words) : .paragraph(words, isSetApart: isSetApart))
    isBehindEnd = FoldedWords(lines.text, last).endsSentence
    reset()
  }

  private mutating func flushAsHeading(level: Int) {
    guard let first = pending.first, let last = pending.last else { return reset() }
    blocks.append(.heading(TextPieces(pieces: pending, range: first.lowerBound..<last.upperBound), level: level))
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
