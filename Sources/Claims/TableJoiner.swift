import Figures
import ReleaseModel

/// Finds the tables of a release, those taken together that the end of a page cut in two.
enum TableJoiner {
  /// The most blocks between two parts of a table.
  private static let mostBetween = 4

  /// The clean grids of the tables, each with the block and the table that it begins with; tables side by side parted.
  static func partedGrids(
    of release: Release,
    _ numberStyle: NumberStyle
  ) -> [(block: Int, table: Table, grid: RawGrid)] {
    grids(of: release, numberStyle).flatMap { block, table, grid in
      ParallelTables.parts(of: grid, in: release.text).map { (block, table, $0) }
    }
  }

  /// The clean grids of the tables, each with the block and the table that it begins with.
  static func grids(
    of release: Release,
    _ numberStyle: NumberStyle
  ) -> [(block: Int, table: Table, grid: RawGrid)] {
    let furniture = PageFurniture(release)
    var tables: [ContinuedTable] = []
    var lastBlock = 0
    for (index, block) in release.blocks.enumerated() {
      guard case .table(let table) = block else { continue }
      let grid = GridBuilder(release, table, numberStyle).grid()
      let mayGoOn =
        (1...mostBetween).contains(index - lastBlock - 1)
        && release.blocks[lastBlock + 1..<index].allSatisfy(furniture.contains)
      if !mayGoOn || !goesOn(&tables, with: grid, of: table, in: release) {
        tables.append(ContinuedTable(block: index, table: table, first: grid))
      }
      lastBlock = index
    }
    return tables.map { ($0.block, $0.table, $0.grid) }
  }

  /// Whether the last table has taken a grid in as its next part.
  private static func goesOn(
    _ tables: inout [ContinuedTable],
    with grid: RawGrid,
    of table: Table,
    in release: Release
  ) -> Bool {
    guard let last = tables.indices.last else { return false }
    let mayRepeat = words(tables[last].table.caption, release) == words(table.caption, release)
    return tables[last].takes(grid, release.text, mayRepeat: mayRepeat)
  }

  private static func words(_ caption: TextRange?, _ release: Release) -> String {
    caption.map { release.string($0) } ?? ""
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
