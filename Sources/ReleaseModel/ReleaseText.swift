/// The words of a release, normalised, with a map back to the author's bytes.
///
/// Entities are decoded, white space is folded to single spaces, full-width letters, digits and signs are folded to
/// their ASCII forms, and what a reader does not see (comments, scripts, hidden elements) is absent. Blocks are set
/// apart by a line feed and the cells of a table by a tab. All parts of a release are ranges of this one text.
public struct ReleaseText: Sendable {
  /// A stretch of text and the bytes it came from.
  struct Segment: Sendable {
    /// Where it starts in the normalised text.
    var textStart: Int
    /// Where it starts in the decoded text of the file.
    var sourceStart: Int
    /// How many bytes it takes in the normalised text.
    var textCount: Int
    /// How many bytes it takes in the decoded text of the file.
    var sourceCount: Int

    /// Whether each byte of the one is a byte of the other.
    var isVerbatim: Bool { textCount == sourceCount }
  }

  /// The text as UTF-8.
  public let utf8: [UInt8]
  let segments: [Segment]

  init(utf8: [UInt8], segments: [Segment]) {
    self.utf8 = utf8
    self.segments = segments
  }

  /// The bytes of a range.
  public subscript(range: TextRange) -> ArraySlice<UInt8> { utf8[range.start..<range.end] }

  /// The text of a range.
  public func string(_ range: TextRange) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The part of a range that is left without the white space at both its ends.
  public func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end, let space = spaceLength(at: start, before: end) { start += space }
    while end > start, let space = spaceLength(before: end, after: start) { end -= space }
    return TextRange(start, end)
  }

  /// The range in the decoded text of the file behind a range, empty where no byte of the file gave rise to it.
  func fileTextRange(of range: TextRange) -> Range<Int> {
    guard let first = segmentIndex(endingAfter: range.start),
      segments[first].textStart < max(range.end, range.start + 1)
    else {
      let place = segmentIndex(endingAfter: range.start).map { segments[$0].sourceStart }
      let end = place ?? segments.last.map { $0.sourceStart + $0.sourceCount } ?? 0
      return end..<end
    }
    let start = segments[first]
    let lower = start.isVerbatim ? start.sourceStart + max(0, range.start - start.textStart) : start.sourceStart
    if range.isEmpty { return lower..<lower }
    // Most ranges lie in one segment.
    let endsInFirst = start.textStart + start.textCount >= range.end
    var last = endsInFirst ? first : segmentIndex(endingAfter: range.end - 1) ?? segments.count - 1
    if segments[last].textStart >= range.end { last -= 1 }
    let end = segments[last]
    let covered = min(range.end - end.textStart, end.textCount)
    let upper = end.sourceStart + (end.isVerbatim ? covered : end.sourceCount)
    return lower..<max(lower, upper)
  }

  /// The first segment whose text ends behind an offset.
  private func segmentIndex(endingAfter offset: Int) -> Int? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].textStart + segments[middle].textCount <= offset { low = middle + 1 } else { high = middle }
    }
    return low < segments.count ? low : nil
  }

  private func spaceLength(at start: Int, before end: Int) -> Int? {
    if utf8[start] <= 0x20 { return 1 }
    return start + 1 < end && utf8[start] == 0xC2 && utf8[start + 1] == 0xA0 ? 2 : nil
  }

  private func spaceLength(before end: Int, after start: Int) -> Int? {
    if utf8[end - 1] <= 0x20 { return 1 }
    return end - 2 >= start && utf8[end - 2] == 0xC2 && utf8[end - 1] == 0xA0 ? 2 : nil
  }
}
