/// Puts rows back into their columns that have lost an empty first cell.
///
/// Some converters drop an empty corner and leave an empty cell at the end of the row instead, so that each heading
/// stands one column too far to the left.
enum TableCorner {
  /// The rows, those set right that are certain to be one column off.
  static func restored(_ rows: [[Range<Int>]], _ lines: SourceLines) -> [[Range<Int>]] {
    let width = rows.map(\.count).max() ?? 0
    let named = rows.filter { row in
      row.count == width && row.first.map { !$0.isEmpty && shape(lines, $0) == .words } ?? false
        && row.dropFirst().contains { !$0.isEmpty && shape(lines, $0) != .words }
    }
    guard width >= 3, named.count >= 2, named.contains(where: { $0.last?.isEmpty == false }) else { return rows }
    return joined(rows, width, lines).map { row in
      guard row.count == width, let first = row.first, let last = row.last, !first.isEmpty, last.isEmpty,
        row.dropLast().allSatisfy({ !$0.isEmpty }), isOff(row, lines)
      else { return row }
      return [first.lowerBound..<first.lowerBound] + row.dropLast()
    }
  }

  /// Puts a name that stands on a line of its own before the figures below it.
  private static func joined(_ rows: [[Range<Int>]], _ width: Int, _ lines: SourceLines) -> [[Range<Int>]] {
    var joined: [[Range<Int>]] = []
    for row in rows {
      let cells = row.last?.isEmpty == true && row.count == width ? Array(row.dropLast()) : row
      if let name = joined.last, name.count == 1 || name.dropFirst().allSatisfy(\.isEmpty), let only = name.first,
        shape(lines, only) == .words, !only.isEmpty, cells.count == width - 1,
        cells.allSatisfy({ !$0.isEmpty && shape(lines, $0) != .words })
      {
        joined[joined.count - 1] = [only] + cells
      } else {
        joined.append(row)
      }
    }
    return joined
  }

  /// Whether what stands in the first cell belongs into the second: a figure, or a heading among headings.
  private static func isOff(_ row: [Range<Int>], _ lines: SourceLines) -> Bool {
    let shapes = row.dropLast().map { shape(lines, $0) }
    if shapes[0] == .figure { return shapes.allSatisfy { $0 != .words } }
    return ColumnTitles.isKnown(FoldedWords(lines.text, row[0]))
  }

  private static func shape(_ lines: SourceLines, _ cell: Range<Int>) -> FigureShape {
    FigureShape(FoldedWords(lines.text, cell))
  }
}
