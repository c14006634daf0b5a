/// Tells how far the labels of a table's rows stand in.
///
/// Most authors set labels in within their cells; some give each depth a column of its own.
struct LabelDepth {
  /// A step to the next column of labels, in tenths of an em.
  static let step = 10

  /// For each column of labels what it adds.
  private let steps: [Int]

  init(_ grid: RawGrid, _ band: Range<Int>, _ labelColumns: Int) {
    var steps = [Int](repeating: 0, count: labelColumns)
    for column in 0..<labelColumns where column > 0 {
      let rows = band.filter { row in grid[row, column].map { $0.column == column && !$0.isBlank } ?? false }
      // Where two labels stand side by side, the columns say two things and not how deep one stands.
      let isDepth = rows.allSatisfy { row in (0..<column).allSatisfy { grid[row, $0]?.isBlank ?? true } }
      steps[column] = isDepth && !rows.isEmpty ? steps[column - 1] + Self.step : steps[column - 1]
    }
    self.steps = steps
  }

  /// Lines with the depth of their labels.
  func indented(_ lines: [Line]) -> [Line] {
    lines.map { line in
      guard let label = line.labelCells.first else { return line }
      return line.indented(to: label.indent + (steps.indices.contains(label.column) ? steps[label.column] : 0))
    }
  }
}
