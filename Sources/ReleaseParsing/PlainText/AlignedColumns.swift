/// The columns of a table that is laid out with spaces, and which words belong to which.
struct AlignedColumns {
  /// The most columns that a table has; lines with more are something else.
  static let most = 64

  /// A column by the places that its cells take.
  private struct Column {
    var extent: Range<Int>
    /// The left edge of the middle one of its cells.
    var left: Int
    /// The right edge of the middle one of its cells.
    var right: Int
    /// Whether its cells begin at one place.
    var isFlushLeft: Bool
    /// Whether its cells end at one place.
    var isFlushRight: Bool

    init(_ segments: [AlignedLine.Segment]) {
      let lefts = segments.map(\.columns.lowerBound).sorted()
      let rights = segments.map(\.columns.upperBound).sorted()
      left = lefts[lefts.count / 2]
      right = rights[rights.count / 2]
      isFlushLeft = (lefts.last ?? 0) - (lefts.first ?? 0) <= 1
      isFlushRight = (rights.last ?? 0) - (rights.first ?? 0) <= 1
      extent = (lefts.first ?? 0)..<max(rights.last ?? 0, (lefts.first ?? 0) + 1)
    }

    /// The middle between its edges.
    var middle: Int { (left + right) / 2 }

    func distance(to segment: AlignedLine.Segment) -> Int {
      let columns = segment.columns
      let centers = abs(columns.lowerBound + columns.upperBound - left - right) / 2
      let edges = min(abs(columns.lowerBound - left), abs(columns.upperBound - right), centers)
      if columns.overlaps(extent) { return edges }
      let gap = max(extent.lowerBound - columns.upperBound, columns.lowerBound - extent.upperBound)
      return 1_000 + gap * 10 + edges
    }
  }

  private let columns: [Column]
  /// Whether the first column names the rows.
  let hasLabels: Bool

  var count: Int { columns.count }

  /// The places that the names of the rows take.
  var labelExtent: Range<Int> { hasLabels ? columns[0].extent : 0..<0 }

  /// The first place of the first column with figures.
  var firstFigureColumn: Int { columns.count > (hasLabels ? 1 : 0) ? columns[hasLabels ? 1 : 0].extent.lowerBound : 0 }

  /// Finds the columns of a table.
  ///
  /// - Parameters:
  ///   - rows: its rows with figures.
  ///   - header: its widest line of headings, which counts where it has more columns than any row.
  init?(rows: [AlignedLine], header: AlignedLine?) {
    let labelled = rows.filter { $0.segments.first.map { !$0.isFigure } ?? false }.count
    let hasLabels = labelled * 2 >= rows.count
    self.hasLabels = hasLabels
    let skipped = hasLabels ? 1 : 0
    let fullCount = rows.map { Self.figureCount($0, hasLabels: hasLabels) }.max() ?? 0
    guard fullCount >= 1, fullCount + skipped >= 2, fullCount < Self.most else { return nil }
    let full = rows.filter { Self.figureCount($0, hasLabels: hasLabels) == fullCount }
    let labels = full.filter { $0.segments.count > fullCount }.compactMap(\.segments.first)
    let labelColumn = hasLabels && !labels.isEmpty ? Column(labels) : nil
    guard hasLabels == (labelColumn != nil) else { return nil }
    var columns = (0..<fullCount).map { place in
      Column(full.map { $0.segments[$0.segments.count - fullCount + place] })
    }
    if let header {
      let headings = header.segments.filter { $0.columns.lowerBound >= labelColumn?.extent.upperBound ?? 0 }
      if headings.count > fullCount, headings.count < Self.most { columns = headings.map { Column([$0]) } }
    }
    if let labelColumn { columns.insert(labelColumn, at: 0) }
    self.columns = columns
  }

  /// The number of cells behind the name of a row.
  private static func figureCount(_ line: AlignedLine, hasLabels: Bool) -> Int {
    guard hasLabels else { return line.segments.count }
    let first = line.segments.dropFirst().firstIndex { $0.isFigure } ?? line.segments.count
    return line.segments[0].isFigure ? line.segments.count : line.segments.count - first
  }

