import Claims
import Figures
public import Linting
import ReleaseModel
import SourceText

/// Finds revisions that print no previous forecast, so that nobody can see what was revised.
public struct RevisionWithoutPrevious: Rule {
  public static let descriptor = RuleDescriptor(
    id: "revision-without-previous",
    family: .structure,
    summary: "A revision that prints no previous forecast at all",
    severity: .warning,
    reference: "TSE FAQ 8218"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    let form = context.reading.form.id
    guard form == "forecast-revision" || form == "dividend-revision" else { return [] }
    let tables = context.reading.tables.map(Lines.init).filter { !$0.revised.isEmpty }
    guard let first = tables.first, let revised = first.revised.first else { return [] }
    let subject = "previous forecast beside the revised one"
    if let previous = tables.flatMap(\.previous).first(where: \.saysWhatWas) {
      return [Check(subject, at: previous.place ?? revised.range, .passed("'\(previous.line.label)' is printed"))]
    }
    let place = first.previous.first?.place ?? revised.range
    if tables.contains(where: \.isDamaged) {
      return [Check(subject, at: place, .notCheckable("rows of the table have lost their labels or columns"))]
    }
    return [
      Check(
        subject,
        at: place,
        figures: [revised],
        .failed(
          Finding(
            "the revision prints \(revised.printed) and other revised figures, but no previous forecast",
            at: place,
            related: [RelatedPlace("revised forecast", at: revised.range)],
            advice: "print the forecast that is revised, or say in the table that it was undecided"
          )
        )
      )
    ]
  }

  /// The lines of a table that hold previous and revised forecasts.
  private struct Lines {
    let previous: [Cells]
    let revised: [Figure]
    /// Whether figures stand in rows without a label or in columns that nobody knows, as in text cut out of a page.
    let isDamaged: Bool

    init(_ table: TableReading) {
      isDamaged = table.grid.cells.contains { cell in
        !cell.figures.isEmpty && (!cell.isPlaced || table.rows[cell.row].label.isEmpty)
      }
      guard let axis = table.comparisonAxis else {
        (previous, revised) = ([], [])
        return
      }
      func cells(_ isMeant: (Line) -> Bool) -> [Cells] {
        table.lines(axis).filter { $0.role != .header && isMeant($0) }.map { Cells($0, table, axis) }
      }
      // Where no words tell, the letters do: A is what was announced before.
      let lines = table.lines(axis).filter { $0.role != .header }
      let isNamed = lines.contains { $0.role == .previous }
      previous = cells { $0.role == .previous || (!isNamed && $0.letter == "A") }
      revised = cells { $0.letter == "B" ? $0.role != .previous : $0.role == .revised && (isNamed || $0.letter != "A") }
        .flatMap(\.figures)
    }
  }

  private struct Cells {
    let line: Line
    let place: SourceRange?
    let figures: [Figure]
    /// Whether a figure, or a word such as 未定, tells what the previous forecast was.
    let saysWhatWas: Bool

    init(_ line: Line, _ table: TableReading, _ axis: TableReading.Axis) {
      self.line = line
      let crossing = 0..<(axis == .rows ? table.grid.columnCount : table.grid.rowCount)
      let cells = crossing.compactMap {
        axis == .rows ? table.grid[line.index, $0] : table.grid[$0, line.index]
      }
      figures = cells.flatMap(\.figures)
      place = line.labelCells.first?.range
      saysWhatWas = cells.contains { cell in
        if !cell.figures.isEmpty { return true }
        return cell.content == .absent(.undecided) || cell.content == .absent(.sameAsBefore)
      }
    }
  }
}
