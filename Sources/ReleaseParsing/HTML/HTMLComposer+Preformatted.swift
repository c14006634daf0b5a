import ReleaseModel

extension HTMLComposer {
  /// Whether words to come keep their lines and stand in no cell, so that they are read as plain text is.
  var keepsLines: Bool { state.isPreformatted && tables.last?.openCell == nil && titleStart == nil }

  /// Takes a stretch of text that keeps its lines.
  mutating func addPreformatted(_ range: Range<Int>) {
    var start = range.lowerBound
    preformatted.isTable = state.isTextTable
    while let ampersand = file.firstOffset(of: UInt8(ascii: "&"), in: start..<range.upperBound) {
      if let reference = CharacterReference(in: file, at: ampersand, limit: range.upperBound) {
        preformatted.append(start..<ampersand, of: file, isBold: state.isBold)
        preformatted.append(reference.scalar, from: ampersand..<reference.end, isBold: state.isBold)
        start = reference.end
      } else {
        preformatted.append(start..<ampersand + 1, of: file, isBold: state.isBold)
        start = ampersand + 1
      }
    }
    preformatted.append(start..<range.upperBound, of: file, isBold: state.isBold)
  }

  /// Makes blocks of the lines since the last boundary.
  mutating func finishPreformatted() {
    if preformatted.isEmpty { return }
    let text = preformatted
    preformatted = PreformattedText()
    let links = linksInLines
    linksInLines = []
    startRun(.block)
    // Of a link that goes on behind the lines nobody can say which words are its own.
    for link in links where link.end == nil { self.links[link.index].text = nil }
    var writer = LineWriter(text, links)
    for block in TextBlockReader.blocks(of: text.lines, holdsTable: text.isTable) {
      builder.text.breakBlock()
      let item = writer.item(block, into: &builder)
      if !item.text.isEmpty { add(item) }
      lastBlockEnd = builder.text.offset
    }
    for (link, words) in writer.linkTexts { self.links[link].text = builder.text.trimmed(words) }
    startRun(.block)
  }
}

/// A link among words that keep their lines, by offsets of their text.
struct LinkInLines {
  /// Its place among the links.
  let index: Int
  let start: Int
  /// Where it ends, once that is known.
  var end: Int?
}

/// Writes blocks of words that keep their lines.
private struct LineWriter {
  private let text: PreformattedText
  /// The links in the order of their starts.
  private let links: [LinkInLines]
  /// The link whose words go on in the next line of the block, and where it ends.
  private var openLink: (place: Int, end: Int)?
  /// For each link that lies in one block or cell its words.
  private(set) var linkTexts: [(Int, TextRange)] = []

  init(_ text: PreformattedText, _ links: [LinkInLines]) {
    self.text = text
    self.links = links
  }

  mutating func item(_ block: TextBlock, into builder: inout ReleaseBuilder) -> FlowItem {
    switch block {
    case .paragraph(let words, let isSetApart):
      .block(draft(.paragraph, words, isSetApart: isSetApart, into: &builder))
    case .listItem(let words): .block(draft(.listItem, words, into: &builder))
    case .heading(let words, let level): .block(draft(.heading(UInt8(level)), words, into: &builder))
    case .table(let layout): .table(table(layout, into: &builder))
    }
  }

  private mutating func draft(
    _ flow: FlowState.Flow,
    _ words: TextPieces,
    isSetApart: Bool = false,
    into builder: inout ReleaseBuilder
  ) -> BlockDraft {
    BlockDraft(
      flow: flow,
      text: write(words.pieces, into: &builder),
      range: text.source(words.range),
      isBold: words.pieces.allSatisfy(text.isBold),
      isSetApart: isSetApart
    )
  }

  private mutating func table(_ layout: TableLayout, into builder: inout ReleaseBuilder) -> Table {
    let start = builder.text.offset
    let caption = layout.caption.map { write([$0], into: &builder) }
    if caption != nil { builder.text.breakCell() }
    let indents = layout.indents(in: text.bytes, column: 5)
    var cells: [Cell] = []
    cells.reserveCapacity(layout.cells.count)
    for (index, cell) in layout.cells.enumerated() {
      if index > 0 { builder.text.breakCell() }
      let words =
        cell.isEmpty ? TextRange(builder.text.offset, builder.text.offset) : write(cell.pieces, into: &builder)
      let source = builder.source(text.source(cell.range ?? layout.range.lowerBound..<layout.range.lowerBound))
      cells.append(cell.cell(text: words, range: source, indent: indents[index]))
    }
    return Table(
      range: builder.source(text.source(layout.range)),
      text: TextRange(start, builder.text.offset),
      caption: caption,
      cells: cells
    )
  }

  /// Writes the words of a block or cell.
  private mutating func write(_ pieces: [Range<Int>], into builder: inout ReleaseBuilder) -> TextRange {
    let start = builder.text.offset
    let pieces = pieces.filter { !$0.isEmpty }
    openLink = nil
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        let before = pieces[index - 1]
        let content = InlineContent(text.bytes, [before, piece])
        if !LineJoin.isSeamless(content.bytes, lineBreak: before.count) {
          let gap = before.upperBound..<max(before.upperBound, piece.lowerBound)
          builder.text.appendSpace(from: text.source(gap))
        }
      }
      write(piece, into: &builder)
    }
    return TextRange(start, builder.text.offset)
  }

  /// Writes a piece, noting where the words of the links in it start and end.
  private mutating func write(_ piece: Range<Int>, into builder: inout ReleaseBuilder) {
    var offset = piece.lowerBound
    if let link = openLink {
      offset = max(offset, min(link.end, piece.upperBound))
      text.write(piece.lowerBound..<offset, into: &builder.text)
      linkTexts[link.place].1 = TextRange(linkTexts[link.place].1.start, builder.text.offset)
      if link.end <= piece.upperBound { openLink = nil }
    }
    for link in links(in: piece) {
      let (start, end) = (link.start, min(link.end ?? link.start, piece.upperBound))
      // Of links that damaged markup sets in each other the outer one counts.
      guard start >= offset, end > start else { continue }
      text.write(offset..<start, into: &builder.text)
      let textStart = builder.text.offset
      text.write(start..<end, into: &builder.text)
      linkTexts.append((link.index, TextRange(textStart, builder.text.offset)))
      if let linkEnd = link.end, linkEnd > end { openLink = (linkTexts.count - 1, linkEnd) }
      offset = end
    }
    text.write(offset..<piece.upperBound, into: &builder.text)
  }

  /// The links whose words begin in a piece.
  private func links(in piece: Range<Int>) -> ArraySlice<LinkInLines> {
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].start < piece.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < links.count, links[end].start < piece.upperBound { end += 1 }
    return links[low..<end]
  }
}

extension FlowItem {
  /// Its words.
  fileprivate var text: TextRange {
    switch self {
    case .block(let block): block.text
    case .table(let table): table.text
    }
  }
}
