import Figures
import ReleaseModel
import SourceText

/// A figure that a table prints for a measure and a period.
struct MeasureFact {
  let measure: String
  let figure: Figure
  let period: Period
  /// What else the label of the period says: "restated"; for forecasts `MeasureFact.forecast`.
  let rest: String
  let scope: ScopeIndex.Scope
  /// The index of its table among those of the release.
  let table: Int
  /// The label of its line, for messages.
  let label: String
  /// The label of its period, for messages.
  let time: String

  /// What `rest` is for forecasts, whatever the release calls them.
  static let forecast = "forecast"

  var isForecast: Bool { rest == Self.forecast }
  /// Whether it counts shares, which are the same for the group and for the company.
  var countsShares: Bool { figure.unit.quantity == .shares }
}

/// What the tables of a release print for the measures of the vocabulary.
struct MeasureFacts {
  private(set) var all: [MeasureFact] = []
  private var byMeasure: [String: [Int]] = [:]
  private var byPlace: [SourceRange: Int] = [:]
  private var byFigure: [SourceRange: Int] = [:]
  private var byTable: [Int: [Int]] = [:]

  init(_ tables: [TableReading], _ release: Release, _ labels: LabelReader) {
    let scopes = ScopeIndex(release)
    let forecasts = ForecastHeadings(release)
    for (index, table) in tables.enumerated() where table.comparisons.isEmpty {
      let rows = table.rows.map { MeasureLine($0, isRow: true, labels) }
      let columns = table.columns.map { MeasureLine($0, isRow: false, labels) }
      let reader = FactReader(table: table, index: index, release: release, scopes: scopes, forecasts: forecasts)
      let cells = table.grid.cells
      for place in cells.indices where cells[place].figures.count == 1 {
        let (row, column) = (cells[place].row, cells[place].column)
        // Most figures stand in lines that name no measure.
        guard rows.indices.contains(row), columns.indices.contains(column),
          rows[row].measure != nil || columns[column].measure != nil,
          case let cell = cells[place], let fact = reader.fact(cell, row: rows[row], column: columns[column])
        else { continue }
        byMeasure[fact.measure, default: []].append(all.count)
        byPlace[cell.range] = all.count
        byFigure[fact.figure.range] = all.count
        byTable[index, default: []].append(all.count)
        all.append(fact)
      }
    }
  }

  var isEmpty: Bool { all.isEmpty }

  /// The facts of a measure.
  func facts(of measure: String) -> [MeasureFact] { byMeasure[measure, default: []].map { all[$0] } }

  /// The fact that a cell states.
  func fact(in cell: GridCell) -> MeasureFact? { byPlace[cell.range].map { all[$0] } }

  /// The index of the table that prints a figure for a measure.
  func table(of figure: Figure) -> Int? { byFigure[figure.range].map { all[$0].table } }

  /// The most facts of a table among which one is looked for that stands in another's place.
  private static let mostNeighbours = 60

  /// Whether a claim holds once one of its figures has changed places with another measure of its period, or with
  /// another period of its measure, that nothing bears out where it stands.
  func isMendedByExchange(_ claim: Claim, sparing borneOut: SourceRangeSet) -> Bool {
    let own = claim.ranges
    return claim.figures.contains { figure in
      guard let index = byFigure[figure.range], case let fact = all[index],
        let others = byTable[fact.table], others.count <= Self.mostNeighbours
      else { return false }
      return others.contains { other in
        let (other, count) = (all[other], figure.unit.quantity)
        let isBeside = other.measure == fact.measure || (other.period == fact.period && other.rest == fact.rest)
        guard isBeside, other.figure.value != figure.value, other.figure.unit.quantity == count,
          other.figure.unit.isPerShare == figure.unit.isPerShare, !own.contains(other.figure.range),
          !borneOut.contains(other.figure.range)
        else { return false }
        return claim.exactly.holds(with: other.figure.value, for: figure)
      }
    }
  }
}

/// A line of a table and the measure that it names and nothing beside it.
private struct MeasureLine {
  let line: Line
  let measure: String?
  /// What the measure counts, where that is always the same and no money.
  let quantity: Unit.Quantity?
  /// The period that the label names behind the measure: 26年3月期 in 期末発行済株式数 26年3月期.
  let time: String?

  /// The longest label, in bytes, that may be a name with a period behind it.
  private static let longestLabel = 160

