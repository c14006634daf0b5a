/// Finds the definitions of link targets in a Markdown file and takes them out of its paragraphs.
struct ReferenceDefinitions {
  private(set) var references = LinkReferences()
  /// For each paragraph that starts with definitions, by its first line, how many lines they take.
  private var definedLines: [Int: Int] = [:]

  /// Reads the definitions.
  ///
  /// cmark takes a paragraph of nothing but definitions out of its tree, so the lines between blocks are read as well.
  init(_ leaves: [MarkdownLeaf], _ lines: MarkdownLines, from line: Int) {
    var next = line
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
      guard startsDefinition(lines.withoutSigns(number), lines.source.text) else {
        number += 1
        continue
      }
      var end = number
      while end < range.upperBound, !lines.source.isBlank(end) { end += 1 }
      number += max(1, read((number..<end).map(lines.withoutSigns), lines.source.text))
    }
  }

  private func startsDefinition(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
    text[line].first { $0 > 0x20 } == UInt8(ascii: "[")
  }

  /// Reads the definitions at the start of some lines and gives the number of lines they take.
  private mutating func read(_ pieces: [Range<Int>], _ text: [UInt8]) -> Int {
    guard let first = pieces.first, startsDefinition(first, text) else { return 0 }
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
