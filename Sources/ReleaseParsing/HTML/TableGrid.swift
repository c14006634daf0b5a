import ReleaseModel

/// Finds the places of a table's cells as the HTML standard, section 4.9.12, does.
struct TableGrid {
  /// Where a cell stands.
  struct Place {
    /// The index of the cell in its draft.
    let cell: Int
    let column: Int
    var columnSpan: Int
    let rowSpan: Int
  }

  private var places: [Place] = []
  /// For each column the first row in which it is free again.
  private var freeFrom: [Int] = []
  /// The places looked at so far.
  private var steps = 0

  /// The places of the cells that are shown, or nil where the grid would be larger than a table may be.
  ///
  /// Spans end with the rows of their group, and with the last column in which any cell starts: the columns behind it
  /// would hold nothing but the ends of spans.
  static func places(of draft: TableDraft) -> [Place]? {
    var grid = TableGrid()
    let limit = Table.largestGrid
    var row = -1
    var column = 0
    var group = 0
    for (index, cell) in draft.cells.enumerated() where !cell.isCaption && !cell.isHidden {
      if cell.row != row { (row, column) = (cell.row, 0) }
      while group < draft.groupStarts.count, draft.groupStarts[group] <= row { group += 1 }
      let groupEnd = group < draft.groupStarts.count ? draft.groupStarts[group] : draft.rowCount
      let rowsLeft = max(groupEnd - row, 1)
      let rowSpan = cell.rowSpan == 0 ? rowsLeft : min(Int(cell.rowSpan), rowsLeft)
      column = grid.add(index, row: row, from: column, columnSpan: Int(cell.columnSpan), rowSpan: rowSpan)
      if grid.steps > limit { return nil }
    }
    let width = (grid.places.map(\.column).max() ?? 0) + 1
    if width * draft.rowCount > limit { return nil }
    var area = 0
    for index in grid.places.indices {
      grid.places[index].columnSpan = min(grid.places[index].columnSpan, width - grid.places[index].column)
      area += grid.places[index].columnSpan * grid.places[index].rowSpan
    }
    return area <= 2 * limit ? grid.places : nil
  }

  /// Places a cell in the first free column and returns the column behind it.
  private mutating func add(_ cell: Int, row: Int, from start: Int, columnSpan: Int, rowSpan: Int) -> Int {
    var column = start
    while column < freeFrom.count, freeFrom[column] > row { column += 1 }
    let end = column + columnSpan
    if end > freeFrom.count { freeFrom.append(contentsOf: repeatElement(0, count: end - freeFrom.count)) }
    for covered in column..<end { freeFrom[covered] = max(freeFrom[covered], row + rowSpan) }
    steps += end - start
    places.append(Place(cell: cell, column: column, columnSpan: columnSpan, rowSpan: rowSpan))
    return end
  }
}
