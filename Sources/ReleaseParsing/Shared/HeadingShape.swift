import ReleaseModel

/// Tells paragraphs that are headings in all but markup.
///
/// Drafts leave word processors without styles: a section starts with a line such as `２．修正の理由` that no notation
/// marks. Every format passes through here, so that rules see the same sections however a release was saved.
enum HeadingShape {
  /// The most scalars of a heading with a marker; those of forecasts name a period at length.
  private static let longestMarked = 220
  /// The most scalars of a heading without one.
  private static let longest = 120

  /// The rank of a heading that starts with a number or sign, or nil where the words are no heading.
  static func markedLevel(_ words: FoldedWords) -> Int? {
    guard let marker = HeadingMarker(words) else { return nil }
    if marker.style == .record { return marker.level }
    guard !words.isCut, words.count <= longestMarked, words.count > marker.length || marker.style == .brackets else {
      return nil
    }
    if endsLikeSentence(words) || isFigureOrDate(words, from: marker.length) { return nil }
    if marker.style == .enclosed, !startsWords(words[marker.length]) { return nil }
    if marker.style == .brackets, UnitCaption.isCaption(words) { return nil }
    if marker.style == .letter || marker.style == .roman, words.count > longest { return nil }
    return marker.level
  }

  /// Whether words set in bold throughout head what follows.
  static func isBoldHeading(_ words: FoldedWords) -> Bool {
    !words.isCut && words.count <= longest && !endsLikeSentence(words) && words.last != 0x3A && !words.isEmpty
      && !isFigureOrDate(words, from: 0) && !UnitCaption.isCaption(words) && !ContactLine.isContact(words)
  }

  /// Whether a line without a marker looks like a heading by its words alone.
  ///
  /// - Parameters:
  ///   - words: the line.
  ///   - next: what follows it.
  /// - Returns: whether it does.
  static func isPlainHeading(_ words: FoldedWords, before next: FollowingBlock) -> Bool {
    guard !words.isCut, !words.isEmpty, words.width <= 90, !endsLikeSentence(words), !UnitCaption.isCaption(words),
      ![0x3A, 0x2C, 0x3001, 0x3B].contains(words.last), !isFigureOrDate(words, from: 0), !ContactLine.isContact(words),
      !StandaloneLine.isStandalone(words)
    else { return false }
    if ContactLine.headsContact(words) { return true }
    guard next != .other else { return false }
    if words[0] >= 0x3041 {
      // 修正の理由: short, and neither a name nor a label with its value.
      return words.width <= 40 && !words.scalars.contains { [0x3A, 0x3002].contains($0) }
        && !ContactLine.isPartyLine(words)
    }
    guard FoldedWords.isUppercase(words[0]), !ContactLine.isPartyLine(words) else { return false }
    let count = words.string.split(separator: " ").count
    return count <= 14 && (isTitleCased(words) || count <= 6)
  }

  /// What stands behind a line, as far as it tells whether the line is a heading.
  enum FollowingBlock {
    /// Sentences, a list or a table: something that a heading can head.
    case body
    case other
  }

  /// Whether words can begin with a scalar; "(B) - (A)" is a formula.
  private static func startsWords(_ value: UInt32) -> Bool {
    FoldedWords.isLetter(value) || FoldedWords.isDigit(value) || [0x22, 0x201C, 0x3010, 0x300C].contains(value)
  }

  private static func isTitleCased(_ words: FoldedWords) -> Bool {
    words.string.split(separator: " ").allSatisfy { word in
      word.count <= 4 || !(word.unicodeScalars.first.map { FoldedWords.isLowercase($0.value) } ?? false)
    }
  }

  /// Whether words end as sentences do, which headings do not; the stop of "Ltd." or "Inc." ends none.
  static func endsLikeSentence(_ words: FoldedWords) -> Bool {
    guard words.endsSentence else { return false }
    let last = words.string.split(separator: " ").last?.lowercased() ?? ""
    return !["ltd.", "inc.", "corp.", "co.", "k.k.", "plc.", "llc."].contains(last)
  }

  private static func isFigureOrDate(_ words: FoldedWords, from start: Int) -> Bool {
    let rest = FoldedWords(words.string(in: min(start, words.count)..<words.count))
    return FigureShape(rest) != .words || DateLine.isDate(rest)
  }
}
