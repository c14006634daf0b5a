/// Tells the ends of lines that the author meant from those that only keep a paragraph within the page.
struct LineBreaks {
  /// A line is full if no more than this many columns are left behind it.
  private static let slack = 12
  /// A line longer than this is a paragraph that was never broken.
  private static let longestWrapped = 110
  /// Words that no line ends with on purpose.
  private static let connectives: Set<String> = [
    "of", "and", "for", "the", "to", "in", "a", "an", "by", "with", "from", "or", "on", "at", "its", "regarding",
  ]

  private let lines: SourceLines
  private var paragraph = Paragraph()

  /// What the lines around one look like that no blank line parts.
  private struct Paragraph {
    var lines = 0..<0
    /// The right edge of the longest.
    var edge = 0
    /// How many but the last reach about that far.
    var full = 0

    /// Whether most lines end where they please, as those of a letterhead do.
    var isRagged: Bool { full * 2 < lines.count - 1 }
  }

  init(_ lines: SourceLines) { self.lines = lines }

  /// Whether the words of the next line begin a paragraph of their own.
  ///
  /// - Parameters:
  ///   - line: the last line of the paragraph at hand.
  ///   - start: its first line.
  ///   - next: the next line.
  /// - Returns: whether the paragraph ends.
  mutating func isMeant(after line: Int, of start: Int, before next: Int) -> Bool {
    let (before, after) = (words(line), words(next))
    if StandaloneLine.isStandalone(before) || StandaloneLine.isStandalone(after) { return true }
    if after.isEmpty || FoldedWords.isLowercase(after[0]) { return false }
    if ContactLine.startsContact(after) { return true }
    if isEntry(next, after), isEntry(start, words(start)) { return true }
    if [0x2C, 0x3001, 0x2D, 0x28, 0x300C].contains(before.last) || endsWithConnective(before) { return false }
    if isEntry(line, before), after[0] == 0x28 || isEntry(next, after) { return true }
    let end = rightEdge(of: line)
    if before.endsSentence, isIndented(next) && !isIndented(line) || end > Self.longestWrapped || before.isCut {
      return true
    }
    if end > Self.longestWrapped { return false }
    measureParagraph(around: line)
    if paragraph.isRagged, !before.endsSentence || end + Self.slack <= paragraph.edge { return true }
    if isSetFarIn(line), isSetFarIn(next), before.width <= 60, after.width <= 60 { return true }
    if FoldedWords.isDigit(after[0]), !before.endsSentence { return false }
    return end + width(ofFirstWord: after) + Self.slack <= paragraph.edge
  }

  /// Whether a heading ends with its line, given the line below.
  func endsHeading(_ line: Int, before next: Int) -> Bool {
    let after = words(next)
    if UnitCaption.isCaption(after) || after.endsSentence { return true }
    guard (48...Self.longestWrapped).contains(rightEdge(of: line)) else { return true }
    return !(FoldedWords.isLowercase(after[0]) || leftEdge(of: next) > leftEdge(of: line))
  }

  /// Whether a line names something and gives its value, as the head of a release does.
  private func isEntry(_ line: Int, _ words: FoldedWords) -> Bool {
    if let colon = words.scalars.firstIndex(of: 0x3A), colon > 0, colon <= 32, colon + 1 < words.count { return true }
    if ContactLine.isContact(words) { return true }
    let cut = AlignedLine(lines, lines[line])
    guard cut.segments.count >= 2, let first = cut.segments.first else { return false }
    return first.columns.count <= 30 && !FoldedWords(lines.text, first.range).endsSentence
  }

  private func endsWithConnective(_ words: FoldedWords) -> Bool {
    guard let space = words.scalars.lastIndex(of: 0x20) else { return false }
    return Self.connectives.contains(words.string(in: space + 1..<words.count))
  }

  private func words(_ line: Int) -> FoldedWords { FoldedWords(lines.text, lines[line]) }

  private func isIndented(_ line: Int) -> Bool { leftEdge(of: line) > 0 }

  /// Whether a line stands in the right half of the page, where letterheads do.
  private func isSetFarIn(_ line: Int) -> Bool { leftEdge(of: line) >= 16 }

  private func width(ofFirstWord words: FoldedWords) -> Int {
    if Scalars.isUnspaced(words[0]) { return 2 }
    return 1 + (words.scalars.firstIndex(of: 0x20) ?? words.count)
  }

  private func leftEdge(of line: Int) -> Int { edges(of: line).lowerBound }

  private func rightEdge(of line: Int) -> Int { edges(of: line).upperBound }

  private func edges(of line: Int) -> Range<Int> {
    let range = lines[line]
    if range.count > 4_000 { return 0..<range.count }
    var column = 0
    var left: Int?
    var right = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = Scalars.decode(lines.text, at: offset, before: range.upperBound)
      let isSpace = Scalars.isSpace(value)
      if !isSpace, left == nil { left = column }
      column += value == 0x09 ? 8 - column % 8 : Scalars.width(value)
      if !isSpace { right = column }
      offset += length
    }
    return min(left ?? 0, right)..<right
  }

  private mutating func measureParagraph(around line: Int) {
    if paragraph.lines.contains(line) { return }
    var start = line
    while start > paragraph.lines.upperBound, !lines.isBlank(start - 1) { start -= 1 }
    var end = start
    while end < lines.count, !lines.isBlank(end) { end += 1 }
    let edges = (start..<end).map(rightEdge)
    let edge = edges.max() ?? 0
    paragraph = Paragraph(lines: start..<end, edge: edge, full: edges.dropLast().count { $0 + Self.slack > edge })
  }
}
