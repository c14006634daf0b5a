/// Walks along a line of text, counting columns, and cuts it where words stand apart.
struct LineCutter {
  let text: [UInt8]
  private(set) var segments: [AlignedLine.Segment] = []
  private var column = 0
  private var start: (offset: Int, column: Int)?
  private var end: (offset: Int, column: Int) = (0, 0)
  private var gap = Gap()
  private var isThin = false

  /// White space between words.
  private struct Gap {
    var count = 0
    var hasTab = false
    var isIdeographic = false

    /// Whether words end here.
    var cuts: Bool { count >= 2 || hasTab || isIdeographic }
    var isThin: Bool { count == 1 && isIdeographic }
  }

  init(text: [UInt8]) { self.text = text }

  mutating func cut(_ line: Range<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, length) = Scalars.decode(text, at: offset, before: line.upperBound)
      if let leader = leader(value, at: offset, before: line.upperBound) {
        gap.count += leader.columns
        column += leader.columns
        offset = leader.end
        continue
      }
      if Scalars.isSpace(value) {
        gap.count += 1
        if value == 0x09 { gap.hasTab = true }
        if value == 0x3000 { gap.isIdeographic = true }
        column += value == 0x09 ? 8 - column % 8 : Scalars.width(value)
      } else {
        let width = Scalars.width(value)
        if start == nil || (gap.cuts && !isLetterSpaced(value, at: offset + length, before: line.upperBound)) {
          flush()
          start = (offset, column)
          isThin = !segments.isEmpty && gap.isThin
        }
        gap = Gap()
        column += width
        end = (offset + length, column)
      }
      offset += length
    }
    flush()
  }

  /// The dots that lead from a name to its figures, four or more, apart by single spaces or not.
  private func leader(_ first: UInt32, at start: Int, before lineEnd: Int) -> (end: Int, columns: Int)? {
    guard Self.dots(first) > 0 else { return nil }
    var (offset, end, columns, width, dots) = (start, start, 0, 0, 0)
    var isBehindSpace = false
    while offset < lineEnd {
      let (value, length) = Scalars.decode(text, at: offset, before: lineEnd)
      let count = Self.dots(value)
      if count == 0, value != 0x20 || isBehindSpace { break }
      isBehindSpace = count == 0
      offset += length
      width += Scalars.width(value)
      dots += count
      if count > 0 { (end, columns) = (offset, width) }
    }
    return dots >= 4 ? (end, columns) : nil
  }

  /// The dots that a character shows.
  private static func dots(_ value: UInt32) -> Int {
    switch value {
    case 0x2E, 0x30FB, 0xFF65, 0xFF0E: 1
    case 0x2025: 2
    case 0x2026, 0x22EF: 3
    default: 0
    }
  }

  /// Whether a gap stands between single characters, as in 売　上　高.
  private func isLetterSpaced(_ value: UInt32, at next: Int, before lineEnd: Int) -> Bool {
    guard gap.isThin, Scalars.isUnspaced(value), let start else { return false }
    let before = Scalars.decodeLast(text, before: end.offset, after: start.offset)
    guard Scalars.isUnspaced(before.value) else { return false }
    let isLoneBefore =
      end.offset - before.length == start.offset
      || Scalars.isSpace(Scalars.decodeLast(text, before: end.offset - before.length, after: start.offset).value)
    let isLoneAfter = next >= lineEnd || Scalars.isSpace(Scalars.decode(text, at: next, before: lineEnd).value)
    return isLoneBefore && isLoneAfter
  }

  private mutating func flush() {
    guard let start else { return }
    let range = start.offset..<end.offset
    segments.append(
      AlignedLine.Segment(
        range: range,
        columns: start.column..<end.column,
        shape: FigureShape(FoldedWords(text, range)),
        followsThinGap: isThin
      )
    )
    self.start = nil
  }
}
