/// Tells the ends of lines that the author meant from those that only keep a paragraph within the page.
struct LineBreaks {
  /// A line is broken on purpose if at least this many columns would have been left behind the next word.
  private static let slack = 12
  /// A line longer than this is a paragraph that was never broken.
  private static let longestWrapped = 110

  private let lines: SourceLines
  /// The right edge of the longest line of the paragraph at hand.
  private var edge = 0
  private var edgeEnd = 0

  init(_ lines: SourceLines) { self.lines = lines }

  /// Whether the words of the next line begin a paragraph of their own.
  mutating func isMeant(after line: Int, before next: Int) -> Bool {
    let (upper, lower) = (lines.trimmed(lines[line]), lines.trimmed(lines[next]))
    let (before, after) = (FoldedWords(lines.text, upper), FoldedWords(lines.text, lower))
    if after.isEmpty || FoldedWords.isLowercase(after[0]) { return false }
    if [0x2C, 0x3001, 0x2D, 0x28, 0x300C].contains(before.last) { return false }
    if isEntry(line, before) && (isEntry(next, after) || after[0] == 0x28) { return true }
    let end = rightEdge(of: line)
    if before.endsSentence, isIndented(next) && !isIndented(line) || end > Self.longestWrapped || before.isCut {
      return true
    }
    if end > Self.longestWrapped { return false }
    if FoldedWords.isDigit(after[0]), !before.endsSentence { return false }
    return end + width(ofFirstWord: after) + Self.slack <= paragraphEdge(around: line)
  }

  /// Whether a heading ends with its line, given the line below.
  func endsHeading(_ line: Int, before next: Int) -> Bool {
    let (upper, lower) = (lines.trimmed(lines[line]), lines.trimmed(lines[next]))
    let after = FoldedWords(lines.text, lower)
    if UnitCaption.isCaption(after) || after.endsSentence { return true }
    let end = rightEdge(of: line)
    guard (48...Self.longestWrapped).contains(end) else { return true }
    let isSetIn = lower.lowerBound - lines[next].lowerBound > upper.lowerBound - lines[line].lowerBound
    return !(FoldedWords.isLowercase(after[0]) || isSetIn)
  }

  /// Whether a line names something and gives its value, as the head of a release does.
  private func isEntry(_ line: Int, _ words: FoldedWords) -> Bool {
    if let colon = words.scalars.firstIndex(of: 0x3A), colon > 0, colon <= 32, colon + 1 < words.count { return true }
    if ContactLine.isContact(words) { return true }
    let cut = AlignedLine(lines, lines[line])
    guard cut.segments.count >= 2, let first = cut.segments.first else { return false }
    return first.columns.count <= 30 && !FoldedWords(lines.text, first.range).endsSentence
  }

  private func isIndented(_ line: Int) -> Bool {
    let range = lines[line]
    guard let first = lines.text[range].first else { return false }
    return first == 0x20 || first == 0x09
      || Scalars.decode(lines.text, at: range.lowerBound, before: range.upperBound).value == 0x3000
  }

  private func width(ofFirstWord words: FoldedWords) -> Int {
    if Scalars.isUnspaced(words[0]) { return 2 }
    return 1 + (words.scalars.firstIndex(of: 0x20) ?? words.count)
  }

  private func rightEdge(of line: Int) -> Int {
    let range = lines[line]
    if range.count > 4_000 { return range.count }
    var column = 0
    var edge = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = Scalars.decode(lines.text, at: offset, before: range.upperBound)
      column += value == 0x09 ? 8 - column % 8 : Scalars.width(value)
      if !Scalars.isSpace(value) { edge = column }
      offset += length
    }
    return edge
  }

  /// The right edge of the longest of the lines around one that no blank line parts.
  private mutating func paragraphEdge(around line: Int) -> Int {
    if line < edgeEnd { return edge }
    edge = 0
    edgeEnd = line
    while edgeEnd < lines.count, !lines.isBlank(edgeEnd) {
      edge = max(edge, rightEdge(of: edgeEnd))
      edgeEnd += 1
    }
    return edge
  }
}
