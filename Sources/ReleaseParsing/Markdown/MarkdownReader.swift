import ReleaseModel
import SourceText

/// Reads Markdown: CommonMark with GitHub's tables.
///
/// Paragraphs and indented code pass through the reader of plain text, because releases keep tables in them that are
/// set with tabs, spaces or drawn lines, and headings that only their number marks.
struct MarkdownReader {
  private let lines: MarkdownLines
  private let frontMatter: FrontMatter?
  private let leaves: [MarkdownLeaf]
  private let definitions: ReferenceDefinitions
  private let context: InlineContext
  private var slugs = HeadingSlugs()
  /// The next end tag of a table in HTML, or the end of the file where none comes any more.
  private var tableEnd = -1

  static func read(_ file: SourceFile, into builder: inout ReleaseBuilder) {
    var reader = MarkdownReader(file)
    reader.read(into: &builder)
  }

  private init(_ file: SourceFile) {
    let source = SourceLines(file.text)
    lines = MarkdownLines(source: source)
    frontMatter = FrontMatter(source)
    leaves = MarkdownTree.leaves(source, from: frontMatter?.lines.upperBound ?? 0).flatMap(lines.withoutLinesAbove)
    definitions = ReferenceDefinitions(leaves, lines, from: frontMatter?.lines.upperBound ?? 0)
    context = InlineContext(dialect: .markdown, references: definitions.references)
  }

  private mutating func read(into builder: inout ReleaseBuilder) {
    readFrontMatter(into: &builder)
    var index = 0
    while index < leaves.count {
      let leaf = leaves[index]
      index += 1
      switch leaf.kind {
      case .heading(let level): readHeading(leaf, level, into: &builder)
      case .table: readTable(leaf, into: &builder)
      case .html:
        if let end = readHTMLTable(leaf, into: &builder) {
          while index < leaves.count, lines.source[leaves[index].lines.lowerBound].lowerBound < end { index += 1 }
        } else {
          readHTML(leaf, into: &builder)
        }
      case .code(isFenced: true): readFence(leaf, into: &builder)
      case .paragraph where leaf.item != nil: readItem(leaf, into: &builder)
      case .paragraph, .code:
        let start = index - 1
        while index < leaves.count, continuesText(leaves[index], leaves[index - 1]) { index += 1 }
        readText(leaves[start..<index], into: &builder)
      }
    }
  }

  private func readFrontMatter(into builder: inout ReleaseBuilder) {
    for entry in frontMatter?.entries ?? [] where !entry.value.isEmpty {
      builder.text.breakBlock()
      let words = builder.write([entry.value], .verbatim).text
      if entry.key == "title" {
        builder.declaredTitle = words
        builder.addHeading(level: 1, text: words, range: entry.line)
      } else {
        builder.addParagraph(words, range: entry.line)
      }
    }
  }

  /// Whether a block is lines of text that directly follow those of another.
  ///
  /// A table set with tabs falls apart for Markdown: the header that starts with a tab is code, the rest a paragraph.
  private func continuesText(_ leaf: MarkdownLeaf, _ previous: MarkdownLeaf) -> Bool {
    let isText = leaf.kind == .paragraph || leaf.kind == .code(isFenced: false)
    let between =
      lines.lines(of: previous).upperBound..<max(leaf.lines.lowerBound, lines.lines(of: previous).upperBound)
    return isText && leaf.isBeside(previous) && between.count <= 1 && between.allSatisfy(isTableRule)
  }

  /// Whether a line that Markdown takes for the end of a part is a rule under the headings of columns.
  private func isTableRule(_ number: Int) -> Bool {
    let line = lines.source.trimmed(lines.source[number])
    return AlignedLine(lines.source, line).isRule && lines.source.text[line].contains(0x20)
  }

  private func readText(_ run: ArraySlice<MarkdownLeaf>, into builder: inout ReleaseBuilder) {
    var ranges: [Range<Int>] = []
    for (index, leaf) in zip(run.indices, run) {
      if index > run.startIndex {
        let between = lines.lines(of: run[index - 1]).upperBound..<leaf.lines.lowerBound
        ranges += between.map { lines.source[$0] }
      }
      ranges += lines.content(of: leaf).dropFirst(definitions.definedLines(of: leaf))
    }
    let isCode = run.allSatisfy { $0.kind != .paragraph }
    let source = SourceLines(lines.source.text, ranges: ranges)
    TextBlockReader.read(source, context, joinsLines: !isCode, into: &builder)
  }

  private func readFence(_ leaf: MarkdownLeaf, into builder: inout ReleaseBuilder) {
    let taken = lines.lines(of: leaf)
    var ranges = Array(lines.content(of: leaf).dropFirst())
    // A fence that is never closed ends with the file.
    if let last = ranges.last, taken.count > 1, isFence(lines.source.trimmed(last)) { ranges.removeLast() }
    TextBlockReader.read(SourceLines(lines.source.text, ranges: ranges), .verbatim, into: &builder)
  }