  /// For each block of words of a line the column it belongs to.
  ///
  /// The blocks keep their order; among the orders that are left, the one with the shortest ways wins.
  func places(of line: AlignedLine) -> [Int] {
    let segments = mergedLabel(line)
    if segments.count == columns.count { return Array(0..<columns.count) }
    if segments.count > columns.count {
      return segments.indices.map { min($0, columns.count - 1) }
    }
    // costs[s][c]: the cheapest way to place the first s blocks in the first c columns.
    let width = columns.count + 1
    var costs = [Int](repeating: 0, count: (segments.count + 1) * width)
    for (row, segment) in segments.enumerated() {
      costs[(row + 1) * width] = .max / 2
      for column in 0..<columns.count {
        let here = costs[row * width + column] + cost(segment, column)
        costs[(row + 1) * width + column + 1] = min(here, costs[(row + 1) * width + column])
      }
    }
    var places = [Int](repeating: 0, count: segments.count)
    var column = columns.count
    for row in stride(from: segments.count, to: 0, by: -1) {
      while column > row, costs[row * width + column] == costs[row * width + column - 1] { column -= 1 }
      column -= 1
      places[row - 1] = column
    }
    return places
  }

  /// The blocks of a line, those before the first figure that can only be the name of its row taken together.
  func mergedLabel(_ line: AlignedLine) -> [AlignedLine.Segment] {
    var segments = line.segments
    guard hasLabels, columns.count > 1 else { return segments }
    while segments.count >= 2, !segments[1].isFigure, segments[1].columns.upperBound <= columns[1].extent.lowerBound,
      segments[1].columns.lowerBound < columns[0].extent.upperBound
    {
      segments[0].range = segments[0].range.lowerBound..<segments[1].range.upperBound
      segments[0].columns = segments[0].columns.lowerBound..<segments[1].columns.upperBound
      segments.remove(at: 1)
    }
    return segments
  }

  /// For each block of words of a heading the columns it covers: more than one where it stands over several.
  func spans(of line: AlignedLine) -> [ClosedRange<Int>] {
    let segments = mergedLabel(line)
    if let groups = groups(segments) { return groups }
    let places = places(of: line)
    return zip(segments, places).enumerated().map { index, pair in
      let (segment, place) = pair
      if hasLabels, place == 0 { return 0...0 }
      let previous = max(index > 0 ? places[index - 1] : -1, hasLabels ? 0 : -1)
      let next = index + 1 < places.count ? places[index + 1] : columns.count
      var (first, last) = (place, place)
      while last + 1 < next, segment.columns.contains(columns[last + 1].middle) { last += 1 }
      while first - 1 > previous, segment.columns.contains(columns[first - 1].middle) { first -= 1 }
      return first...last
    }
  }

  /// The columns under headings that each stand over the middle of as many columns.
  private func groups(_ segments: [AlignedLine.Segment]) -> [ClosedRange<Int>]? {
    let skipped = hasLabels ? 1 : 0
    let width = segments.isEmpty ? 0 : (columns.count - skipped) / segments.count
    guard width >= 2, segments.count * width == columns.count - skipped else { return nil }
    var groups: [ClosedRange<Int>] = []
    for (index, segment) in segments.enumerated() {
      let first = skipped + index * width
      let group = first...first + width - 1
      let middle = (columns[group.lowerBound].left + columns[group.upperBound].right) / 2
      let isCentered = abs((segment.columns.lowerBound + segment.columns.upperBound) / 2 - middle) <= 2
      let isOverOne = group.contains { column in
        columns[column].isFlushRight && abs(columns[column].right - segment.columns.upperBound) <= 1
          || columns[column].isFlushLeft && columns[column].left == segment.columns.lowerBound
      }
      guard isCentered, !isOverOne else { return nil }
      groups.append(group)
    }
    return groups
  }

  private func cost(_ segment: AlignedLine.Segment, _ column: Int) -> Int {
    let distance = columns[column].distance(to: segment)
    return hasLabels && column == 0 && segment.isFigure ? distance + 500 : distance
  }
}
