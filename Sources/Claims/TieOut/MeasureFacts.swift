import Figures
import ReleaseModel
import SourceText

/// A figure that a table prints for a measure and a period.
struct MeasureFact {
  let measure: String
  let figure: Figure
  let period: Period
  /// What else the label of the period says: "forecast".
  let rest: String
  let scope: ScopeIndex.Scope
  /// The index of its table among those of the release.
  let table: Int
  /// The label of its line, for messages.
  let label: String
  /// The label of its period, for messages.
  let time: String
}

/// What the tables of a release print for the measures of the vocabulary.
struct MeasureFacts {
  private(set) var all: [MeasureFact] = []
  private var byMeasure: [String: [Int]] = [:]

  init(_ tables: [TableReading], _ release: Release) {
    let scopes = ScopeIndex(release)
    for (index, table) in tables.enumerated() where table.comparisons.isEmpty {
      for cell in table.grid.cells where cell.figures.count == 1 {
        guard let fact = Self.fact(cell, table, index, release, scopes) else { continue }
        byMeasure[fact.measure, default: []].append(all.count)
        all.append(fact)
      }
    }
  }

  /// The facts of a measure.
  func facts(of measure: String) -> [MeasureFact] { byMeasure[measure, default: []].map { all[$0] } }

  private static func fact(
    _ cell: GridCell,
    _ table: TableReading,
    _ index: Int,
    _ release: Release,
    _ scopes: ScopeIndex
  ) -> MeasureFact? {
    guard let figure = cell.figures.first, table.rows.indices.contains(cell.row),
      table.columns.indices.contains(cell.column)
    else { return nil }
    let (row, column) = (table.rows[cell.row], table.columns[cell.column])
    let isRow = row.namesMeasureAlone
    let line = isRow ? row : column
    guard line.namesMeasureAlone, let measure = line.measure, counts(figure, line) else { return nil }
    let crossing = isRow ? column : row
    let times =
      [cell.label.map(release.string), isRow ? neighbour(of: cell, table, release) : nil, crossing.label].compactMap(
        \.self
      )
      + (isRow ? [row.label] : [])
    for time in times {
      let read = time == crossing.label ? crossing.time : time == row.label ? row.time : PeriodReader.read(time)
      guard let period = read.period else { continue }
      return MeasureFact(
        measure: measure,
        figure: figure,
        period: period,
        // Beside a period that stands in the label of the measure itself, the rest is the measure's name.
        rest: time == row.label && isRow ? "" : read.rest,
        scope: scopes.scope(at: cell.text.start),
        table: index,
        label: line.label,
        time: time
      )
    }
    return nil
  }

  /// Whether a figure counts what its measure does: the percentage beside an amount is another thing.
  private static func counts(_ figure: Figure, _ line: Line) -> Bool {
    let quantity = figure.unit.quantity
    switch line.fixedQuantity {
    case .percent?: return quantity == .percent
    case let fixed?: return quantity == fixed || quantity == .unknown
    case nil: return quantity != .percent && quantity != .percentagePoints && quantity != .basisPoints
    }
  }

  /// The words in the cell to the left, where periods and figures alternate in a row.
  private static func neighbour(of cell: GridCell, _ table: TableReading, _ release: Release) -> String? {
    guard cell.column > 0, let left = table.grid[cell.row, cell.column - 1], left.figures.isEmpty,
      left.content == .words
    else { return nil }
    return release.string(left.text)
  }
}
