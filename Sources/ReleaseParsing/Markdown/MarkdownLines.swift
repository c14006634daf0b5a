/// The lines of Markdown blocks without the signs of the quotes and lists around them.
struct MarkdownLines {
  let source: SourceLines

  /// What belongs to a block of each of its lines.
  func content(of leaf: MarkdownLeaf) -> [Range<Int>] {
    lines(of: leaf).map { number in
      let line = source[number]
      if number == leaf.lines.lowerBound, leaf.quoteDepth > 0 || leaf.item != nil || leaf.kind == .paragraph {
        // Indentation before code is kept: a table may begin with a tab.
        let isIndentedCode = leaf.kind == .code(isFenced: false) && leaf.quoteDepth == 0 && leaf.item == nil
        if !isIndentedCode { return min(line.lowerBound + indent(leaf, line), line.upperBound)..<line.upperBound }
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

  /// Where a paragraph's first line starts; a tab before it belongs to a table and stays.
  private func indent(_ leaf: MarkdownLeaf, _ line: Range<Int>) -> Int {
    if leaf.quoteDepth == 0, leaf.item == nil { return 0 }
    return leaf.column
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
}
