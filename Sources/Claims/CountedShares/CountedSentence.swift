import ReleaseModel

/// The surroundings of a percentage in running text, as far as they belong to its sentence.
struct CountedSentence {
  /// Where the sentence starts, or the text as far as it is looked at.
  let start: Int
  /// Where it ends.
  let end: Int
  /// Whether nothing of the block follows.
  let reachesEnd: Bool

  /// The most bytes that are looked at on either side, so that long blocks take no longer than short ones.
  private static let reach = 480

  init(in text: [UInt8], around percentage: Range<Int>, of block: TextRange) {
    var start = percentage.lowerBound
    let floor = max(block.start, start - Self.reach)
    while start > floor, !Self.isBoundary(text, before: start, block.end) { start -= 1 }
    var end = percentage.upperBound
    let ceiling = min(block.end, end + Self.reach)
    while end < ceiling {
      end += 1
      if Self.isBoundary(text, before: end, block.end) { break }
    }
    while start < percentage.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    while end > percentage.upperBound, end < block.end, text[end] & 0xC0 == 0x80 { end -= 1 }
    self.start = start
    self.end = end
    reachesEnd = end == block.end
  }

  /// Whether a sentence ends right before an offset: with 。, or a full stop between a small letter and a capital.
  private static func isBoundary(_ text: [UInt8], before offset: Int, _ limit: Int) -> Bool {
    guard offset >= 3, offset <= limit else { return false }
    if text[offset - 3] == 0xE3, text[offset - 2] == 0x80, text[offset - 1] == 0x82 { return true }
    guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[offset - 1]) else { return false }
    let before = text[offset - 2]
    guard (0x61...0x7A).contains(before) || before.isASCIIDigit || before == 0x29 || before == 0x25 else {
      return false
    }
    return offset + 1 >= limit || text[offset] == 0x20 && !(0x61...0x7A).contains(text[offset + 1])
  }
}
