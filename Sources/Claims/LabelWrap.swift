import ReleaseModel

/// Tells a label that was broken to fit its column from a heading over rows.
struct LabelWrap {
  /// Words that no label ends with.
  private static let openEnds: Set<String> = [
    "and", "of", "or", "the", "to", "for", "from", "in", "by", "on", "at", "with", "per", "before", "after", "than",
    "excluding", "including", "attributable", "&",
  ]

  private let grid: RawGrid
  private let release: Release

  init(_ grid: RawGrid, _ release: Release) {
    self.grid = grid
    self.release = release
  }

  /// Whether the words of a row without figures can only be the first half of the label of the row below.
  ///
  /// Either the first half breaks off ("Total liabilities and"), or the second goes on in small letters ("before income
  /// taxes"); several rows in small letters are entries under a heading.
  ///
  /// - Parameters:
  ///   - row: the row without figures.
  ///   - below: the row below it.
  ///   - end: the row behind the last of the table.
  /// - Returns: whether the two make one label.
  func wraps(_ row: Int, into below: Int, before end: Int) -> Bool {
    guard grid.shape(ofRow: row) == .group, grid.shape(ofRow: below) == .data,
      let first = label(row), let second = label(below), !first.hasSuffix(":"), !first.hasSuffix("：")
    else { return false }
    if Self.breaksOff(first) { return true }
    guard Self.goesOn(second) else { return false }
    let next = below + 1 < end && grid.shape(ofRow: below + 1) == .data ? label(below + 1) : nil
    return !(next.map(Self.goesOn) ?? false)
  }

  /// The label of a row, where it stands in the first column alone.
  private func label(_ row: Int) -> String? {
    guard let cell = grid[row, 0], cell.row == row, !cell.isBlank, !cell.isNumeric else { return nil }
    return release.string(cell.text)
  }

  private static func breaksOff(_ label: String) -> Bool {
    guard let last = label.split(separator: " ").last else { return false }
    if label.count(where: { $0 == "(" }) > label.count(where: { $0 == ")" }) { return true }
    return openEnds.contains(last.lowercased()) || last.hasSuffix(",")
  }

  private static func goesOn(_ label: String) -> Bool {
    guard let first = label.unicodeScalars.first else { return false }
    return ("a"..."z").contains(first) && !isEntry(label)
  }

  /// Whether a label begins with a small letter that counts entries: "a) Services".
  private static func isEntry(_ label: String) -> Bool {
    let head = label.unicodeScalars.prefix(3).map { $0 }
    return head.contains(")") || head.contains(".")
  }
}
