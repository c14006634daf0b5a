import Claims
import Figures
public import Linting

/// Finds blank cells in lines whose other empty cells carry a dash.
public struct InconsistentPlaceholder: Rule {
  public static let descriptor = RuleDescriptor(
    id: "inconsistent-placeholder",
    family: .structure,
    summary: "A blank cell beside dashes in one row or column of a comparison",
    severity: .warning,
    reference: "TSE FAQ 8225"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.tables.flatMap { table -> [Check] in
      guard let axis = table.comparisonAxis else { return [] }
      return table.lines(axis).filter { $0.role != .header && $0.role != .other }.compactMap { line in
        Self.check(line, table, axis)
      }
    }
  }

  private static func check(_ line: Line, _ table: TableReading, _ axis: TableReading.Axis) -> Check? {
    let crossing = table.lines(axis == .rows ? .columns : .rows).filter { $0.role != .header }
    let cells = crossing.compactMap { series -> (cell: GridCell, series: Line)? in
      let cell = axis == .rows ? table.grid[line.index, series.index] : table.grid[series.index, line.index]
      return cell.map { ($0, series) }
    }
    let dashes = cells.filter { $0.cell.content == .absent(.dash) }
    let hasFigures = cells.contains { !$0.cell.figures.isEmpty }
    let blanks = cells.filter { cell, series in
      guard cell.content == .absent(.blank) else { return false }
      // Forms leave the comparison of amounts per share blank where the row has figures.
      if hasFigures, series.unit?.isPerShare == true { return false }
      // A series without any figure is an unused part of the form.
      return table.lines(axis).contains { other in
        let cell = axis == .rows ? table.grid[other.index, series.index] : table.grid[series.index, other.index]
        return cell.map { !$0.figures.isEmpty } ?? false
      }
    }
    guard let dash = dashes.first, let place = line.labelCells.first?.range else { return nil }
    let subject = "empty cells of '\(line.label)'"
    guard let blank = blanks.first else {
      return Check(subject, at: place, .passed("all carry a dash"))
    }
    let names = blanks.map { "'\($0.series.label)'" }.joined(separator: ", ")
    return Check(
      subject,
      at: blank.cell.range,
      .failed(
        Finding(
          "'\(line.label)' is blank for \(names), but carries a dash for '\(dash.series.label)'",
          at: blank.cell.range,
          related: blanks.dropFirst().map { RelatedPlace("blank too", at: $0.cell.range) }
            + [RelatedPlace("a dash here", at: dash.cell.range)],
          advice: "print a dash where there is no figure, and 0 where the figure is zero",
          // The exchange's own form leaves the comparison of amounts per share blank.
          ceiling: blanks.allSatisfy { $0.series.unit?.isPerShare == true } ? .note : nil
        )
      )
    )
  }
}
