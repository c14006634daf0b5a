/// Sets rows of text in columns.
package enum TextGrid {
  /// How a column stands.
  package enum Alignment {
    case left
    case right
  }

  /// Sets rows so that each column is as wide as its widest cell.
  ///
  /// - Parameters:
  ///   - rows: the cells, row by row; rows may differ in length.
  ///   - alignments: how the columns stand; those behind the last stand left.
  ///   - separator: what stands between columns.
  /// - Returns: the lines, without spaces at their ends.
  package static func aligned(_ rows: [[String]], _ alignments: [Alignment] = [], separator: String = "  ") -> [String]
  {
    let rows = rows.map { $0.map { DisplayText.safe($0) } }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return column < alignments.count && alignments[column] == .right ? padding + cell : cell + padding
      }
      let line = cells.joined(separator: separator)
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
