/// A column of a table that is laid out with spaces, by the places that its cells take.
struct AlignedColumn {
  /// All places that any of its cells takes.
  let extent: Range<Int>
  /// The left edge of the middle one of its cells.
  let left: Int
  /// The right edge of the middle one of its cells.
  let right: Int
  /// Whether its cells begin at one place.
  let isFlushLeft: Bool
  /// Whether its cells end at one place.
  let isFlushRight: Bool

  init(_ segments: [AlignedLine.Segment]) {
    let lefts = segments.map(\.columns.lowerBound).sorted()
    let rights = segments.map(\.columns.upperBound).sorted()
    let (first, last) = (lefts.first ?? 0, rights.last ?? 0)
    left = lefts.isEmpty ? 0 : lefts[lefts.count / 2]
    right = rights.isEmpty ? 0 : rights[rights.count / 2]
    isFlushLeft = (lefts.last ?? 0) - first <= 1
    isFlushRight = last - (rights.first ?? 0) <= 1
    extent = first..<max(last, first + 1)
  }

  /// The middle between its edges.
  var middle: Int { (left + right) / 2 }

  /// How far some words are from standing in the column; beyond a thousand they do not touch it.
  func distance(to segment: AlignedLine.Segment) -> Int {
    let columns = segment.columns
    let centers = abs(columns.lowerBound + columns.upperBound - left - right) / 2
    let edges = min(abs(columns.lowerBound - left), abs(columns.upperBound - right), centers)
    if columns.overlaps(extent) { return edges }
    let gap = max(extent.lowerBound - columns.upperBound, columns.lowerBound - extent.upperBound)
    return 1_000 + gap * 10 + edges
  }
}
