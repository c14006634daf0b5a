import ReleaseModel
import SourceText

/// A table as its lines lay it out, before its words are written.
struct TableLayout {
  /// A cell and where its words stand.
  struct Cell {
    /// What belongs to the cell of each of its lines, in the file's decoded text; an empty cell has one empty piece.
    var pieces: [Range<Int>]
    var row: Int
    var column: Int
    var columnSpan = 1
    var isHeader = false
    /// Whether the column is known; text extraction loses blank cells, and the others move up.
    var isPlaced = true
    var ruleAbove = RuleMark.none
    var ruleBelow = RuleMark.none
    /// Whether it names its row, so that it matters how far it stands in.
    var isLabel: Bool { column == 0 && !isHeader && !isEmpty }

    /// Whether it holds no words.
    var isEmpty: Bool { pieces.allSatisfy(\.isEmpty) }
  }

  /// The cells, row by row.
  var cells: [Cell] = []
  /// The lines that the table takes.
  var lines: Range<Int>
  /// The whole table in the file's decoded text.
  var range: Range<Int>
  /// The rows above those with figures, whose words stand where the columns want them.
  var headerRows = 0
  /// Words among the headings that state the unit of all figures.
  var caption: Range<Int>?
  /// Whether the spaces before a label are the author's and not those of a program that took the text out of a page.
  var keepsSpaces = true
}

extension TableLayout.Cell {
  /// All its pieces and what lies between them; nil where it has none.
  var range: Range<Int>? {
    guard let lower = pieces.map(\.lowerBound).min(), let upper = pieces.map(\.upperBound).max() else { return nil }
    return lower..<upper
  }

  /// The cell with its words written.
  func cell(text: TextRange, range: SourceRange, indent: Int) -> Cell {
    Cell(
      text: text,
      range: range,
      row: row,
      column: column,
      columnSpan: columnSpan,
      isHeader: isHeader,
      isPlaced: isPlaced,
      indent: indent,
      ruleAbove: ruleAbove,
      ruleBelow: ruleBelow
    )
  }
}

extension TableLayout {
  /// How far the words of each cell stand in: the labels from the leftmost of them, all others not at all.
  ///
  /// - Parameters:
  ///   - text: the text that the pieces are of.
  ///   - column: the tenths of an em that a space counts; 0 where spaces of a typewriter count nothing.
  /// - Returns: for each cell the tenths of an em.
  func indents(in text: [UInt8], column: Int) -> [Int] {
    var indents = [Int](repeating: 0, count: cells.count)
    guard keepsSpaces else { return indents }
    var least = Int.max
    for (index, cell) in cells.enumerated() where cell.isLabel && cell.row >= headerRows {
      guard let first = cell.pieces.first(where: { !$0.isEmpty }) else { continue }
      indents[index] = LeadingSpace.width(before: first.lowerBound, in: text, column: column)
      if column == 0 { indents[index] += LeadingSpace.width(atStartOf: first, in: text) }
      least = min(least, indents[index])
    }
    for (index, cell) in cells.enumerated() where cell.isLabel && cell.row >= headerRows {
      indents[index] -= least
      // Words in the middle of the page are no label that is set in.
      if indents[index] > 160 { indents[index] = 0 }
    }
    return indents
  }
}

extension ReleaseBuilder {
  /// Writes a table and adds it.
  mutating func addTable(_ layout: TableLayout, _ context: InlineContext) {
    text.breakBlock()
    let start = text.offset
    let caption = layout.caption.map { write([$0], context).text }
    if caption != nil { text.breakCell() }
    // Renderers of Markdown drop the spaces of a typewriter and show all others.
    let indents = layout.indents(in: file.text, column: context.dialect.contains(.entities) ? 0 : 5)
    var cells: [Cell] = []
    cells.reserveCapacity(layout.cells.count)
    for (index, cell) in layout.cells.enumerated() {
      if index > 0 { text.breakCell() }
      let words = cell.isEmpty ? TextRange(text.offset, text.offset) : write(cell.pieces, context).text
      let place = cell.range ?? layout.range.lowerBound..<layout.range.lowerBound
      cells.append(cell.cell(text: words, range: source(place), indent: indents[index]))
    }
    addTable(
      Table(range: source(layout.range), text: TextRange(start, text.offset), caption: caption, cells: cells)
    )
  }
}
