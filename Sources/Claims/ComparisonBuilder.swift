import Figures
import ReleaseModel

/// Finds in a table the cells that state differences and ratios, and ties them to the cells they compare.
struct ComparisonBuilder {
  private let grid: TableGrid
  private let rows: [Line]
  private let columns: [Line]
  /// Whether a figure of the table has a minus sign or triangle, so that parentheses may be mere brackets.
  private let hasSigns: Bool
  /// For each row and each column, whether it holds whole figures.
  private let wholeRows: [Bool]
  private let wholeColumns: [Bool]
  private let unplaced: [Int: [GridCell]]

  init(grid: TableGrid, rows: [Line], columns: [Line]) {
    self.grid = grid
    self.rows = rows
    self.columns = columns
    var hasSigns = false
    var isWhole = (
      row: [Bool](repeating: false, count: grid.rowCount), column: [Bool](repeating: false, count: grid.columnCount)
    )
    for index in grid.cells.indices {
      for figure in grid.cells[index].figures {
        hasSigns = hasSigns || figure.sign.isExplicitlyNegative
        guard figure.value.scale == 0 else { continue }
        isWhole.row[grid.cells[index].row] = true
        isWhole.column[grid.cells[index].column] = true
      }
    }
    self.hasSigns = hasSigns
    wholeRows = isWhole.row
    wholeColumns = isWhole.column
    let unplaced = grid.cells.indices.filter { !grid.cells[$0].isPlaced }.map { grid.cells[$0] }
    self.unplaced = Dictionary(grouping: unplaced, by: \.row)
  }

  /// The table as understood; of its two axes, the one that yields comparisons decides.
  func reading(caption: TextRange?) -> TableReading {
    let candidates = [TableReading.Axis.rows, .columns].map { (axis: $0, lines: ComparisonLines(lines(of: $0))) }
    let best = candidates.max { $0.lines.formulas.count < $1.lines.formulas.count }
    // Rows and columns may both carry the letters, as in a matrix of formulas; the rows then lead.
    let chosen = best.flatMap { $0.lines.formulas.isEmpty ? nil : $0 }
    var comparisons: [Comparison] = []
    var contradicted: [ContradictedLabel] = []
    if let chosen {
      for formula in chosen.lines.formulas {
        let stated = confirmed(formula, axis: chosen.axis)
        if let (ratios, label) = otherRatios(formula, stated, axis: chosen.axis) {
          comparisons += ratios
          if let label { contradicted.append(label) }
        } else if let contradiction = LabelContradiction(
          formula,
          stated,
          reversed: { self.comparisons(of: $0, axis: chosen.axis) }
        ) {
          comparisons += contradiction.comparisons
          contradicted.append(contradiction.label)
        } else {
          comparisons += stated
        }
      }
    }
    return TableReading(
      grid: grid,
      rows: rows,
      columns: columns,
      comparisonAxis: chosen?.axis ?? axisOfOperands,
      caption: caption,
      comparisons: comparisons.sorted { $0.stated.range < $1.stated.range },
      contradictedLabels: contradicted,
      isSuperseded: false
    )
  }

  /// Whether figures have the two decimals of amounts per share in a line whose other figures are whole.
  ///
  /// Text extraction loses the headers that would say so.
  private func looksPerShare(_ operands: [GridCell], _ formula: ComparisonLines.Formula, _ axis: TableReading.Axis)
    -> Bool
  {
    let figures = operands.flatMap(\.figures)
    guard !figures.isEmpty, figures.allSatisfy({ $0.value.scale == 2 }) else { return false }
    return (axis == .rows ? wholeRows : wholeColumns)[formula.minuend.index]
  }

  /// The axis that names forecasts or results where nothing is compared.
  private var axisOfOperands: TableReading.Axis? {
    func count(_ lines: [Line]) -> Int { Set(lines.map(\.role)).subtracting([.other, .header]).count }
    let (rowRoles, columnRoles) = (count(rows), count(columns))
    return max(rowRoles, columnRoles) == 0 ? nil : rowRoles >= columnRoles ? .rows : .columns
  }

  private func lines(of axis: TableReading.Axis) -> [Line] { axis == .rows ? rows : columns }

  /// The comparisons of a line; where its labels state no formula, only under a reading that its figures bear out.
  ///
  /// "Change" beside a previous forecast, a revised one and the prior year's results may be about any two of them. If
  /// none of several figures follows from the usual two, they are about others, or about nothing that Seigo knows.
  private func confirmed(_ formula: ComparisonLines.Formula, axis: TableReading.Axis) -> [Comparison] {
    let usual = comparisons(of: formula, axis: axis)
    let decidable = usual.filter { !$0.claims.isEmpty }
    if formula.isNamedByLettersAlone, decidable.count(where: \.holds) * 2 <= decidable.count { return [] }
    guard formula.isInferred, !decidable.isEmpty, !decidable.contains(where: \.holds) else { return usual }
    if let reference = formula.alternative, reference.index != formula.minuend.index {
      var other = formula
      other.subtrahend = reference
      let comparisons = comparisons(of: other, axis: axis)
      if comparisons.count(where: \.holds) * 2 > comparisons.count(where: { !$0.claims.isEmpty }) { return comparisons }
    }
    return formula.isAmbiguous || (formula.hasRivals && decidable.count > 1) ? [] : usual
  }

