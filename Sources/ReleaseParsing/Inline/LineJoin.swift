/// How the lines of a paragraph are taken together.
enum LineJoin {
  /// Whether the words on both sides of a line break follow each other without a space, as in Japanese.
  ///
  /// They do not where either line stands for itself, as dates, names and telephone numbers at the head of a release do
  /// even if Markdown takes them for one paragraph.
  static func isSeamless(_ bytes: [UInt8], lineBreak: Int) -> Bool {
    var end = lineBreak
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = lineBreak + 1
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard end > 0, start < bytes.count else { return false }
    let before = Scalars.decodeLast(bytes, before: end, after: 0).value
    let after = Scalars.decode(bytes, at: start, before: bytes.count).value
    // Digits and brackets inside Japanese text are set without spaces too.
    let isJapaneseBefore = Scalars.isUnspaced(before)
    let isJapaneseAfter = Scalars.isUnspaced(after)
    guard isJapaneseBefore || isJapaneseAfter,
      isJapaneseBefore || FoldedWords.isDigit(before) || [0x29, 0x5D].contains(before),
      isJapaneseAfter || FoldedWords.isDigit(after) || [0x28, 0x5B].contains(after)
    else { return false }
    return !standsAlone(bytes, lineStart(bytes, before: end)..<end)
      && !standsAlone(bytes, start..<lineEnd(bytes, from: start))
  }

  private static func standsAlone(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    // Longer lines are prose.
    guard line.count <= 120 else { return false }
    let words = FoldedWords(bytes, line)
    return StandaloneLine.isStandalone(words) || ContactLine.startsContact(words)
      || (ContactLine.isPartyLine(words) && !words.endsSentence)
  }

  private static func lineStart(_ bytes: [UInt8], before end: Int) -> Int {
    var start = end
    while start > 0, end - start <= 120, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start <= 120, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }
}
