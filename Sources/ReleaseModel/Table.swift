public import SourceText

/// A table as the author laid it out: cells on a grid, spans included.
public struct Table: Sendable {
  /// The bytes of the whole table.
  public let range: SourceRange
  /// The words of all its cells.
  public let text: TextRange
  /// A caption that belongs to the table itself, such as the HTML element `caption`.
  public let caption: TextRange?
  /// The cells in the order of the file.
  public let cells: [Cell]
  /// The number of rows of the grid.
  public let rowCount: Int
  /// The number of columns of the grid.
  public let columnCount: Int
  /// For each place of the grid, row by row, the index of the cell that covers it, or -1.
  private let grid: [Int32]

  /// The most places that a table's grid may have; spans beyond it are cut.
  package static let largestGrid = 4_000_000

  /// Lays cells out on a grid.
  ///
  /// - Parameters:
  ///   - range: the bytes of the whole table.
  ///   - text: the words of all cells.
  ///   - caption: the table's own caption.
  ///   - cells: cells whose places do not overlap; where they do, the earlier cell keeps the place.
  package init(range: SourceRange, text: TextRange, caption: TextRange?, cells: [Cell]) {
    self.range = range
    self.text = text
    self.caption = caption
    self.cells = cells
    rowCount = cells.map { $0.row + $0.rowSpan }.max() ?? 0
    columnCount = cells.map { $0.column + $0.columnSpan }.max() ?? 0
    var grid = [Int32](repeating: -1, count: rowCount * columnCount)
    for (index, cell) in cells.enumerated() {
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan where grid[row * columnCount + column] < 0 {
          grid[row * columnCount + column] = Int32(index)
        }
      }
    }
    self.grid = grid
  }

  /// The cell that covers a place of the grid.
  public subscript(row: Int, column: Int) -> Cell? {
    let index = grid[row * columnCount + column]
    return index < 0 ? nil : cells[Int(index)]
  }

  /// The index in `cells` of the cell that covers a place of the grid.
  public func cellIndex(row: Int, column: Int) -> Int? {
    let index = grid[row * columnCount + column]
    return index < 0 ? nil : Int(index)
  }
}

/// A cell of a table.
public struct Cell: Sendable {
  /// The words in the cell.
  public let text: TextRange
  /// The bytes of the cell, its markup included.
  public let range: SourceRange
  /// The first row it covers, from 0.
  public let row: Int
  /// The first column it covers, from 0.
  public let column: Int
  /// The number of rows it covers, at least 1.
  public let rowSpan: Int
  /// The number of columns it covers, at least 1.
  public let columnSpan: Int
  /// Whether the author marked it as a heading of its row or column.
  public let isHeader: Bool
  /// Whether its column is known: in text whose blank cells were lost, a row with few cells may belong elsewhere.
  public let isPlaced: Bool
  /// How far its words stand in from its left edge, in tenths of an em and at least 0.
  ///
  /// Statements tell by it which lines add up to which. An em is 16 pixels or 12 points, whatever the font; a column of
  /// a typewriter is half of it. In text the leftmost label of a table stands at 0.
  public let indent: Int
  /// The line that the author drew along its upper edge, lines of the cell above not counted.
  public let ruleAbove: RuleMark
  /// The line that the author drew along its lower edge, lines of the cell below not counted.
  public let ruleBelow: RuleMark
  /// The parts of its words that are set above or below the line, as footnote marks are.
  public let raised: [TextRange]

  package init(
    text: TextRange,
    range: SourceRange,
    row: Int,
    column: Int,
    rowSpan: Int = 1,
    columnSpan: Int = 1,
    isHeader: Bool = false,
    isPlaced: Bool = true,
    indent: Int = 0,
    ruleAbove: RuleMark = .none,
    ruleBelow: RuleMark = .none,
    raised: [TextRange] = []
  ) {
    self.text = text
    self.range = range
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isHeader = isHeader
    self.isPlaced = isPlaced
    self.indent = max(indent, 0)
    self.ruleAbove = ruleAbove
    self.ruleBelow = ruleBelow
    self.raised = raised
  }
}
