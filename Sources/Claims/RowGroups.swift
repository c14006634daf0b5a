import Figures

/// Gives rows the heading under which they stand: "Basic" alone says nothing, "Earnings per share: Basic" does.
struct RowGroups {
  private let labels: LabelReader
  /// The numbers of a row, by its place.
  private let numbers: (Int) -> [PrintedNumber]

  init(_ labels: LabelReader, numbers: @escaping (Int) -> [PrintedNumber]) {
    self.labels = labels
    self.numbers = numbers
  }

  /// Rows with their headings; a row whose own label names no unit counts what its heading says.
  func grouped(_ rows: [Line], _ shapes: [RawGrid.RowShape]) -> [Line] {
    var heading: Line?
    // Where rows stand in below a heading, one that does not has left its group.
    var depth: Int?
    // Where amounts per share print decimals, large whole numbers have left their group.
    var hasDecimals = false
    return rows.indices.map { place in
      let row = rows[place]
      if shapes[place] == .group, !row.label.isEmpty {
        (heading, depth, hasDecimals) = (row, nil, false)
        return row
      }
      guard shapes[place] == .data, let group = heading else { return row }
      if let depth, row.indent < depth {
        heading = nil
        return row
      }
      if depth == nil, row.indent > group.indent { depth = row.indent }
      if group.unit?.isPerShare == true {
        let values = numbers(place).map(\.value)
        if hasDecimals, values.contains(where: Self.isLarge), values.allSatisfy({ $0.scale == 0 }) {
          heading = nil
          return row
        }
        hasDecimals = hasDecimals || values.contains { $0.scale > 0 }
      }
      return row.inGroup(group, labels)
    }
  }

  private static func isLarge(_ value: ExactDecimal) -> Bool { value.scale == 0 && value.significand.magnitude >= 1000 }
}

extension Line {
  /// The line under a heading.
  fileprivate func inGroup(_ heading: Line, _ labels: LabelReader) -> Line {
    var line = self
    line.group = heading.label
    let saysKind = heading.unit?.isPerShare == true || heading.unit?.quantity == .shares
    if unit == nil, saysKind, traits.isDisjoint(with: LineTraits(.total)) { line.unit = heading.unit }
    // Only what heading and label name together and nothing beside it is taken for a measure.
    if measure == nil, heading.measure != nil, label.utf8.count <= Self.longestPart {
      let name = heading.label.prefix { $0 != ":" && $0 != "—" && $0 != "–" }
      let meaning = labels.meaning(of: "\(name), \(label)")
      if meaning.namesMeasureAlone, let measure = meaning.measure { line.name(measure, meaning) }
    }
    return line
  }

  /// The longest label that says which kind of a measure a row holds, in bytes: "Basic", "Diluted".
  private static let longestPart = 40
}
