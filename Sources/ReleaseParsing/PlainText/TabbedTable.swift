/// A table whose cells are set apart by tabs, as a spreadsheet or a web page leaves them on the clipboard.
enum TabbedTable {
  /// Reads the table that starts at a line.
  ///
  /// A tab at the start of a line leaves the first cell empty: the corner of the table. A line without a tab between two
  /// that have one is a row of one cell.
  static func read(_ lines: SourceLines, at first: Int) -> TableLayout? {
    guard isRow(lines, first) || isCorneredHeader(lines, first) else { return nil }
    var rows: [[Range<Int>]] = []
    var end = first
    while end < lines.count {
      if isRow(lines, end) || end == first {
        rows.append(cells(lines, lines[end]))
      } else if end > first, isRow(lines, end - 1), end + 1 < lines.count, isRow(lines, end + 1), !lines.isBlank(end),
        FoldedWords(lines.text, lines[end]).width <= 60
      {
        rows.append([lines.trimmed(lines[end])])
      } else {
        break
      }
      end += 1
    }
    guard rows.count >= 2, rows.contains(where: { $0.count >= 2 }) else { return nil }
    return TableLayout(rows: rows, lines: first..<end, of: lines)
  }

  /// Whether a line has words on both sides of a tab, or several tabs before its words.
  private static func isRow(_ lines: SourceLines, _ line: Int) -> Bool {
    guard lines.contains(UInt8(ascii: "\t"), in: line) else { return false }
    let cells = cells(lines, lines[line])
    return cells.filter { !$0.isEmpty }.count >= 2 || (cells.count >= 2 && cells.first?.isEmpty == false)
  }

  /// Whether a line is the header of a table of two columns: a tab, a word, and a row below.
  private static func isCorneredHeader(_ lines: SourceLines, _ line: Int) -> Bool {
    lines.text[lines[line]].first == UInt8(ascii: "\t") && !lines.isBlank(line) && line + 1 < lines.count
      && isRow(lines, line + 1)
  }

  private static func cells(_ lines: SourceLines, _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where lines.text[index] == UInt8(ascii: "\t") {
      cells.append(lines.trimmed(start..<index))
      start = index + 1
    }
    cells.append(lines.trimmed(start..<line.upperBound))
    return cells
  }
}
