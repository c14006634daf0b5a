import ReleaseModel

/// Tells the marks that lead from a figure to its footnote.
struct FootnoteMarks {
  private let text: ReleaseText
  /// For each column of the table whether it holds nothing but marks.
  private let isColumnOfMarks: [Bool]

  /// Finds the columns of a table that hold marks.
  ///
  /// "(1)" may be a mark or minus one; its column decides. Where all that begins in a column is marks, blanks and what
  /// closes the figures before it, and each mark stands behind other words of its row, they are marks.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - words: the words of each of its cells without white space around them.
  ///   - text: the words of the release.
  init(_ table: Table, _ words: [TextRange], in text: ReleaseText) {
    self.text = text
    var marks = [Bool](repeating: false, count: table.columnCount)
    var others = marks
    var filledRow = -1
    for (cell, words) in zip(table.cells, words) where !words.isEmpty {
      let isFirst = cell.row != filledRow
      filledRow = cell.row
      if !isFirst, cell.columnSpan == 1, Self.isMark(words, of: cell, in: text) {
        marks[cell.column] = true
      } else if !Self.isClosing(text[words]) {
        others[cell.column] = true
      }
    }
    isColumnOfMarks = zip(marks, others).map { $0 && !$1 }
  }

  /// Whether a cell holds the mark of the figure before it.
  func contains(_ cell: Cell, words: TextRange) -> Bool {
    isColumnOfMarks[cell.column] && Self.isMark(words, of: cell, in: text)
  }

  /// The part of a cell's words in front of the raised marks at their end.
  func withoutMarks(_ words: TextRange, of cell: Cell) -> TextRange {
    if cell.raised.isEmpty { return words }
    var end = words.end
    for mark in cell.raised.reversed() where !mark.isEmpty {
      guard mark.end == end, mark.start > words.start, Self.isShort(text[mark]) else { break }
      end = text.trimmed(TextRange(words.start, mark.start)).end
    }
    return TextRange(words.start, max(end, words.start))
  }

  /// The ASCII characters that marks may begin with.
  private static let openings = Array(" ,*([/".utf8)

  /// Whether words are nothing but marks: "(1)", "(a)", "*", "[2]", "¹", or a raised "1".
  private static func isMark(_ words: TextRange, of cell: Cell, in text: ReleaseText) -> Bool {
    if words.count > 12 { return false }
    if cell.raised.contains(words), isShort(text[words]) { return true }
    // Most words begin with a letter or a digit.
    guard let first = text[words].first, first >= 0x80 || Self.openings.contains(first) else { return false }
    var rest = Array(String(decoding: text[words], as: UTF8.self).unicodeScalars)[...]
    while let first = rest.first {
      rest = rest.dropFirst()
      switch first {
      case " ", ",", "\u{A0}", "*", "†", "‡", "¹", "²", "³", "\u{2070}"..."\u{2079}": continue
      case "(", "[", "/":
        let close: Unicode.Scalar = first == "(" ? ")" : first == "[" ? "]" : "/"
        guard let end = rest.firstIndex(of: close), isName(rest[..<end]) else { return false }
        rest = rest[(end + 1)...]
      default: return false
      }
    }
    return true
  }

  /// Whether what stands in brackets counts footnotes: a small number, a small letter, or several of them.
  private static func isName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = name.split(separator: ",").map { $0.filter { $0 != " " } }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        part.count == 1 && ("a"..."z").contains(part[part.startIndex])
          || (1...2).contains(part.count) && part.allSatisfy { ("0"..."9").contains($0) } && part.first != "0"
      }
  }

  /// Whether raised words are as short as marks are, and no figure that is set small.
  private static func isShort(_ words: ArraySlice<UInt8>) -> Bool {
    words.count <= 10 && words.split { !$0.isASCIIDigit }.allSatisfy { $0.count <= 2 }
      && !words.contains(UInt8(ascii: ".")) && !words.contains(UInt8(ascii: "%"))
  }

  /// Whether words only close the figure before them.
  private static func isClosing(_ words: ArraySlice<UInt8>) -> Bool {
    words.count <= 3 && words.allSatisfy { $0 == 0x29 || $0 == 0x25 || $0 <= 0x20 }
  }
}
