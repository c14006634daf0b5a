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

    /// Whether it holds no words.
    var isEmpty: Bool { pieces.allSatisfy(\.isEmpty) }
  }

  /// The cells, row by row.
  var cells: [Cell] = []
  /// The lines that the table takes.
  var lines: Range<Int>
  /// The whole table in the file's decoded text.
  var range: Range<Int>
}

extension ReleaseBuilder {
  /// Writes a table and adds it.
  mutating func addTable(_ layout: TableLayout, _ context: InlineContext) {
    text.breakBlock()
    let start = text.offset
    var cells: [Cell] = []
    cells.reserveCapacity(layout.cells.count)
    for (index, cell) in layout.cells.enumerated() {
      if index > 0 { text.breakCell() }
      let words = cell.isEmpty ? TextRange(text.offset, text.offset) : write(cell.pieces, context).text
      let lower = cell.pieces.map(\.lowerBound).min() ?? layout.range.lowerBound
      let upper = cell.pieces.map(\.upperBound).max() ?? lower
      cells.append(
        Cell(
          text: words,
          range: source(lower..<upper),
          row: cell.row,
          column: cell.column,
          columnSpan: cell.columnSpan,
          isHeader: cell.isHeader,
          isPlaced: cell.isPlaced
        )
      )
    }
    addTable(
      Table(range: source(layout.range), text: TextRange(start, text.offset), caption: nil, cells: cells)
    )
  }
}
