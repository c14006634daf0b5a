/// Tells a line that is a date and nothing else.
enum DateLine {
  private static let words: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "date",
    "st", "nd", "rd", "th", "am", "pm", "年", "月", "日", "平成", "令和", "昭和", "付", "元", "各位", "tokyo", "japan",
    "日付", "osaka",
  ]

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
}
