/// A piece of a line in a table that has lost its columns: a name, a figure, or a sign or unit beside one.
struct FlatItem {
  /// What a piece is.
  enum Kind {
    case words
    case figure
    /// A sign that belongs to the figure behind it, or a dash that stands for none.
    case sign
    /// A unit, such as 百万円 or "yen".
    case unit
  }

  var kind: Kind
  var range: Range<Int>
  var line: Int
  /// Whether it is a triangle, which is never a dash.
  var isTriangle = false
  /// Whether it is a percent sign, which never stands before its figure.
  var followsFigure = false
  /// Whether it is a figure that begins with a sign.
  var hasSign = false

  private static let units = WordList.set("百万円 千円 億円 万円 円 銭 円銭 yen sen % %) pt pts bps")

  /// The pieces of a line: its words, then the figures at its end.
  ///
  /// Bars at either end of the line are left out; some pages leave one behind each cell.
  static func items(_ lines: SourceLines, _ number: Int) -> [FlatItem] {
    let line = withoutBars(lines, lines.trimmed(lines[number]))
    guard !line.isEmpty, line.count <= 1_000 else { return [] }
    let words = words(lines.text, line)
    var items: [FlatItem] = []
    var end = words.count
    while end > 0, let kind = kind(FoldedWords(lines.text, words[end - 1])) {
      let first = FoldedWords(lines.text, words[end - 1])[0]
      let isSign = [0x2B, 0x2D, 0x2212, 0x2013, 0x25B3, 0x25B2, 0x28].contains(first)
      items.append(
        FlatItem(
          kind: kind,
          range: words[end - 1],
          line: number,
          isTriangle: kind == .sign && (first == 0x25B3 || first == 0x25B2),
          followsFigure: kind == .unit && first == 0x25,
          hasSign: kind == .figure && isSign
        )
      )
      end -= 1
    }
    items.reverse()
    // The year that ends a date is the last word of the name: "as of May 11, 2010".
    while end > 0, let first = items.first, endsDate(FoldedWords(lines.text, first.range), lines.text, words[end - 1]) {
      items.removeFirst()
      end += 1
    }
    // A sign or unit with no figure is a word of the line, and so is the year of a date or period.
    let folded = items.map { FoldedWords(lines.text, $0.range) }
    let hasFigures = zip(items, folded).contains { ($0.kind == .figure || $0.kind == .sign) && !isYear($1) }
    let hasUnit = items.contains { $0.kind == .unit } && folded.allSatisfy { $0[0] >= 0x3041 || end == 0 }
    guard hasFigures || hasUnit || (end == 0 && folded.count > 1) else {
      return [FlatItem(kind: .words, range: line, line: number)]
    }
    if end > 0 {
      items.insert(
        FlatItem(kind: .words, range: words[0].lowerBound..<words[end - 1].upperBound, line: number),
        at: 0
      )
    }
    return items
  }

  private static func kind(_ word: FoldedWords) -> Kind? {
    if word.count == 1, [0x25B3, 0x25B2, 0x2B, 0x2D, 0x2212, 0x2013, 0x2010, 0x2014, 0x2015, 0xB1].contains(word[0]) {
      return .sign
    }
    if units.contains(word.string.lowercased()) { return .unit }
    if [0x2C, 0x2E, 0x3001].contains(word.last) { return nil }
    return FigureShape(word) == .words ? nil : .figure
  }

  private static func endsDate(_ figure: FoldedWords, _ text: [UInt8], _ before: Range<Int>) -> Bool {
    guard isYear(figure) else { return false }
    let word = FoldedWords(text, before)
    return word.last == 0x2C || DateLine.isMonth(Substring(word.string)) || (figure.last == 0x29 && figure[0] != 0x28)
  }

  /// Whether words are a unit and nothing else.
  static func isUnit(_ words: FoldedWords) -> Bool { units.contains(words.string.lowercased()) }

  /// Whether a figure is four digits that may be a year, in brackets or not.
  private static func isYear(_ word: FoldedWords) -> Bool {
    let digits = word.scalars.filter(FoldedWords.isDigit)
    return digits.count == 4 && (digits[0] == 0x31 || digits[0] == 0x32)
      && word.scalars.allSatisfy { FoldedWords.isDigit($0) || $0 == 0x28 || $0 == 0x29 }
  }

  private static func words(_ text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, length) = Scalars.decode(text, at: offset, before: line.upperBound)
      if Scalars.isSpace(value) {
        if let first = start { words.append(first..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
      offset += length
    }
    if let first = start { words.append(first..<line.upperBound) }
    return words
  }

  private static func withoutBars(_ lines: SourceLines, _ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, lines.text[start] == UInt8(ascii: "|") || lines.text[start] == 0x20 { start += 1 }
    while end > start, lines.text[end - 1] == UInt8(ascii: "|") || lines.text[end - 1] == 0x20 { end -= 1 }
    return lines.trimmed(start..<end)
  }
}
