import Claims
import Figures
import ReleaseModel

/// Sets a table with what each of its rows and columns was taken for.
struct TableText {
  /// The columns to which cells are cut.
  private static let cellWidth = 32

  private let table: TableReading
  private let origins: LineOrigins
  private let words: ReadingWords

  static func render(_ table: TableReading, _ origins: LineOrigins, number: Int, _ words: ReadingWords) -> String {
    let text = TableText(table: table, origins: origins, words: words)
    return (text.heading(number) + text.grid.map { "  " + $0 }).map { $0 + "\n" }.joined()
  }

  private func heading(_ number: Int) -> [String] {
    let grid = table.grid
    let place = grid.cells.first.map { " at " + words.place($0.range) } ?? ""
    var lines = ["Table \(number)\(place): " + ReadingWords.size(rows: grid.rowCount, columns: grid.columnCount)]
    if let axis = table.comparisonAxis { lines[0] += ", compared by \(axis.rawValue)" }
    if let caption = table.caption {
      let quote = ReadingWords.cut(words.reading.release.string(caption), to: 60)
      lines.append("  unit: \"\(quote)\" (\(words.place(caption)))")
    }
    for label in table.contradictedLabels {
      let place = words.place(label.cell.range)
      lines.append("  label at \(place) says \(label.stated.description), figures follow \(label.followed.description)")
    }
    return lines
  }

  /// The grid: what the columns are on top, what the rows are in front.
  private var grid: [String] {
    let isSetIn = Set(table.rows.map(\.indent)).count > 1
    let facts = LineFact.allCases.filter { fact in
      (fact != .indent || isSetIn) && fact != .number && table.rows.contains { fact.text(of: $0, origins.rows) != nil }
    }
    let headings = LineFact.allCases.filter { fact in
      (fact != .number || !origins.columns.isEmpty)
        && table.columns.contains { fact.text(of: $0, origins.columns) != nil }
    }
    let top = headings.map { fact in
      [fact.rawValue] + Array(repeating: "", count: facts.count)
        + table.columns.map { ReadingWords.cut(fact.text(of: $0, origins.columns) ?? "", to: Self.cellWidth) }
    }
    let body = table.rows.map { row in
      [String(row.index + 1)] + facts.map { $0.text(of: row, origins.rows) ?? "" }
        + (0..<table.grid.columnCount).map { cell(row: row.index, column: $0) }
    }
    let titles = ["row"] + facts.map(\.rawValue) + Array(repeating: "", count: table.grid.columnCount)
    let alignments = (0..<table.grid.columnCount).map { column -> TextGrid.Alignment in
      table.grid.cells.contains { $0.column == column && !$0.figures.isEmpty } ? .right : .left
    }
    return TextGrid.aligned(top + [titles] + body, [.left] + facts.map { _ in .left } + alignments)
  }

  /// The text of a place; where a cell covers several, only its first shows it.
  private func cell(row: Int, column: Int) -> String {
    guard let cell = table.grid[row, column] else { return "" }
    guard cell.row == row, cell.column == column else { return "\"" }
    return ReadingWords.cut(words.reading.release.string(cell.text), to: Self.cellWidth)
  }
}

/// What is said about a row or column.
private enum LineFact: String, CaseIterable {
  case number = "column"
  case role
  case letter
  case formula
  case follows = "from"
  case measure
  case unit
  case indent

  /// - Parameters:
  ///   - line: the row or column.
  ///   - origins: from which of their like the lines of its axis follow.
  /// - Returns: the fact in words; nil where there is nothing to say.
  func text(of line: Line, _ origins: [Int: String]) -> String? {
    switch self {
    case .number: String(line.index + 1)
    case .role: Self.role(of: line)
    case .letter: line.letter.map { String($0) }
    case .formula: line.formula?.description
    case .follows: origins[line.index]
    case .measure: line.measure
    case .unit: line.unit?.name
    case .indent: line.indent > 0 ? String(line.indent) : nil
    }
  }

  /// What a line is in a comparison, or else what its label says of the sums that it enters.
  private static func role(of line: Line) -> String {
    // That a measure is a result is no news where its name stands beside it.
    let traits = LineTrait.allCases.filter { line.traits.has($0) && ($0 != .result || line.measure == nil) }
    return line.role == .other && !traits.isEmpty
      ? traits.map(\.rawValue).joined(separator: ", ") : line.role.rawValue
  }
}
