import SourceText

/// Tells text that is written in Markdown whatever its file is called.
enum MarkdownMarks {
  /// The bytes that are looked at; a draft that uses Markdown shows it before that.
  private static let limit = 1_000_000

  /// Whether a text carries marks that nothing but Markdown means.
  ///
  /// Two marks decide: a line that begins with one to six `#`, a space and a capital, digit or Japanese letter, and a
  /// stretch between two pairs of asterisks that touch the words inside. Links in brackets and addresses in angle
  /// brackets decide nothing, since a browser's "copy as text" leaves them in otherwise plain text, and so they are read
  /// there too; neither do rows of bars, hyphens before list items and lines of hyphens, which plain text has as well.
  static func areIn(_ file: SourceFile) -> Bool {
    let lines = SourceLines(file.text.count > limit ? Array(file.text[..<limit]) : file.text)
    return (0..<lines.count).contains { isHeading(lines, lines[$0]) || hasBoldWords(lines, lines[$0]) }
  }

  private static func isHeading(_ lines: SourceLines, _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, lines.text[index] == 0x20, index < line.lowerBound + 3 { index += 1 }
    let start = index
    while index < line.upperBound, lines.text[index] == UInt8(ascii: "#") { index += 1 }
    guard (1...6).contains(index - start), index + 1 < line.upperBound, lines.text[index] == 0x20 else { return false }
    let first = FoldedWords(lines.text, index..<line.upperBound)[0]
    return FoldedWords.isUppercase(first) || FoldedWords.isDigit(first) || first >= 0x3041
      || first == UInt32(UInt8(ascii: "*"))
  }

  private static func hasBoldWords(_ lines: SourceLines, _ line: Range<Int>) -> Bool {
    let asterisk = UInt8(ascii: "*")
    var opened: Int?
    var index = line.lowerBound
    while index + 1 < line.upperBound {
      guard lines.text[index] == asterisk, lines.text[index + 1] == asterisk else {
        index += 1
        continue
      }
      var end = index
      while end < line.upperBound, lines.text[end] == asterisk { end += 1 }
      if let opened, index > opened, lines.text[index - 1] > 0x20, end - index <= 3 { return true }
      let touches = end < line.upperBound && lines.text[end] > 0x20
      opened = touches && end - index <= 3 ? end : nil
      index = end
    }
    return false
  }
}
