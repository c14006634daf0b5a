/// The columns of a table that is laid out with spaces, and which words belong to which.
struct AlignedColumns {
  /// The most columns that a table has; lines with more are something else.
  static let most = 64

  private let columns: [AlignedColumn]
  /// How many columns at the left hold the names of the rows.
  private let nameCount: Int

  /// Finds the columns of a table.
  ///
  /// - Parameters:
  ///   - rows: its rows with figures.
  ///   - header: its widest line of headings, which counts where it has more columns than any row.
  init?(rows: [AlignedLine], header: AlignedLine?) {
    let named = rows.filter { $0.segments.first.map { !$0.isFigure } ?? false }.count
    let hasNames = named * 2 >= rows.count
    let figureCount = rows.map { $0.figureCount(behindNames: hasNames) }.max() ?? 0
    let full = rows.filter { $0.figureCount(behindNames: hasNames) == figureCount }
    let nameCount = hasNames ? Self.usual(full.map { $0.segments.count - figureCount }) : 0
    guard figureCount >= 1, figureCount + nameCount >= 2, figureCount < Self.most, !hasNames || nameCount > 0 else {
      return nil
    }
    let complete = full.filter { $0.segments.count == figureCount + nameCount }
    let names = (0..<nameCount).map { place in AlignedColumn(complete.map { $0.segments[place] }) }
    var figures = (0..<figureCount).map { place in
      AlignedColumn(full.map { $0.segments[$0.segments.count - figureCount + place] })
    }
    if let header {
      let headings = header.segments.filter { $0.columns.lowerBound >= names.last?.extent.upperBound ?? 0 }
      if headings.count > figureCount, headings.count < Self.most { figures = headings.map { AlignedColumn([$0]) } }
    }
    self.nameCount = nameCount
    columns = names + figures
  }

  /// The number that occurs most often, the smaller of two that do.
  private static func usual(_ numbers: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? 0
  }

  var count: Int { columns.count }

  /// Whether the first column names the rows.
  var hasNames: Bool { nameCount > 0 }

  /// The columns with figures.
  var figures: ClosedRange<Int> { min(nameCount, count - 1)...count - 1 }

  /// The first place of the first column with figures.
  var figureStart: Int { columns.indices.contains(nameCount) ? columns[nameCount].extent.lowerBound : 0 }

  /// The blocks of a line, those before the first figure that can only be the name of its row taken together.
  func cells(of line: AlignedLine) -> [AlignedLine.Segment] {
    var segments = line.segments
    guard hasNames, columns.count > 1 else { return segments }
    while segments.count >= 2, !segments[1].isFigure, segments[1].columns.upperBound <= figureStart,
      segments.count > columns.count || segments[1].columns.lowerBound < columns[0].extent.upperBound
    {
      segments[0].range = segments[0].range.lowerBound..<segments[1].range.upperBound
      segments[0].columns = segments[0].columns.lowerBound..<segments[1].columns.upperBound
      segments.remove(at: 1)
    }
    return segments
  }

  /// Figures with but one space between them, where each stands in a column of its own.
  func figures(in segment: AlignedLine.Segment, of line: AlignedLine, _ text: [UInt8]) -> [AlignedLine.Segment] {
    guard segment.shape == .figure, line.segments.count < columns.count else { return [segment] }
    var words = segment.words(text)
    guard words.count > 1 else { return [segment] }
    var last = -1
    for index in words.indices {
      words[index].shape = FigureShape(FoldedWords(text, words[index].range))
      let touched = figures.filter { touches(words[index], $0) }
      guard words[index].shape == .figure, touched.count == 1, touched[0] > last else { return [segment] }
      last = touched[0]
    }
    return words
  }

  /// For each of a line's cells the column it belongs to.
  ///
  /// The cells keep their order; among the orders that are left, the one with the shortest ways wins.
  func places(of segments: [AlignedLine.Segment]) -> [Int] {
    if segments.count == columns.count { return Array(columns.indices) }
    if segments.count > columns.count { return nearest(to: segments) }
    // costs[s][c]: the cheapest way to place the first s cells in the first c columns.
    let width = columns.count + 1
    var costs = [Int](repeating: 0, count: (segments.count + 1) * width)
    for (row, segment) in segments.enumerated() {
      costs[(row + 1) * width] = .max / 2
      for column in columns.indices {
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

  /// The nearest columns, several cells in one where there are more of them than columns.
  private func nearest(to segments: [AlignedLine.Segment]) -> [Int] {
    var floor = 0
    return segments.map { segment in
      floor = (floor..<columns.count).min { cost(segment, $0) < cost(segment, $1) } ?? floor
      return floor
    }
  }

  private func cost(_ segment: AlignedLine.Segment, _ column: Int) -> Int {
    let distance = columns[column].distance(to: segment)
    return column < nameCount && segment.isFigure ? distance + 500 : distance
  }

  /// For each cell of a line of headings the columns it covers: more than one where it stands over several.
  func spans(of segments: [AlignedLine.Segment]) -> [ClosedRange<Int>] {
    let places = places(of: segments)
    return zip(segments, places).enumerated().map { index, pair in
      let (segment, place) = pair
      if place < nameCount { return place...place }
      let previous = max(index > 0 ? places[index - 1] : -1, nameCount - 1)
      let next = index + 1 < places.count ? places[index + 1] : columns.count
      var (first, last) = (place, place)
      while last + 1 < next, segment.columns.contains(columns[last + 1].middle) { last += 1 }
      while first - 1 > previous, segment.columns.contains(columns[first - 1].middle) { first -= 1 }
      return first...last
    }
  }

  /// Whether words stand in a column at least in part.
  func touches(_ segment: AlignedLine.Segment, _ column: Int) -> Bool {
    columns[column].distance(to: segment) < 1_000
  }

  /// The columns under headings, those that a line drawn below shows; nil where it shows none.
  func groups(of segments: [AlignedLine.Segment], above rule: RuleLine) -> [ClosedRange<Int>]? {
    var groups = spans(of: segments)
    var isShown = false
    for run in rule.runs {
      let over = segments.indices.filter { segments[$0].columns.overlaps(run.columns) }
      let under = figures.filter { run.columns.contains(columns[$0].middle) }
      guard over.count == 1, let index = over.first, let first = under.first, let last = under.last,
        groups[index].upperBound >= nameCount
      else { continue }
      groups[index] = first...last
      isShown = true
    }
    guard isShown, zip(groups, groups.dropFirst()).allSatisfy({ $0.upperBound < $1.lowerBound }) else { return nil }
    return groups
  }

  /// The columns under headings that each stand over the middle of as many columns.
  func groups(of segments: [AlignedLine.Segment]) -> [ClosedRange<Int>]? {
    let width = segments.isEmpty ? 0 : (columns.count - nameCount) / segments.count
    guard width >= 2, segments.count * width == columns.count - nameCount else { return nil }
    var groups: [ClosedRange<Int>] = []
    for (index, segment) in segments.enumerated() {
      let first = nameCount + index * width
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
}

extension AlignedLine {
  /// The number of cells from the first figure on, or of all where the rows have no names.
  fileprivate func figureCount(behindNames hasNames: Bool) -> Int {
    guard hasNames, let first = segments.first, !first.isFigure else { return segments.count }
    let index = segments.dropFirst().firstIndex { $0.isFigure } ?? segments.count
    return segments.count - index
  }
}