  init(_ line: Line, isRow: Bool, _ labels: LabelReader) {
    self.line = line
    if line.namesMeasureAlone {
      (measure, quantity, time) = (line.measure, line.fixedQuantity, nil)
    } else if isRow, line.measure != nil, let parts = Self.parts(of: line.label),
      case let meaning = labels.meaning(of: parts.name),
      meaning.namesMeasureAlone
    {
      (measure, quantity, time) = (meaning.measure?.id, meaning.measure?.quantity, parts.time)
    } else {
      (measure, quantity, time) = (nil, nil, nil)
    }
  }

  /// A label that ends with a period, in two.
  private static func parts(of label: String) -> (name: String, time: String)? {
    guard label.utf8.count <= longestLabel, PeriodReader.read(label).period != nil else { return nil }
    for space in label.indices where label[space] == " " && space > label.startIndex {
      let time = String(label[label.index(after: space)...])
      let read = PeriodReader.read(time)
      if read.period != nil, read.rest.isEmpty { return (String(label[..<space]), time) }
    }
    return nil
  }
}

/// Makes facts of the cells of a table.
private struct FactReader {
  let table: TableReading
  let index: Int
  let release: Release
  let scopes: ScopeIndex
  let forecasts: ForecastHeadings

  func fact(_ cell: GridCell, row: MeasureLine, column: MeasureLine) -> MeasureFact? {
    guard let printed = cell.figures.first else { return nil }
    let isRow = row.measure != nil
    let named = isRow ? row : column
    guard let measure = named.measure, case let figure = counted(printed, cell, named), counts(figure, named) else {
      return nil
    }
    let crossing = (isRow ? column : row).line
    func fact(_ period: Period, _ rest: String, _ time: String) -> MeasureFact {
      MeasureFact(
        measure: measure,
        figure: figure,
        period: period,
        rest: rest,
        scope: scopes.scope(at: cell.text.start),
        table: index,
        label: named.line.label,
        time: time
      )
    }
    for time in [cell.label.map(release.string), isRow ? neighbour(of: cell) : nil, crossing.label].compactMap(\.self) {
      let read = time == crossing.label ? crossing.time : PeriodReader.read(time)
      if let period = read.period { return fact(period, Self.rest(read.rest), time) }
    }
    if isRow {
      // Beside a period that stands in the label of the measure itself, the rest is the measure's name.
      let time = crossing.label.isEmpty ? named.time ?? named.line.label : named.line.label
      guard named.time == nil || crossing.label.isEmpty else { return nil }
      return PeriodReader.read(time).period.map { fact($0, "", time) }
    }
    return forecasts.period(ofRow: crossing.label, at: cell.text.start).map {
      fact($0, MeasureFact.forecast, crossing.label)
    }
  }

  /// What a label says beside its period, with one word for all that forecasts are called.
  private static func rest(_ words: String) -> String {
    ["予想", "forecast", "forecasts"].contains(words) ? MeasureFact.forecast : words
  }

  /// A figure with the unit of the cell to its right, where that has nothing else in it: 4,880,000 | 株.
  private func counted(_ figure: Figure, _ cell: GridCell, _ line: MeasureLine) -> Figure {
    guard figure.unit.quantity == .unknown else { return figure }
    if let right = table.grid[cell.row, cell.column + 1, within: table], right.figures.isEmpty {
      let text = release.text.utf8
      let range = right.text.start..<right.text.end
      if !range.isEmpty, Unit.isNothingElse(text, range), let unit = Unit(statedBy: text, range) {
        return figure.counted(as: unit)
      }
    }
    return figure
  }

  /// Whether a figure counts what its measure does: the percentage beside an amount is another thing.
  private func counts(_ figure: Figure, _ line: MeasureLine) -> Bool {
    let quantity = figure.unit.quantity
    switch line.quantity {
    case .percent?: return quantity == .percent
    case let fixed?: return quantity == fixed || quantity == .unknown
    case nil: return quantity != .percent && quantity != .percentagePoints && quantity != .basisPoints
    }
  }

  /// The words to the left that name a period, where periods and figures alternate in a row.
  private func neighbour(of cell: GridCell) -> String? {
    for column in stride(from: cell.column - 1, through: 0, by: -1) {
      guard let left = table.grid[cell.row, column], left.figures.isEmpty, left.content == .words else { continue }
      let words = release.string(left.text)
      let read = PeriodReader.read(words)
      if read.period != nil, ["", MeasureFact.forecast].contains(Self.rest(read.rest)) { return words }
    }
    return nil
  }
}

extension TableGrid {
  /// The cell at a place; nil beyond the edge of the table.
  fileprivate subscript(row: Int, column: Int, within table: TableReading) -> GridCell? {
    column < columnCount && row < rowCount ? self[row, column] : nil
  }
}
