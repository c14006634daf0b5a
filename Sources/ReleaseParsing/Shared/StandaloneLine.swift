/// Tells lines that are no part of a sentence whatever stands around them.
enum StandaloneLine {
  private static let closings = Phrases(
    """
    以上
    各位
    (end)
    end
    記
    敬具
    拝啓
    """
  )

  static func isStandalone(_ words: FoldedWords) -> Bool {
    guard !words.isEmpty, words.count <= 60 else { return false }
    if DateLine.isFullDate(words) || DateLine.isDateline(words) { return true }
    return closings.equal(words.packed)
  }
}
