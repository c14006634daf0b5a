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
  /// Whether the spaces before a label are the author's and not those of a program that took the text out of a page.
  var keepsSpaces = true
}

extension ReleaseBuilder {
  /// Writes a table and adds it.
  mutating func addTable(_ layout: TableLayout, _ context: InlineContext) {
    text.breakBlock()
    let start = text.offset
    let indents = indents(of: layout, context)
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
          isPlaced: cell.isPlaced,
          indent: indents[index],
          ruleAbove: cell.ruleAbove,
          ruleBelow: cell.ruleBelow
        )
      )
    }
    addTable(
      Table(range: source(layout.range), text: TextRange(start, text.offset), caption: nil, cells: cells)
    )
  }

  /// How far the words of each cell stand in: the labels from the leftmost of them, all others not at all.
  private func indents(of layout: TableLayout, _ context: InlineContext) -> [Int] {
    var indents = [Int](repeating: 0, count: layout.cells.count)
    guard layout.keepsSpaces else { return indents }
    // Renderers of Markdown drop the spaces of a typewriter and show all others.
    let column = context.dialect.contains(.entities) ? 0 : 5
    var least = Int.max
    for (index, cell) in layout.cells.enumerated() where cell.isLabel && cell.row >= layout.headerRows {
      guard let first = cell.pieces.first(where: { !$0.isEmpty }) else { continue }
      indents[index] = LeadingSpace.width(before: first.lowerBound, in: file.text, column: column)
      if column == 0 { indents[index] += LeadingSpace.width(atStartOf: first, in: file.text) }
      least = min(least, indents[index])
    }
    for (index, cell) in layout.cells.enumerated() where cell.isLabel && cell.row >= layout.headerRows {
      indents[index] -= least
    }
    return indents
  }
}
