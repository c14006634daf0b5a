public import ReleaseModel

/// A table as Seigo understood it.
public struct TableReading: Sendable {
  /// The table's clean grid.
  public let grid: TableGrid
  /// What each row is.
  public let rows: [Line]
  /// What each column is.
  public let columns: [Line]
  /// Whether the rows, rather than the columns, say what is compared with what; nil where neither does.
  public let comparisonAxis: Axis?
  /// The caption or header that names the unit of the whole table.
  public let caption: TextRange?
  /// The cells that state a difference or a ratio, in reading order.
  public let comparisons: [Comparison]
  /// Labels that state a formula which all their figures contradict.
  public let contradictedLabels: [ContradictedLabel]
  /// Whether a correction replaces the table, which then repeats wrong figures on purpose.
  public let isSuperseded: Bool

  /// One of the two directions of a table.
  public enum Axis: String, Sendable {
    case rows
    case columns
  }

  /// The table as it is where its figures are not meant to hold.
  var superseded: TableReading {
    TableReading(
      grid: grid,
      rows: rows,
      columns: columns,
      comparisonAxis: comparisonAxis,
      caption: caption,
      comparisons: [],
      contradictedLabels: [],
      isSuperseded: true
    )
  }

  /// The lines of an axis.
  public func lines(_ axis: Axis) -> [Line] { axis == .rows ? rows : columns }
}

/// A label whose formula says one thing and whose figures all say another.
public struct ContradictedLabel: Sendable {
  /// The cell that holds the label.
  public let cell: GridCell
  /// The formula as the label prints it: "A − B".
  public let stated: LabelFormula
  /// The formula that the figures follow.
  public let followed: LabelFormula
  /// Whether the label subtracts what was revised from what was announced before, against all custom.
  public let isUnusual: Bool
  /// The figures that show it.
  public let comparisons: [Comparison]
}
