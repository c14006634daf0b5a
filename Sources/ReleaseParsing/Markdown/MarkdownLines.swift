/// The lines of Markdown blocks without the signs of the quotes and lists around them.
struct MarkdownLines {
  let source: SourceLines

  /// What belongs to a block of each of its lines.
  func content(of leaf: MarkdownLeaf) -> [Range<Int>] {
    lines(of: leaf).map { number in
      let line = source[number]
      if number == leaf.lines.lowerBound, let column = leaf.column, keepsColumn(leaf) {
        return min(line.lowerBound + column, line.upperBound)..<line.upperBound
      }
      return withoutQuotes(line, depth: leaf.quoteDepth)
    }
  }

  /// The lines of a block, those cut off that cmark counts beyond the end of the file or that are blank at the end.
  func lines(of leaf: MarkdownLeaf) -> Range<Int> {
    let start = min(max(leaf.lines.lowerBound, 0), source.count)
    var end = max(start, min(leaf.lines.upperBound, source.count))
    while end > start, source.isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// A line without the signs of quotes and lists before its words.
  func withoutSigns(_ number: Int) -> Range<Int> {
    let line = source[number]
    let signs = source.text[line].prefix { [0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B].contains($0) }.count
    return line.lowerBound + signs..<line.upperBound
  }

  /// Whether a block's first line begins where cmark says; outside of quotes and lists the indentation is kept, because
  /// a table may begin with a tab or with the spaces above its first column.
  private func keepsColumn(_ leaf: MarkdownLeaf) -> Bool {
    leaf.quoteDepth > 0 || leaf.item != nil
  }

  private func withoutQuotes(_ line: Range<Int>, depth: Int) -> Range<Int> {
    var start = line.lowerBound
    for _ in 0..<depth {
      var index = start
      while index < line.upperBound, source.text[index] == 0x20 || source.text[index] == 0x09 { index += 1 }
      guard index < line.upperBound, source.text[index] == UInt8(ascii: ">") else { break }
      start = index + 1
    }
    return start..<line.upperBound
  }

  /// A table apart from the lines of text directly above it, which cmark counts with it.
  func withoutLinesAbove(_ leaf: MarkdownLeaf) -> [MarkdownLeaf] {
    guard leaf.kind == .table else { return [leaf] }
    let first = leaf.lines.lowerBound
    let rows = content(of: leaf)
    guard let rule = rows.indices.dropFirst().first(where: { PipeRow.isRule(source, rule: rows[$0]) }) else {
      return []
    }
    var table = leaf
    table.lines = first + rule - 1..<max(leaf.lines.upperBound, first + rule + 1)
    if rule == 1 { return [table] }
    table.column = nil
    var text = leaf
    text.kind = .paragraph
    text.lines = first..<first + rule - 1
    return [text, table]
  }
}
