import Claims
import Figures
import SourceText

/// Knows of each figure of a table why nothing may have tied it.
struct TableAccounts {
  private let table: TableReading
  /// Whether a check that was decided touched a figure of the table.
  private let isTied: Bool
  private let figureCount: Int
  private let kinds: [FigureSort: Int]
  /// The cells that state a comparison, and whether it gives a claim.
  private let stated: [SourceRange: Bool]
  /// The lines of the axis of comparison that take part in one.
  private let compared: Set<Int>

  init(_ table: TableReading, isTied: Bool) {
    self.table = table
    self.isTied = isTied
    let figures = table.grid.cells.flatMap(\.figures)
    figureCount = figures.count
    kinds = figures.reduce(into: [:]) { $0[FigureSort($1), default: 0] += 1 }
    stated = Dictionary(
      table.comparisons.map { ($0.stated.range, !$0.claims.isEmpty) },
      uniquingKeysWith: { $0 || $1 }
    )
    compared = Set(
      table.comparisons.flatMap { comparison in
        [comparison.stated, comparison.minuend, comparison.subtrahend].map {
          table.comparisonAxis == .columns ? $0.column : $0.row
        }
      }
    )
  }

  /// Why a figure in a cell of the table was tied to nothing, as far as the table tells.
  func reason(_ figure: Figure, in cell: GridCell) -> UntiedReason {
    if table.isSuperseded { return .superseded }
    if case .numbers = cell.content { return .severalFigures }
    if !cell.isPlaced { return .unplaced }
    if stated[cell.range] == false { return .missingOperand }
    let lines = [table.rows[cell.row], table.columns[cell.column]]
    if stated[cell.range] == nil, lines.contains(where: { $0.role == .difference || $0.role == .ratio }) {
      return .unboundComparison
    }
    if lines.contains(where: { $0.traits.has(.total) }) { return .totalWithoutParts }
    if figureCount < 3 { return .tooFewFigures }
    if !compared.isEmpty {
      return compared.contains(table.comparisonAxis == .columns ? cell.column : cell.row)
        ? .comparisonNotPrinted : .notCompared
    }
    if lines.contains(where: { $0.traits.has(.partOf) }) { return .partOfAnother }
    let sort = FigureSort(figure)
    if kinds[sort] == 1 { return .aloneOfItsKind }
    switch sort {
    case .ratio: return .ratio
    case .perShare: return .perShare
    case .amount: return isTied ? .unrelatedLine : .unrelatedTable
    }
  }
}

/// What sets figures of a table apart so far that none follows from those of another sort alone.
private enum FigureSort {
  case amount
  case ratio
  case perShare

  init(_ figure: Figure) {
    switch figure.unit.quantity {
    case .percent, .percentagePoints, .basisPoints, .multiple: self = .ratio
    case .money, .shares, .persons, .unknown: self = figure.unit.isPerShare ? .perShare : .amount
    }
  }
}
