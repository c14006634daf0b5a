import Claims
import Figures
import SourceText

/// A figure of a table, and where in the release it stands.
struct TableFigure {
  let figure: Figure
  /// The figure's number among those of all tables, from 0.
  let number: Int
  /// The index of its table among the readings of the release.
  let table: Int
  let row: Int
  let column: Int
  let kind: TableKind

  /// The figures of all tables of a reading, each once, in reading order.
  static func all(of reading: Reading) -> [TableFigure] {
    let known = Set(reading.figures.map(\.range))
    let kinds = TableKinds(reading)
    var seen: Set<SourceRange> = []
    var found: [TableFigure] = []
    for (index, table) in reading.tables.enumerated() {
      for cell in table.grid.cells {
        for figure in cell.figures where known.contains(figure.range) && !figure.range.isEmpty {
          guard seen.insert(figure.range).inserted else { continue }
          found.append(
            TableFigure(
              figure: figure,
              number: found.count,
              table: index,
              row: cell.row,
              column: cell.column,
              kind: kinds.kind(of: cell, in: index)
            )
          )
        }
      }
    }
    return found
  }

  /// So many of the figures as are wanted, spread evenly over them; all where there are no more.
  static func sample(_ figures: [TableFigure], _ count: Int?) -> [TableFigure] {
    guard let count, figures.count > count else { return figures }
    return (0..<count).map { index in
      let (start, end) = (index * figures.count / count, (index + 1) * figures.count / count)
      // Steps of one length would keep to one column of a table.
      return figures[start + Scatter.number(index) % (end - start)]
    }
  }
}

/// Numbers that look as if drawn by lot and are the same in every run.
enum Scatter {
  /// A number from 0 to 16,777,215.
  static func number(_ index: Int) -> Int {
    var bits = UInt64(truncatingIfNeeded: index) &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Int(bits >> 40)
  }
}
