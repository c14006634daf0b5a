/// A table as one clean grid.
public struct TableGrid: Sendable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The cells, in the order of the file.
  public let cells: [GridCell]
  let places: [Int32]

  /// The index in `cells` of what covers a place, for looking at a cell without copying it.
  func index(_ row: Int, _ column: Int) -> Int? {
    let index = places[row * columnCount + column]
    return index < 0 ? nil : Int(index)
  }

  /// The cell that covers a place of the grid.
  public subscript(row: Int, column: Int) -> GridCell? {
    let index = places[row * columnCount + column]
    return index < 0 ? nil : cells[Int(index)]
  }
}
