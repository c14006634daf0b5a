import Figures

/// Gives rows the heading under which they stand: "Basic" alone says nothing, "Earnings per share: Basic" does.
enum RowGroups {
  /// Rows with their headings; a row whose own label names no unit counts what its heading says.
  static func grouped(_ rows: [Line], _ shapes: [RawGrid.RowShape]) -> [Line] {
    var heading: Line?
    // Where rows stand in below a heading, one that does not has left its group.
    var depth: Int?
    return zip(rows, shapes).map { row, shape in
      if shape == .group, !row.label.isEmpty {
        (heading, depth) = (row, nil)
        return row
      }
      guard shape == .data, let group = heading else { return row }
      if let depth, row.indent < depth {
        heading = nil
        return row
      }
      if depth == nil, row.indent > group.indent { depth = row.indent }
      return row.inGroup(group)
    }
  }
}

extension Line {
  /// The line under a heading.
  fileprivate func inGroup(_ heading: Line) -> Line {
    var line = self
    line.group = heading.label
    let saysKind = heading.unit?.isPerShare == true || heading.unit?.quantity == .shares
    if unit == nil, saysKind, traits.isDisjoint(with: LineTraits(.total)) { line.unit = heading.unit }
    return line
  }
}
