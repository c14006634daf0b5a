import ReleaseModel

/// A table that is drawn with lines: light, heavy, double, or with the signs of a typewriter.
struct BoxTable {
  private let lines: SourceLines
  private var edges: [Int: Int] = [:]
  private var isWide = false
  private var cells: [TableLayout.Cell] = []
  private var rowCount = 0

  /// Reads the table whose upper border is a given line.
  ///
  /// - Parameters:
  ///   - lines: the lines of the text.
  ///   - first: the line.
  ///   - scanned: where no table is found, the line up to which none starts either.
  /// - Returns: the table, or nil where none is.
  static func read(_ lines: SourceLines, at first: Int, scanned: inout Int) -> TableLayout? {
    guard BoxLine.isBorder(lines, lines[first]) else { return nil }
    var groups: [[BoxLine]] = [[]]
    var rules: [RuleMark] = [.none]
    var end = first
    while end < lines.count, let line = BoxLine(lines, lines[end]) {
      if line.rule == .none {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([])
        rules.append(line.rule)
      }
      end += 1
    }
    scanned = end
    let filled = groups.indices.filter { !groups[$0].isEmpty }
    groups = filled.map { groups[$0] }
    var table = BoxTable(lines: lines)
    table.findEdges(groups)
    var starts: [Int] = []
    for group in groups {
      starts.append(table.rowCount)
      table.append(group)
    }
    // Lines between all rows only draw the grid.
    if table.rowCount > groups.count { table.ruleOff(zip(starts, filled.map { rules[$0] })) }
    guard table.rowCount >= 2, table.edges.count >= 3 else { return nil }
    let upper = lines.trimmed(lines[first]).lowerBound
    return TableLayout(
      cells: table.cells,
      lines: first..<end,
      range: upper..<lines.trimmed(lines[end - 1]).upperBound
    )
  }

  private init(lines: SourceLines) { self.lines = lines }

  /// Numbers the places at which cells begin and end.
  ///
  /// Lines of a drawn table agree on them once line-drawing characters are given the width that the author's font gave
  /// them. If they do not agree and yet most have as many cells each, the cells are counted instead; a line that has
  /// another number then has cells of uncertain column.
  private mutating func findEdges(_ groups: [[BoxLine]]) {
    let all = groups.flatMap { $0 }
    let narrow = Set(all.flatMap(\.cells).flatMap { [$0.narrow.lowerBound, $0.narrow.upperBound] })
    let wide = Set(all.flatMap(\.cells).flatMap { [$0.wide.lowerBound, $0.wide.upperBound] })
    isWide = wide.count < narrow.count
    let places = (isWide ? wide : narrow).sorted()
    let counts = Dictionary(grouping: all, by: \.cells.count).mapValues(\.count)
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let usual, counts.count == 1 || (places.count > usual.key + 1 && usual.value * 3 >= all.count * 2) {
      for place in 0...usual.key { edges[place] = place }
      countedColumns = usual.key
    } else {
      // A vertical that is off by one column is the same edge still.
      var number = -1
      var last = Int.min / 2
      for place in places {
        if place - last > 1 { number += 1 }
        edges[place] = number
        last = place
      }
    }
  }

  /// The number of columns where cells are counted because the verticals do not agree.
  private var countedColumns: Int?

  private func span(_ line: BoxLine, _ index: Int) -> Range<Int> {
    if countedColumns != nil { return index..<index + 1 }
    let columns = isWide ? line.cells[index].wide : line.cells[index].narrow
    let (lower, upper) = (edges[columns.lowerBound] ?? 0, edges[columns.upperBound] ?? 0)
    return lower..<max(upper, lower + 1)
  }

  /// Appends what stands between two rules.
  private mutating func append(_ group: [BoxLine]) {
    let complete = group.indices.filter { isComplete(group[$0]) }
    guard complete.count >= 2 else { return appendRow(group) }
    // Several lines with a name and figures are rows of their own; the others continue the one above.
    var start = 0
    for line in complete.dropFirst() {
      appendRow(Array(group[start..<line]))
      start = line
    }
    appendRow(Array(group[start...]))
  }

  /// Notes the lines drawn above some rows.
  private mutating func ruleOff(_ lines: some Sequence<(Int, RuleMark)>) {
    let marks = Dictionary(lines.map { ($0, $1) }) { first, _ in first }
    for index in cells.indices {
      if cells[index].row > 0 { cells[index].ruleAbove = marks[cells[index].row] ?? .none }
      cells[index].ruleBelow = marks[cells[index].row + 1] ?? .none
    }
  }

  private func isComplete(_ line: BoxLine) -> Bool {
    guard let first = line.cells.first, !first.range.isEmpty else { return false }
    return line.cells.dropFirst().contains { cell in
      !cell.range.isEmpty && FigureShape(FoldedWords(lines.text, cell.range)) != .words
    }
  }

  private mutating func appendRow(_ group: [BoxLine]) {
    var row: [TableLayout.Cell] = []
    for line in group {
      for (index, cell) in line.cells.enumerated() {
        let span = span(line, index)
        if let known = row.firstIndex(where: { $0.column == span.lowerBound }) {
          if row[known].isEmpty {
            row[known].pieces = [cell.range]
          } else if !cell.range.isEmpty {
            row[known].pieces.append(cell.range)
          }
        } else if !row.contains(where: { $0.column < span.upperBound && span.lowerBound < $0.column + $0.columnSpan }) {
          row.append(
            TableLayout.Cell(
              pieces: [cell.range],
              row: rowCount,
              column: span.lowerBound,
              columnSpan: span.count,
              isPlaced: index == 0 || countedColumns.map { $0 == line.cells.count } ?? true
            )
          )
        }
      }
    }
    cells += row.sorted { $0.column < $1.column }
    rowCount += 1
  }
}
