import Claims
import ReleaseModel

/// Tells the kinds of the tables of a release apart.
///
/// This is for counting only: no rule asks for it.
struct TableKinds {
  private let tables: [Kinds]

  private struct Kinds {
    /// The kind of the table as a whole.
    let whole: TableKind
    /// The axis along which the lines of a revision follow each other, and those of them that count.
    let revision: (axis: TableReading.Axis, lines: Set<Int>)?
  }

  init(_ reading: Reading) {
    let context = TableContext(reading)
    let isOfRevision = ReleaseKind(reading) == .revision
    var tables: [Kinds] = []
    // The statement that the last table with figures was, and that table.
    var last: (statement: StatementWords, index: Int)?
    for index in reading.tables.indices {
      let revision = Self.revision(reading.tables[index], isOfRevision: isOfRevision)
      let labels = context.labels(of: index)
      var statement = revision == nil ? Self.statement(context.titles(of: index), labels) : nil
      if let last, revision == nil, statement == nil {
        // It may go on in a table of its own: for the year before, or behind a page break.
        let isNext = context.distance(last.index, index) <= 1
        if isNext ? last.statement.isTouched(by: labels) : last.statement.isShown(by: labels) {
          statement = last.statement
        }
      }
      if context.holdsFigures(index) { last = statement.map { ($0, index) } }
      tables.append(Kinds(whole: statement?.kind ?? .other, revision: revision))
    }
    self.tables = tables
  }

  /// The kind that counts for a cell of a table.
  func kind(of cell: GridCell, in table: Int) -> TableKind {
    guard let revision = tables[table].revision else { return tables[table].whole }
    return revision.lines.contains(revision.axis == .rows ? cell.row : cell.column) ? .revision : .other
  }

  // MARK: Revisions

  private static let countedRoles: Set<LineRole> = [.previous, .revised, .actual, .difference, .ratio]

  /// The lines A, B, difference and ratio of a revision, whether or not anything is claimed of their figures.
  private static func revision(
    _ table: TableReading,
    isOfRevision: Bool
  ) -> (axis: TableReading.Axis, lines: Set<Int>)? {
    for axis in [TableReading.Axis.rows, .columns] {
      let lines = table.lines(axis)
      let roles = Set(lines.map(\.role))
      let hasForecasts = roles.contains(.previous) && (roles.contains(.revised) || roles.contains(.actual))
      guard hasForecasts || (isOfRevision && table.comparisonAxis == axis && !table.comparisons.isEmpty) else {
        continue
      }
      // Without a line that compares them, the other lines are forecasts side by side.
      guard roles.contains(.difference) || roles.contains(.ratio) || !table.comparisons.isEmpty else { continue }
      var counted = Set(lines.filter { countedRoles.contains($0.role) }.map(\.index))
      if table.comparisonAxis == axis {
        // Lines that are known by their letters alone.
        for cell in table.comparisons.flatMap({ [$0.stated, $0.minuend, $0.subtrahend] }) {
          counted.insert(axis == .rows ? cell.row : cell.column)
        }
      }
      return (axis, counted)
    }
    return nil
  }

  // MARK: Statements

  /// The statement that a table is: one whose title stands above it and whose labels stand in it.
  private static func statement(_ titles: [PhraseText], _ labels: PhraseText) -> StatementWords? {
    for title in titles {
      let named = StatementWords.all.filter { $0.titles.stand(in: title) }
      if let statement = named.first(where: { $0.isShown(by: labels) }) { return statement }
    }
    return nil
  }
}
