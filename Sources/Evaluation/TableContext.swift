import Claims
import ReleaseModel

/// What stands in and above the tables of a release.
struct TableContext {
  private let reading: Reading
  /// For each reading of a table, the index of the block that it is a part of.
  private let blocks: [Int]
  /// The blocks that are tables with figures.
  private let withFigures: Set<Int>

  /// How far above a table its title may stand, in blocks.
  private static let reach = 12
  /// The most bytes of a line that is a title.
  private static let longestTitle = 120

  init(_ reading: Reading) {
    self.reading = reading
    var blocks: [Int] = []
    var block = 0
    let all = reading.release.blocks
    for table in reading.tables {
      let text = table.grid.cells.first { !$0.text.isEmpty }?.text
      if let text {
        var place = block
        while place < all.count, !all[place].text.contains(text) { place += 1 }
        if place < all.count { block = place }
      }
      blocks.append(block)
    }
    self.blocks = blocks
    withFigures = Set(
      zip(blocks, reading.tables).compactMap { block, table in
        table.grid.cells.contains { !$0.figures.isEmpty } ? block : nil
      }
    )
  }

  /// The lines in the head of a table and above it, the nearest first, up to the table before it.
  func titles(of index: Int) -> [PhraseText] {
    let release = reading.release
    let table = reading.tables[index]
    let head = table.grid.cells.filter { cell in
      cell.figures.isEmpty && cell.row < table.rows.count && (table.rows[cell.row].role == .header || cell.row < 4)
    }
    let nearest = max(0, blocks[index] - Self.reach)
    let above = (nearest..<blocks[index]).reversed().prefix { !withFigures.contains($0) }
    return (head.map(\.text) + above.map { release.blocks[$0].text })
      .filter { !$0.isEmpty && $0.count <= Self.longestTitle }
      .map { release.string($0) }
      // What ends in a stop or colon is a sentence about a table.
      .filter { $0.last != "." && $0.last != ":" }
      .map { PhraseText($0) }
  }

  /// Whether there are figures in a table, the parts it is cut into included.
  func holdsFigures(_ index: Int) -> Bool { withFigures.contains(blocks[index]) }

  /// How many blocks one table stands behind another.
  func distance(_ one: Int, _ other: Int) -> Int { blocks[other] - blocks[one] }

  /// All labels of the rows and columns of a table, those of the parts it is cut into included.
  func labels(of index: Int) -> PhraseText {
    let parts = reading.tables.indices.filter { blocks[$0] == blocks[index] }
    let labels = parts.flatMap { part in
      (reading.tables[part].rows + reading.tables[part].columns).map(\.label)
    }
    return PhraseText(labels.joined(separator: " | "))
  }
}
