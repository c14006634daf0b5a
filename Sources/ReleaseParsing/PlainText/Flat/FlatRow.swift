/// A row of a table that has lost its columns: a name and the figures that follow it.
struct FlatRow {
  /// The words before its figures.
  var name: [FlatItem] = []
  /// Words behind its figures that go on with the name.
  var nameBehind: [FlatItem] = []
  private(set) var figures: [FlatItem] = []

  var isEmpty: Bool { figures.isEmpty }

  mutating func append(_ item: FlatItem) { figures.append(item) }

  /// The last line it stands on.
  var lastLine: Int { (nameBehind.last ?? figures.last ?? name.last)?.line ?? 0 }

  /// The figures' pieces, taken together in one of two ways.
  ///
  /// - Parameter joinsSigns: whether a sign set apart from the digits behind it is theirs: "- 74,000" is one figure or
  ///   a dash and a figure, and only the number of columns tells.
  /// - Returns: for each figure the pieces it is made of.
  func cells(joinsSigns: Bool) -> [[Range<Int>]] {
    var cells: [[Range<Int>]] = []
    /// A sign or unit that waits for its figure.
    var pending: [Range<Int>] = []
    for (index, item) in figures.enumerated() {
      let next = index + 1 < figures.count ? figures[index + 1] : nil
      switch item.kind {
      case .sign:
        let isTriangle = item.isTriangle
        if joinsSigns || isTriangle, let next, next.kind == .figure, next.line == item.line || isTriangle {
          pending.append(item.range)
        } else {
          cells.append(pending + [item.range])
          pending = []
        }
      case .unit where item.followsFigure && !cells.isEmpty && pending.isEmpty:
        cells[cells.count - 1].append(item.range)
      case .unit:
        // A unit at the end of a line stands over the figure below it; otherwise it follows its figure.
        if let next, next.line > item.line || next.kind == .unit || cells.isEmpty {
          pending.append(item.range)
        } else if !cells.isEmpty, pending.isEmpty {
          cells[cells.count - 1].append(item.range)
        } else {
          pending.append(item.range)
        }
      case .figure, .words:
        cells.append(pending + [item.range])
        pending = []
      }
    }
    if !pending.isEmpty, !cells.isEmpty { cells[cells.count - 1] += pending }
    return cells
  }

  /// The number of its figures if that does not hang on how signs are read, or nil.
  var certainCount: Int? {
    let count = cells(joinsSigns: true).count
    return cells(joinsSigns: false).count == count ? count : nil
  }

  /// Its figures as so many cells, or nil where it cannot be told which column each belongs to.
  ///
  /// - Parameters:
  ///   - count: the number of columns.
  ///   - signsTouchDigits: whether the table writes signs directly before digits, so that one set apart is a dash.
  /// - Returns: for each column the pieces of its figure.
  func cells(count: Int, signsTouchDigits: Bool) -> [[Range<Int>]]? {
    let joined = cells(joinsSigns: true)
    if joined.count == count { return joined }
    guard signsTouchDigits else { return nil }
    let apart = cells(joinsSigns: false)
    return apart.count == count ? apart : nil
  }
}
