import ReleaseModel

/// Finds the tables of a release, those taken together that the end of a page cut in two.
enum TableJoiner {
  /// The most blocks between two parts of a table.
  private static let mostBetween = 4

  /// The clean grids of the tables, each with the block and the table that it begins with; tables side by side parted.
  static func partedGrids(of release: Release) -> [(block: Int, table: Table, grid: RawGrid)] {
    grids(of: release).flatMap { block, table, grid in
      ParallelTables.parts(of: grid, in: release.text).map { (block, table, $0) }
    }
  }

  /// The clean grids of the tables, each with the block and the table that it begins with.
  static func grids(of release: Release) -> [(block: Int, table: Table, grid: RawGrid)] {
    let furniture = PageFurniture(release)
    var grids: [(block: Int, table: Table, grid: RawGrid)] = []
    var lastBlock = 0
    for (index, block) in release.blocks.enumerated() {
      guard case .table(let table) = block else { continue }
      let grid = GridBuilder(release, table).grid()
      if let last = grids.last, (1...mostBetween).contains(index - lastBlock - 1),
        release.blocks[lastBlock + 1..<index].allSatisfy(furniture.contains),
        let joined = last.grid.continued(
          in: grid,
          release.text,
          mayRepeat: words(last.table.caption, release) == words(table.caption, release)
        )
      {
        grids[grids.count - 1].grid = joined
      } else {
        grids.append((index, table, grid))
      }
      lastBlock = index
    }
    return grids
  }

  private static func words(_ caption: TextRange?, _ release: Release) -> String {
    caption.map { release.string($0) } ?? ""
  }
}

extension RawGrid {
  /// The grid with the rows of another below its own, or nil where it is not certain that the other goes on with it.
  ///
  /// They are one table where their figures stand in the same columns, and the second part has no headings or repeats
  /// those of the first. What ends with a double line is complete.
  ///
  /// - Parameters:
  ///   - other: the other grid.
  ///   - text: the words of the release.
  ///   - mayRepeat: whether the other may repeat the headings; where captions differ it is a table of its own then.
  /// - Returns: the two as one.
  fileprivate func continued(in other: RawGrid, _ text: ReleaseText, mayRepeat: Bool) -> RawGrid? {
    guard columnCount == other.columnCount, columnCount > 1, let start = firstDataRow,
      let otherStart = other.firstDataRow,
      figureColumns == other.figureColumns, hasNames, other.hasNames, !endsWithDoubleRule
    else { return nil }
    let headings = (0..<start).filter { shape(ofRow: $0) == .header }
    guard let lastHeading = headings.last else { return nil }
    let repeated = (0..<otherStart).filter { other.shape(ofRow: $0) == .header }
    var skipped = 0
    if let last = repeated.last {
      guard mayRepeat, last == lastHeading,
        (0...last).allSatisfy({ row in
          (0..<columnCount).allSatisfy { words(row, $0, text) == other.words(row, $0, text) }
        })
      else { return nil }
      skipped = last + 1
    }
    return appending(other, from: skipped)
  }

  private var firstDataRow: Int? { (0..<rowCount).first { shape(ofRow: $0) == .data } }

  /// The columns that hold figures.
  private var figureColumns: Set<Int> {
    Set(cells.filter { $0.column > 0 && $0.isNumeric && !$0.isYear }.map(\.column))
  }

  /// Whether words name the rows with figures.
  private var hasNames: Bool {
    let rows = (0..<rowCount).filter { shape(ofRow: $0) == .data }
    return rows.count { row in self[row, 0].map { !$0.isBlank && !$0.isNumeric } ?? false } * 2 > rows.count
  }

  private var endsWithDoubleRule: Bool {
    (0..<columnCount).contains { self[rowCount - 1, $0]?.ruleBelow == .double }
  }

  private func words(_ row: Int, _ column: Int, _ text: ReleaseText) -> ArraySlice<UInt8> {
    self[row, column].map { text[$0.text] } ?? []
  }

  private func appending(_ other: RawGrid, from first: Int) -> RawGrid {
    var cells = cells
    var numbers: [Int32: Int32] = [:]
    var places = places
    for row in first..<other.rowCount {
      for column in 0..<columnCount {
        let index = other.places[row * columnCount + column]
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
    }
    return RawGrid(rowCount: rowCount + other.rowCount - first, columnCount: columnCount, cells: cells, places: places)
  }
}

extension RawGrid.Cell {
  /// The cell at another place.
  func moved(toRow row: Int, column: Int) -> RawGrid.Cell {
    RawGrid.Cell(
      row: row,
      column: column,
      text: text,
      range: range,
      content: content,
      label: label,
      isPlaced: isPlaced,
      indent: indent,
      ruleAbove: ruleAbove,
      ruleBelow: ruleBelow
    )
  }
}
