import ReleaseModel

/// A block of a release as its lines show it, before its words are written.
enum TextBlock {
  /// Words, and whether they are one line set apart, which may head what follows.
  case paragraph(TextPieces, isSetApart: Bool)
  case listItem(TextPieces)
  case heading(TextPieces, level: Int)
  case table(TableLayout)
}

/// The words of a block.
struct TextPieces {
  /// What belongs to it of each of its lines.
  let pieces: [Range<Int>]
  /// The whole block, the sign of a list's entry included.
  let range: Range<Int>
}

extension ReleaseBuilder {
  /// Writes a block and adds it.
  mutating func add(_ block: TextBlock, _ context: InlineContext) {
    switch block {
    case .table(let table): addTable(table, context)
    case .paragraph(let words, let isSetApart):
      text.breakBlock()
      let written = write(words.pieces, context)
      addParagraph(written.text, range: words.range, isBold: written.isBold, isSetApart: isSetApart)
    case .listItem(let words):
      text.breakBlock()
      addListItem(write(words.pieces, context).text, range: words.range)
    case .heading(let words, let level):
      text.breakBlock()
      addHeading(level: level, text: write(words.pieces, context).text, range: words.range)
    }
  }
}