  private func isFence(_ range: Range<Int>) -> Bool {
    let bytes = lines.source.text[range]
    return bytes.count >= 3 && (bytes.allSatisfy { $0 == UInt8(ascii: "`") } || bytes.allSatisfy { $0 == 0x7E })
  }

  private func readItem(_ leaf: MarkdownLeaf, into builder: inout ReleaseBuilder) {
    let content = lines.content(of: leaf).dropFirst(definitions.definedLines(of: leaf))
    let pieces = content.map(lines.source.trimmed).filter { !$0.isEmpty }
    guard let item = leaf.item, let first = pieces.first, let last = pieces.last else { return }
    builder.text.breakBlock()
    let start =
      item.isFirst ? min(lines.source[item.line].lowerBound + item.column, first.lowerBound) : first.lowerBound
    if item.isFirst, item.isLoneNumber, pieces.count == 1 {
      let words = FoldedWords(lines.source.text, start..<first.upperBound)
      if HeadingShape.markedLevel(words) != nil {
        let written = builder.write([start..<first.upperBound], context)
        return builder.addParagraph(written.text, range: start..<first.upperBound, isBold: written.isBold)
      }
    }
    let written = builder.write(pieces, context)
    if item.isFirst {
      builder.addListItem(written.text, range: start..<last.upperBound)
    } else {
      builder.addParagraph(written.text, range: start..<last.upperBound, isBold: written.isBold)
    }
  }

  private mutating func readHeading(_ leaf: MarkdownLeaf, _ level: Int, into builder: inout ReleaseBuilder) {
    let content = lines.content(of: leaf).dropFirst(definitions.definedLines(of: leaf))
    let shape = HeadingLines(content.map(lines.source.trimmed).filter { !$0.isEmpty }, lines.source)
    guard let first = shape.words.first, let last = shape.words.last else { return }
    builder.text.breakBlock()
    let written = builder.write(shape.words, context)
    builder.addHeading(level: level, text: written.text, range: shape.range)
    let inline = InlineContent(lines.source.text, shape.words)
    let parser = InlineParser(inline, dialect: context.dialect, references: context.references)
    builder.addAnchor(
      slugs.slug(of: parser.words),
      attribute: .heading,
      nameRange: first.lowerBound..<last.upperBound,
      range: shape.range
    )
  }

  private func readTable(_ leaf: MarkdownLeaf, into builder: inout ReleaseBuilder) {
    let ranges = lines.content(of: leaf)
    guard let first = ranges.first, let last = ranges.last else { return }
    let rows = ranges.map { range -> [Range<Int>] in
      let cells = PipeRow.cells(lines.source, range)
      return cells.isEmpty ? [lines.source.trimmed(range)] : cells
    }
    let source = SourceLines(lines.source.text, ranges: [first.lowerBound..<last.upperBound])
    let body = rows.prefix(1) + rows.dropFirst(2)
    builder.addTable(
      TableLayout(rows: TableCorner.restored(Array(body), lines.source), lines: 0..<1, of: source, hasHeader: true),
      context
    )
  }

  /// Reads a block of HTML that holds a table, and gives the offset behind it.
  ///
  /// To Markdown a blank line ends the block; the table goes on to its end tag all the same.
  private mutating func readHTMLTable(_ leaf: MarkdownLeaf, into builder: inout ReleaseBuilder) -> Int? {
    let taken = lines.lines(of: leaf)
    guard leaf.quoteDepth == 0, !taken.isEmpty else { return nil }
    let text = lines.source.text
    let block = lines.source[taken.lowerBound].lowerBound..<lines.source[taken.upperBound - 1].upperBound
    guard let open = MarkupSearch.first("<table", in: text, block) else { return nil }
    var end = block.upperBound
    // A table that is never closed ends with its block.
    if tableEnd < open { tableEnd = MarkupSearch.first("</table", in: text, open..<text.count) ?? text.count }
    if tableEnd > end, tableEnd < text.count {
      end = text[tableEnd...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? text.count
    }
    builder.text.breakBlock()
    HTMLReader.read(block.lowerBound..<end, into: &builder)
    return end
  }

  private func readHTML(_ leaf: MarkdownLeaf, into builder: inout ReleaseBuilder) {
    let pieces = lines.content(of: leaf).map(lines.source.trimmed).filter { !$0.isEmpty }
    guard let first = pieces.first, let last = pieces.last else { return }
    builder.text.breakBlock()
    let written = builder.write(pieces, InlineContext(dialect: [.html, .entities]))
    builder.addParagraph(written.text, range: first.lowerBound..<last.upperBound)
  }
}
