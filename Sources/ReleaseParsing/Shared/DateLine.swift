/// Tells a line that is a date and nothing else.
enum DateLine {
  private static let months: Set<String> = WordList.set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
  )

  private static let words = months.union(
    WordList.set(
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
      date st nd rd th am pm 年 月 日 平成 令和 昭和 付 元 日付
      """
    )
  )

  /// Whether a line is a whole date, its year included.
  static func isFullDate(_ line: FoldedWords) -> Bool {
    line.scalars.count(where: FoldedWords.isDigit) >= 3 && line.count >= 8 && isDate(line)
  }

  static func isMonth(_ word: Substring) -> Bool { months.contains(word.lowercased()) }

  static func isDate(_ line: FoldedWords) -> Bool {
    guard line.count <= 48, line.scalars.contains(where: FoldedWords.isDigit) else { return false }
    var index = 0
    var hasWord = false
    while index < line.count {
      if FoldedWords.isLetter(line[index]) {
        var end = index
        while end < line.count, FoldedWords.isLetter(line[end]) { end += 1 }
        guard words.contains(line.string(in: index..<end).lowercased()) else { return false }
        hasWord = true
        index = end
      } else {
        guard
          FoldedWords.isDigit(line[index]) || [0x20, 0x2C, 0x2E, 0x28, 0x29, 0x2F, 0x2D, 0x3A].contains(line[index])
        else { return false }
        index += 1
      }
    }
    return hasWord || line.string.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." }).count == 3
  }

  /// Whether a line is a place and a date, as over a news release.
  static func isDateline(_ line: FoldedWords) -> Bool {
    guard line.count <= 60, !line.endsSentence else { return false }
    let parts = line.string.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }
    let hasMonth = parts.contains { months.contains($0.lowercased()) }
    let hasYear = parts.contains { $0.count == 4 && Int($0) != nil }
    let others = parts.filter { part in
      !months.contains(part.lowercased()) && part.first?.isLetter ?? false
    }
    return hasMonth && hasYear && others.count <= 5
      && others.allSatisfy { $0 == "and" || ($0.first?.isUppercase ?? false) && !Self.isSubject($0) }
  }

  /// Whether a word says what a line is about, so that its date is only a part of that.
  private static func isSubject(_ word: Substring) -> Bool {
    ["year", "fiscal", "quarter", "forecast", "results", "ending", "ended", "revision", "notice", "dividend", "months"]
      .contains(word.lowercased())
  }
}
