/// A table whose cells are set apart by vertical bars, with a border and a rule or without.
enum PipeTable {
  /// Reads the table that starts at a line.
  ///
  /// - Parameters:
  ///   - lines: the lines of the text.
  ///   - first: the line.
  ///   - scanned: where no table is found, the line up to which none starts either.
  /// - Returns: the table, or nil where none is.
  static func read(_ lines: SourceLines, at first: Int, scanned: inout Int) -> TableLayout? {
    var rows: [[Range<Int>]] = []
    var hasRule = false
    var bordered: [Bool] = []
    var end = first
    while end < lines.count {
      let cells = PipeRow.cells(lines, lines[end])
      if cells.isEmpty { break }
      if PipeRow.isRule(lines, cells) {
        hasRule = true
      } else {
        rows.append(cells)
        bordered.append(PipeRow.hasBorder(lines, lines[end]))
      }
      end += 1
    }
    scanned = end
    let hasBorder = bordered.contains(true)
    restoreFirstCells(&rows, bordered)
    let width = rows.map(\.count).max() ?? 0
    // Two lines of prose that happen to hold a bar are no table.
    let isRegular = rows.count >= 3 && rows.allSatisfy { $0.count == width } && width >= 3
    // A page that keeps each cell on a line of its own may leave a bar behind each.
    let wide = rows.count { row in row.count >= 2 && row.contains { !$0.isEmpty } }
    guard wide >= 2, wide * 2 >= rows.count, width >= 2, hasBorder || hasRule || isRegular else { return nil }
    return TableLayout(rows: TableCorner.restored(rows, lines), lines: first..<end, of: lines, hasHeader: hasRule)
  }

  /// Gives rows that begin with a bar an empty first cell where the bar is no border.
  ///
  /// In a table whose other rows begin with words, a bar at the start sets an empty cell apart: such a row is then one
  /// cell short of the others.
  private static func restoreFirstCells(_ rows: inout [[Range<Int>]], _ bordered: [Bool]) {
    guard let width = zip(rows, bordered).filter({ !$0.1 }).map(\.0.count).max(), bordered.contains(true) else {
      return
    }
    for index in rows.indices where bordered[index] && rows[index].count == width - 1 {
      let place = rows[index][0].lowerBound
      rows[index].insert(place..<place, at: 0)
    }
  }
}

extension TableLayout {
  /// Lays out rows whose cells follow each other column by column.
  init(rows: [[Range<Int>]], lines: Range<Int>, of source: SourceLines, hasHeader: Bool = false) {
    cells = rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { column, cell in
        Cell(pieces: [cell], row: row, column: column, isHeader: hasHeader && row == 0)
      }
    }
    self.lines = lines
    range = source[lines.lowerBound].lowerBound..<source[lines.upperBound - 1].upperBound
  }
}