  /// The comparisons of a line of ratios none of which is what its label or custom says, but which are another ratio.
  private func otherRatios(_ formula: ComparisonLines.Formula, _ usual: [Comparison], axis: TableReading.Axis)
    -> ([Comparison], ContradictedLabel?)?
  {
    guard !usual.contains(where: \.holds) else { return nil }
    for reading in RatioReading.others(than: formula) {
      let comparisons = comparisons(of: reading.formula, axis: axis)
      guard reading.isBorneOut(by: comparisons) else { continue }
      guard let stated = formula.stated, let followed = reading.followed, let cell = formula.line.labelCells.last else {
        return (comparisons, nil)
      }
      let label = ContradictedLabel(
        cell: cell,
        stated: stated,
        followed: followed,
        isUnusual: true,
        comparisons: comparisons.filter(\.holds)
      )
      return (comparisons, label)
    }
    return nil
  }

  /// One comparison for each cell of a line.
  private func comparisons(of formula: ComparisonLines.Formula, axis: TableReading.Axis) -> [Comparison] {
    let crossing = (axis == .rows ? columns : rows).filter { $0.role != .header }
    if axis == .rows, let unplaced = unplaced[formula.line.index] {
      return ParenthesisStyle.settled(comparisons(of: formula, unplaced, crossing), hasSigns: hasSigns)
    }
    let comparisons = crossing.compactMap { series -> Comparison? in
      guard let stated = cell(formula.line, series, axis),
        let minuend = cell(formula.minuend, series, axis), let subtrahend = cell(formula.subtrahend, series, axis)
      else { return nil }
      return comparison(formula, series, stated, minuend, subtrahend, axis)
    }
    return ParenthesisStyle.settled(comparisons, hasSigns: hasSigns)
  }

  /// The comparisons of a row whose cells have lost their columns, where the figures they compare tell them.
  private func comparisons(
    of formula: ComparisonLines.Formula,
    _ unplaced: [GridCell],
    _ crossing: [Line]
  ) -> [Comparison] {
    func comparison(_ stated: GridCell, _ series: Line) -> Comparison? {
      guard let minuend = cell(formula.minuend, series, .rows), let subtrahend = cell(formula.subtrahend, series, .rows)
      else { return nil }
      return self.comparison(formula, series, stated, minuend, subtrahend, .rows)
    }
    let line = UnplacedLine(cells: unplaced, columns: crossing) { stated, series in
      comparison(stated, series)?.holds ?? false
    }
    guard let columns = line.placement() else { return [] }
    // A dash among them tells nothing about its column.
    return zip(unplaced, columns).filter { !$0.0.figures.isEmpty }.compactMap { stated, series in
      comparison(stated.placed(inColumn: series.index), series)
    }
  }

  /// The cell where a line and a series cross; none where it also covers the next series, and so belongs to neither.
  private func cell(_ line: Line, _ series: Line, _ axis: TableReading.Axis) -> GridCell? {
    func place(_ index: Int) -> GridCell? {
      guard (0..<(axis == .rows ? grid.columnCount : grid.rowCount)).contains(index) else { return nil }
      return axis == .rows ? grid[line.index, index] : grid[index, line.index]
    }
    guard let cell = place(series.index), cell.isPlaced else { return nil }
    let neighbours = [place(series.index - 1), place(series.index + 1)].compactMap { $0 }
    return neighbours.contains { $0.row == cell.row && $0.column == cell.column } ? nil : cell
  }

  private func comparison(
    _ formula: ComparisonLines.Formula,
    _ series: Line,
    _ stated: GridCell,
    _ minuend: GridCell,
    _ subtrahend: GridCell,
    _ axis: TableReading.Axis
  ) -> Comparison? {
    let stated = formula.isMultiple ? stated.counted(as: Unit(.multiple)) : stated
    let names = axis == .rows ? ("row", "column") : ("column", "row")
    let basis = "\(names.0) '\(formula.line.label)', \(names.1) '\(series.label)'"
    let claims = ClaimBuilder(kind: formula.kind, basis: basis)
      .claims(
        stated: stated,
        minuend: (minuend, formula.minuend.label),
        subtrahend: (subtrahend, formula.subtrahend.label)
      )
    return Comparison(
      kind: formula.kind,
      stated: stated,
      minuend: minuend,
      subtrahend: subtrahend,
      label: formula.line.label,
      minuendLabel: formula.minuend.label,
      subtrahendLabel: formula.subtrahend.label,
      series: series.label,
      isPerShare: series.unit?.isPerShare ?? false || looksPerShare([minuend, subtrahend], formula, axis),
      claims: claims
    )
  }
}
