import ReleaseModel

/// Text of a page that keeps its lines, without the tags and with the characters that references stand for.
///
/// It is read as plain text is. Its offsets count its own bytes, and lead back to the file's text.
struct PreformattedText {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// Whether the author says that it is a table.
  var isTable = false
  private var segments: [Segment] = []
  /// The offsets of the marks that old filings set above the columns of a table.
  private var marks: [Int] = []

  private struct Segment {
    let start: Int
    let source: Range<Int>
    /// The character that the file spells otherwise; nil where it spells the bytes themselves.
    let scalar: Unicode.Scalar?
    let isBold: Bool
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Appends a stretch of the file's text as it is.
  mutating func append(_ range: Range<Int>, of file: [UInt8], isBold: Bool) {
    if range.isEmpty { return }
    segments.append(Segment(start: bytes.count, source: range, scalar: nil, isBold: isBold))
    bytes.append(contentsOf: file[range])
  }

  /// Appends a character that the file spells otherwise.
  mutating func append(_ scalar: Unicode.Scalar, from range: Range<Int>, isBold: Bool) {
    segments.append(Segment(start: bytes.count, source: range, scalar: scalar, isBold: isBold))
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Notes a mark that heads a column.
  mutating func appendMark() { marks.append(bytes.count) }

  /// The lines, those left out that hold nothing but marks.
  var lines: SourceLines {
    let all = SourceLines(bytes)
    if marks.isEmpty { return all }
    var next = 0
    let kept = all.ranges.indices.filter { line in
      let range = all[line]
      while next < marks.count, marks[next] < range.lowerBound { next += 1 }
      return !(next < marks.count && marks[next] <= range.upperBound && all.isBlank(line))
    }
    return SourceLines(bytes, ranges: kept.map { all[$0] })
  }

  /// Where a range stands in the file's text.
  func source(_ range: Range<Int>) -> Range<Int> {
    let lower = source(at: range.lowerBound).lowerBound
    return range.isEmpty ? lower..<lower : lower..<max(lower, source(at: range.upperBound - 1).upperBound)
  }

  /// Where the character at an offset stands in the file's text.
  private func source(at offset: Int) -> Range<Int> {
    guard !segments.isEmpty else { return 0..<0 }
    let segment = segments[index(at: offset)]
    if segment.scalar != nil { return segment.source }
    let place = segment.source.lowerBound + offset - segment.start
    return place..<place + 1
  }

  /// The index of the segment that an offset lies in.
  private func index(at offset: Int) -> Int {
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Writes a range into a release's text.
  func write(_ range: Range<Int>, into text: inout ReleaseTextBuilder) {
    if range.isEmpty { return }
    var index = index(at: range.lowerBound)
    while index < segments.count, segments[index].start < range.upperBound {
      let segment = segments[index]
      if let scalar = segment.scalar {
        text.append(scalar, from: segment.source)
      } else {
        let lower = max(range.lowerBound, segment.start) - segment.start
        let upper = min(range.upperBound - segment.start, segment.source.count)
        text.append(segment.source.lowerBound + lower..<segment.source.lowerBound + upper)
      }
      index += 1
    }
  }

  /// Whether all words of a range are set in bold.
  func isBold(_ range: Range<Int>) -> Bool {
    var index = index(at: range.lowerBound)
    while index < segments.count, segments[index].start < range.upperBound {
      let segment = segments[index]
      let end = index + 1 < segments.count ? segments[index + 1].start : bytes.count
      let part = max(range.lowerBound, segment.start)..<min(range.upperBound, end)
      if !segment.isBold, bytes[part].contains(where: { $0 > 0x20 }) { return false }
      index += 1
    }
    return true
  }
}
