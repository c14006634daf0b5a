import ReleaseModel

/// Parts tables that stand side by side in one grid, such as the assets at the left and the liabilities at the right.
struct ParallelTables {
  private let grid: RawGrid
  private let text: ReleaseText
  private let dataRows: [Int]
  private let firstData: Int

  private init(_ grid: RawGrid, _ text: ReleaseText) {
    self.grid = grid
    self.text = text
    dataRows = (0..<grid.rowCount).filter { grid.shape(ofRow: $0) == .data }
    firstData = dataRows.first ?? grid.rowCount
  }

  /// The tables of a grid, from left to right; the grid itself where it is not clear that there are several.
  static func parts(of grid: RawGrid, in text: ReleaseText) -> [RawGrid] {
    var parts: [RawGrid] = []
    var rest = grid
    while let column = ParallelTables(rest, text).border {
      let tables = ParallelTables(rest, text)
      parts.append(tables.part(0..<column))
      rest = tables.part(column..<rest.columnCount)
    }
    return parts + [rest]
  }

  /// The column with which the second table begins.
  ///
  /// Names stand in it in most rows and figures on both sides of it, in as many columns left as right of it. What stands
  /// above tells such a table from one with a column of words among the others: both halves have the same headings,
  /// a heading over each, or a first row of words over the names of each.
  private var border: Int? {
    guard grid.columnCount >= 4, dataRows.count >= 3, holdsNames(0) else { return nil }
    return (2..<grid.columnCount - 1).first { column in
      guard holdsNames(column), !holdsFigures(column) else { return false }
      let left = (1..<column).filter(holdsFigures)
      var end = column + 1
      while end < grid.columnCount, !(end > column + 1 && holdsNames(end) && !holdsFigures(end)) { end += 1 }
      let right = (column + 1..<end).filter(holdsFigures)
      guard !left.isEmpty, left.count == right.count else { return false }
      return hasSameHeadings(left, right) || hasHeadingsOver(column) || hasGroups(column)
    }
  }

  /// Whether words stand in a column in most rows with figures.
  private func holdsNames(_ column: Int) -> Bool {
    var (named, filled) = (0, 0)
    for row in dataRows {
      guard let index = grid.index(row, column), !grid.cells[index].isBlank else { continue }
      filled += 1
      if !grid.cells[index].isNumeric { named += 1 }
    }
    return named * 3 >= dataRows.count * 2 || named >= 3 && named == filled && named * 2 > dataRows.count
  }

  private func holdsFigures(_ column: Int) -> Bool {
    dataRows.contains { row in
      guard let index = grid.index(row, column) else { return false }
      return grid.cells[index].column == column && grid.cells[index].isNumeric && !grid.cells[index].isYear
    }
  }

  /// Whether the columns with figures have the same headings left and right, and have any.
  private func hasSameHeadings(_ left: [Int], _ right: [Int]) -> Bool {
    func headings(_ column: Int) -> [ArraySlice<UInt8>] {
      (0..<firstData).compactMap { grid[$0, column] }.filter { !$0.isBlank }.map { text[$0.text] }
    }
    return zip(left, right).allSatisfy { headings($0) == headings($1) && !headings($0).isEmpty }
      // One heading over all columns is no heading of either half.
      && (0..<firstData).contains { row in
        zip(left, right).allSatisfy { left, right in
          guard let first = grid[row, left], let second = grid[row, right] else { return false }
          return !first.isBlank && first.column != second.column
        }
      }
  }

  /// Whether a heading begins with each half and covers more than its names.
  private func hasHeadingsOver(_ column: Int) -> Bool {
    (0..<firstData).contains { row in
      guard let first = grid[row, 0], let second = grid[row, column], !first.isBlank, !second.isBlank else {
        return false
      }
      return first.column == 0 && second.column == column && grid[row, 1]?.column == 0
        && grid[row, column + 1]?.column == column
    }
  }

  /// Whether a row of nothing but words over the names of each half comes first.
  private func hasGroups(_ column: Int) -> Bool {
    (0..<firstData).contains { row in
      let filled = (0..<grid.columnCount).filter { place in
        grid[row, place].map { !$0.isBlank && $0.column == place } ?? false
      }
      return filled == [0, column]
    }
  }

  /// Some columns as a grid of their own, without the rows that have nothing there.
  private func part(_ columns: Range<Int>) -> RawGrid {
    let rows = (0..<grid.rowCount).filter { row in
      columns.contains { column in
        grid[row, column].map { !$0.isBlank && isOwn($0, row: row, columns) } ?? false
      }
    }
    var cells: [RawGrid.Cell] = []
    var places: [Int32] = []
    var numbers: [Int32: Int32] = [:]
    for (number, row) in rows.enumerated() {
      for column in columns {
        let index = grid.places[row * grid.columnCount + column]
        guard index >= 0, isOwn(grid.cells[Int(index)], row: row, columns) else {
          places.append(-1)
          continue
        }
        if numbers[index] == nil {
          numbers[index] = Int32(cells.count)
          let cell = grid.cells[Int(index)]
          cells.append(cell.moved(toRow: number, column: column - columns.lowerBound))
        }
        places.append(numbers[index] ?? -1)
      }
    }
    return RawGrid(rowCount: rows.count, columnCount: columns.count, cells: cells, places: places)
  }

  /// Whether a cell is of a part: it begins there, or is a heading that reaches into it.
  private func isOwn(_ cell: RawGrid.Cell, row: Int, _ columns: Range<Int>) -> Bool {
    columns.contains(cell.column) || row < firstData && !cell.isNumeric
  }
}
