import ReleaseModel

/// A table that the ends of pages may have cut into parts, which are put together once all of them are known.
struct ContinuedTable {
  /// The block and the table that it begins with.
  let block: Int
  let table: Table
  private let first: RawGrid
  /// The parts below the first, each without the rows that repeat headings.
  private var others: [(grid: RawGrid, skipped: Int)] = []
  /// What the first part has: its columns with figures, its first row with figures, and its last row with headings.
  private let figureColumns: Set<Int>
  private let firstDataRow: Int?
  private let lastHeading: Int?
  /// The rows with figures of all parts, and how many of them words name.
  private var dataRows: RawGrid.NamedRows

  /// A table of one part.
  init(block: Int, table: Table, first: RawGrid) {
    self.block = block
    self.table = table
    self.first = first
    figureColumns = first.figureColumns
    firstDataRow = first.firstDataRow
    lastHeading = first.lastHeading
    dataRows = first.dataRows
  }

  /// The parts as one grid.
  var grid: RawGrid { others.isEmpty ? first : first.appending(others) }

  /// Takes a grid in as the next part, and tells whether it did: only where it is certain that the table goes on with it.
  ///
  /// They are one table where their figures stand in the same columns, and the second part has no headings or repeats
  /// those of the first. What ends with a double line is complete.
  ///
  /// - Parameters:
  ///   - other: the other grid.
  ///   - text: the words of the release.
  ///   - mayRepeat: whether the other may repeat the headings; where captions differ it is a table of its own then.
  /// - Returns: whether it is a part of the table now.
  mutating func takes(_ other: RawGrid, _ text: ReleaseText, mayRepeat: Bool) -> Bool {
    guard first.columnCount == other.columnCount, first.columnCount > 1, firstDataRow != nil, let lastHeading,
      let otherStart = other.firstDataRow, !(others.last?.grid ?? first).endsWithDoubleRule
    else { return false }
    let otherRows = other.dataRows
    guard dataRows.areNamed, otherRows.areNamed, figureColumns == other.figureColumns else { return false }
    var skipped = 0
    if let last = (0..<otherStart).last(where: { other.shape(ofRow: $0) == .header }) {
      guard mayRepeat, last == lastHeading,
        (0...last).allSatisfy({ row in
          (0..<first.columnCount).allSatisfy { first.words(row, $0, text) == other.words(row, $0, text) }
        })
      else { return false }
      skipped = last + 1
    }
    others.append((other, skipped))
    dataRows.add(otherRows)
    return true
  }
}

extension RawGrid {
  /// How many rows hold figures, and how many of these words name.
  fileprivate struct NamedRows {
    var count = 0
    var named = 0

    /// Whether most of them are named.
    var areNamed: Bool { named * 2 > count }

    mutating func add(_ other: NamedRows) {
      count += other.count
      named += other.named
    }
  }

  fileprivate var dataRows: NamedRows {
    var rows = NamedRows()
    for row in 0..<rowCount where shape(ofRow: row) == .data {
      rows.count += 1
      if let index = index(row, 0), !cells[index].isBlank, !cells[index].isNumeric { rows.named += 1 }
    }
    return rows
  }

  fileprivate var firstDataRow: Int? { (0..<rowCount).first { shape(ofRow: $0) == .data } }

  /// The last row of headings above the first row with figures.
  fileprivate var lastHeading: Int? {
    firstDataRow.flatMap { start in (0..<start).last { shape(ofRow: $0) == .header } }
  }

  /// The columns that hold figures.
  fileprivate var figureColumns: Set<Int> {
    var columns: Set<Int> = []
    for index in cells.indices where cells[index].column > 0 && cells[index].isNumeric && !cells[index].isYear {
      columns.insert(cells[index].column)
    }
    return columns
  }

  fileprivate var endsWithDoubleRule: Bool {
    (0..<columnCount).contains { self[rowCount - 1, $0]?.ruleBelow == .double }
  }

  fileprivate func words(_ row: Int, _ column: Int, _ text: ReleaseText) -> ArraySlice<UInt8> {
    self[row, column].map { text[$0.text] } ?? []
  }

  /// The grid with the rows of others below its own.
  fileprivate func appending(_ others: [(grid: RawGrid, skipped: Int)]) -> RawGrid {
    var (cells, places, rowCount) = (cells, places, rowCount)
    for (other, first) in others {
      var numbers: [Int32: Int32] = [:]
      for index in other.places[(first * columnCount)...] {
        guard index >= 0 else {
          places.append(-1)
          continue
        }
        if let known = numbers[index] {
          places.append(known)
          continue
        }
        numbers[index] = Int32(cells.count)
        places.append(Int32(cells.count))
        let cell = other.cells[Int(index)]
        cells.append(cell.moved(toRow: rowCount + max(cell.row, first) - first, column: cell.column))
      }
      rowCount += other.rowCount - first
    }
    return RawGrid(rowCount: rowCount, columnCount: columnCount, cells: cells, places: places)
  }
}
