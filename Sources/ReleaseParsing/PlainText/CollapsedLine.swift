/// A line of a table whose columns text extraction has run together: a name, then figures one space apart.
struct CollapsedLine {
  /// The name before the figures; empty where the line has none.
  let name: Range<Int>
  /// The figures, a dash before a number taken for its sign.
  let values: [Range<Int>]
  /// The figures, a dash that stands alone taken for one of them; differs only where there is such a dash.
  let dashedValues: [Range<Int>]

  /// Whether a figure has its sign right before its digits, so that a dash set apart is no sign.
  let hasJoinedSign: Bool

  /// Whether the line only names a unit, as above each figure of a form's first row.
  let isUnit: Bool

  /// Whether the line is nothing but figures.
  var isValues: Bool { name.isEmpty && !values.isEmpty }

  /// Whether the line is a name with two figures or more.
  var isRow: Bool { !name.isEmpty && values.count >= 2 }

  init(_ lines: SourceLines, _ line: Range<Int>) {
    let all = lines.trimmed(line)
    var words = Self.words(lines, all)
    let isLong = words.count > Self.mostWords
    if isLong { words = [] }
    var first = words.count
    while first > 0, Self.isPart(lines, words[first - 1]) { first -= 1 }
    first += Self.countOfLeadingNameParts(lines, Array(words[first...]))
    if first > 0, first < words.count, Self.endsDate(lines, words[first], after: words[first - 1]) { first += 1 }
    // Units, percent signs and brackets alone are no figures; without a digit or dash there is no row.
    let parts = Array(words[first...])
    var joined = Self.joined(lines, parts, takesDashes: true)
    // A year behind words ends a date or period.
    if joined.count == 1, first > 0, FigureShape(FoldedWords(lines.text, joined[0])) == .year { joined = [] }
    values = joined
    dashedValues = joined.isEmpty ? [] : Self.joined(lines, parts, takesDashes: false)
    hasJoinedSign = parts.contains { part in
      let word = FoldedWords(lines.text, part)
      return word.count > 1 && [0x28, 0x2B, 0x2D, 0x2212, 0x2013, 0x25B3, 0x25B2].contains(word[0])
        && FigureShape(word) == .figure
    }
    isUnit = !words.isEmpty && words.allSatisfy { Self.isUnit(FoldedWords(lines.text, $0)) }
    if joined.isEmpty {
      name =
        words.isEmpty
        ? (isLong ? all : all.lowerBound..<all.lowerBound) : words[0].lowerBound..<words[words.count - 1].upperBound
    } else {
      name = first == 0 ? all.lowerBound..<all.lowerBound : words[0].lowerBound..<words[first - 1].upperBound
    }
  }

  /// How many of the parts still belong to the name: all up to a bracket that the name opened, as in a date.
  private static func countOfLeadingNameParts(_ lines: SourceLines, _ parts: [Range<Int>]) -> Int {
    var depth = 0
    var count = 0
    for (index, part) in parts.enumerated() {
      for byte in lines.text[part] {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
      if depth < 0 {
        depth = 0
        count = index + 1
      }
    }
    return count
  }

  /// Whether a year ends a date of which the words before are a part: "May 9, 2031", "March 2031".
  private static func endsDate(_ lines: SourceLines, _ word: Range<Int>, after before: Range<Int>) -> Bool {
    guard FigureShape(FoldedWords(lines.text, word)) == .year else { return false }
    let last = FoldedWords(lines.text, before)
    return last.last == 0x2C || DateLine.isMonth(Substring(last.string))
  }

  /// More words than a row of any release's table has.
  private static let mostWords = 60

  private static func words(_ lines: SourceLines, _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound, words.count <= mostWords {
      let scalar = Scalars.decode(lines.text, at: index, before: range.upperBound)
      // A bar is what is left of a drawn table's verticals.
      if Scalars.isSpace(scalar.value) || scalar.value == 0x7C {
        if index > start { words.append(start..<index) }
        start = index + scalar.length
      }
      index += scalar.length
    }
    if range.upperBound > start { words.append(start..<range.upperBound) }
    return words
  }

  private static func isUnit(_ word: FoldedWords) -> Bool {
    ["百万円", "千円", "億円", "円", "銭", "円銭", "%", "yen", "sen", "million", "millions"].contains(word.string.lowercased())
  }

  /// Whether a word is a figure, a dash, or a sign or unit that belongs to one.
  private static func isPart(_ lines: SourceLines, _ word: Range<Int>) -> Bool {
    let folded = FoldedWords(lines.text, word)
    // The day of a date has a comma behind it, a figure has none.
    if folded.last == 0x2C { return false }
    switch FigureShape(folded) {
    case .figure, .year, .nothing: return true
    case .words: return isTail(folded) || isSign(folded) || folded.string == "("
    }
  }

  private static func isTail(_ word: FoldedWords) -> Bool {
    [")", "%", "%)", ")%", "yen", "円", "sen", "銭", "百万円"].contains(word.string.lowercased())
  }

  private static func isSign(_ word: FoldedWords) -> Bool {
    word.count == 1 && ["△", "▲", "Δ", "∆", "+", "¥", "$", "£", "€", "\\"].contains(word.string)
  }

  private static func isDash(_ word: FoldedWords) -> Bool {
    word.count == 1 && ["-", "−", "–", "‐"].contains(word.string)
  }

  /// Joins signs and units that stand apart with the figures they belong to.
  private static func joined(_ lines: SourceLines, _ parts: [Range<Int>], takesDashes: Bool) -> [Range<Int>] {
    var values: [Range<Int>] = []
    var start: Int?
    for (index, part) in parts.enumerated() {
      let word = FoldedWords(lines.text, part)
      let isBeforeFigure = index + 1 < parts.count && FigureShape(FoldedWords(lines.text, parts[index + 1])) == .figure
      if isSign(word) || word.string == "(" || (takesDashes && isDash(word) && isBeforeFigure) {
        start = start ?? part.lowerBound
      } else if isTail(word) {
        // A unit without a figure before it ends a name or header.
        guard let last = values.popLast() else { return [] }
        values.append(last.lowerBound..<part.upperBound)
      } else {
        values.append((start ?? part.lowerBound)..<part.upperBound)
        start = nil
      }
    }
    return values
  }
}
