import ReleaseModel

/// Rows of a table that the author stacked in one, a line of each cell for each of them.
///
/// Pages of the first years hold tables of one row whose cells are columns: names, figures and figures, with a line
/// break behind each.
struct StackedRows {
  /// For each row of the draft the number of rows that it is, 1 as a rule.
  let counts: [Int]

  /// Finds the rows of a table that are stacked.
  ///
  /// All cells with words have the same number of lines, three or more; some hold nothing but figures, the others words.
  init(_ draft: TableDraft, in text: ReleaseTextBuilder) {
    var counts = [Int](repeating: 1, count: draft.rowCount)
    var start = 0
    let cells = draft.cells
    while start < cells.count {
      var end = start + 1
      while end < cells.count, cells[end].row == cells[start].row { end += 1 }
      if let count = Self.count(cells[start..<end], text) { counts[cells[start].row] = count }
      start = end
    }
    self.counts = counts
  }

  var isEmpty: Bool { counts.allSatisfy { $0 == 1 } }

  private static func count(_ row: ArraySlice<CellDraft>, _ text: ReleaseTextBuilder) -> Int? {
    // Hardly any row has line breaks in its cells.
    guard row.indices.contains(where: { row[$0].lineEnds.count > 1 }) else { return nil }
    let filled = row.filter { !$0.isCaption && !$0.isHidden && !$0.isEmpty }
    guard filled.count >= 2, let count = filled.first.map({ $0.lineEnds.count + 1 }), count > 2,
      row.allSatisfy({ $0.rowSpan == 1 && !$0.isHeader }), filled.allSatisfy({ $0.lineEnds.count + 1 == count })
    else { return nil }
    let hasFigures = filled.contains { cell in
      let lines = lines(of: cell, text).filter { !$0.isEmpty }
      return lines.count > 2
        && lines.allSatisfy { line in
          let words = Array(text.bytes(of: line))
          let shape = FigureShape(FoldedWords(words, 0..<words.count))
          return shape == .figure || shape == .nothing
        }
    }
    return hasFigures ? count : nil
  }

  /// The lines of a cell, blank ones included.
  static func lines(of cell: CellDraft, _ text: ReleaseTextBuilder) -> [TextRange] {
    let ends = cell.lineEnds + [cell.textEnd]
    var start = cell.textStart
    return ends.map { end in
      let line = TextRange(start, max(start, min(end, cell.textEnd)))
      start = line.end
      return text.trimmed(line)
    }
  }
}
