/// Finds the definitions of link targets in a Markdown file and takes them out of its paragraphs.
struct ReferenceDefinitions {
  private(set) var references = LinkReferences()
  /// For each paragraph that starts with definitions, by its first line, how many lines they take.
  private var definedLines: [Int: Int] = [:]

  /// Reads the definitions.
  ///
  /// cmark takes a paragraph of nothing but definitions out of its tree, so the lines between blocks are read as well.
  init(_ leaves: [MarkdownLeaf], _ lines: MarkdownLines) {
    var next = 0
    for leaf in leaves {
      readBetween(next..<max(next, leaf.lines.lowerBound), lines)
      if leaf.kind == .paragraph {
        let content = lines.content(of: leaf)
        let count = read(content, lines.source.text)
        if count > 0, count < content.count { definedLines[leaf.lines.lowerBound] = count }
      }
      next = max(next, leaf.lines.upperBound)
    }
    readBetween(next..<max(next, lines.source.count), lines)
  }

  /// How many of a paragraph's first lines are definitions.
  func definedLines(of leaf: MarkdownLeaf) -> Int { definedLines[leaf.lines.lowerBound] ?? 0 }

  private mutating func readBetween(_ range: Range<Int>, _ lines: MarkdownLines) {
    var number = range.lowerBound
    while number < range.upperBound {
      var end = number
      while end < range.upperBound, !lines.source.isBlank(end) { end += 1 }
      if end > number {
        var content = (number..<end).map { lines.source[$0] }
        while !content.isEmpty {
          let count = read(content.map(withoutSigns(lines.source)), lines.source.text)
          content.removeFirst(max(1, count))
        }
      }
      number = end + 1
    }
  }

  /// A line without the signs of quotes and lists before a definition.
  private func withoutSigns(_ source: SourceLines) -> (Range<Int>) -> Range<Int> {
    { line in
      var start = line.lowerBound
      while start < line.upperBound, [0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B].contains(source.text[start]) { start += 1 }
      return start..<line.upperBound
    }
  }

  /// Reads the definitions at the start of some lines and gives the number of lines they take.
  private mutating func read(_ pieces: [Range<Int>], _ text: [UInt8]) -> Int {
    guard let first = pieces.first, text[first].first(where: { $0 > 0x20 }) == UInt8(ascii: "[") else { return 0 }
    let content = InlineContent(text, pieces)
    var offset = 0
    while offset < content.bytes.count, let definition = ReferenceDefinition.read(content.bytes, at: offset) {
      references.define(
        content.bytes[definition.label],
        target: LinkTarget.meaning(content.bytes, definition.target, escapes: true),
        range: content.source(definition.target)
      )
      offset = definition.end
    }
    if offset >= content.bytes.count { return pieces.count }
    return content.bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
  }
}
