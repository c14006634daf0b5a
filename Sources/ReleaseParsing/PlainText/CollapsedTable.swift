/// A table that text extraction has flattened: figures one space apart behind their name, or each on a line of its own.
///
/// No column can be seen any more, but the rows can be counted: where most rows have as many figures as the table has
/// columns, each figure's column is known. A row with fewer has lost blank cells, and which ones nobody can tell from
/// the text; its figures are kept, but marked as of uncertain column.
struct CollapsedTable {
  /// The most lines of a header or a name.
  private static let mostNameLines = 14
  /// The widest line that a name may have.
  private static let widestName = 110

  private struct Row {
    var name: [Range<Int>] = []
    /// Words behind the figures that go on with the name.
    var nameBehind: [Range<Int>] = []
    var values: [Range<Int>] = []
    var dashedValues: [Range<Int>] = []
    var lastLine = 0
    /// Whether a figure has its sign right before its digits.
    var hasJoinedSign = false
    /// Whether dashes could be signs: then the two ways of counting differ.
    var isAmbiguous: Bool { values.count != dashedValues.count }
  }

  private let lines: SourceLines

  /// Reads the table whose first figures stand on a given line; nil where none starts there.
  ///
  /// `floor` is the first line that its header may take; `scanned` is set to the line up to which none starts either.
  static func read(_ lines: SourceLines, at first: Int, floor: Int, scanned: inout Int) -> TableLayout? {
    let start = CollapsedLine(lines, lines[first])
    guard start.isRow || start.isValues else { return nil }
    let table = CollapsedTable(lines: lines)
    let above = table.namesAbove(first, floor: floor)
    var rows = table.rows(from: first)
    scanned = (rows.last?.lastLine ?? first) + 1
    guard let count = table.columnCount(rows) else { return nil }
    rows = table.joiningHalves(rows, columns: count)
    return table.layout(rows, above: above, columns: count)
  }

  private init(lines: SourceLines) { self.lines = lines }

  // MARK: Rows

  /// The rows from a line on, up to the first line that can be no part of a table.
  private func rows(from first: Int) -> [Row] {
    var rows: [Row] = []
    var row = Row()
    var number = first
    var blanks = 0
    while number < lines.count {
      if lines.isBlank(number) {
        blanks += 1
        if blanks > 2 { break }
        number += 1
        continue
      }
      let line = CollapsedLine(lines, lines[number])
      if line.isUnit || line.name.isEmpty && line.values.isEmpty {
        // It belongs to the figure that follows and says nothing about columns.
        number += 1
        continue
      }
      if line.values.isEmpty {
        guard isName(line.name), row.values.isEmpty || !rows.isEmpty || row.values.count > 1 || blanks <= 2 else {
          break
        }
        if !row.values.isEmpty {
          rows.append(row)
          row = Row()
        }
        if row.name.count >= 5 { break }
        row.name.append(line.name)
      } else {
        if !line.name.isEmpty {
          guard isName(line.name) else { break }
          if !row.values.isEmpty {
            rows.append(row)
            row = Row()
          }
          row.name.append(line.name)
        }
        row.values += line.values
        row.dashedValues += line.dashedValues
        row.hasJoinedSign = row.hasJoinedSign || line.hasJoinedSign
        row.lastLine = number
      }
      blanks = 0
      number += 1
    }
    if !row.values.isEmpty { rows.append(row) }
    return rows
  }

  /// Whether words may name a row or column: short, no sentence, no heading, no caption.
  private func isName(_ range: Range<Int>) -> Bool {
    let words = FoldedWords(lines.text, range)
    if words.isCut || words.width > Self.widestName || HeadingShape.endsLikeSentence(words) { return false }
    return HeadingShape.markedLevel(words) == nil || words[0] == 0x28
  }

  /// The words right above the first figures: the header, and the first row's name where it stands there too.
  private func namesAbove(_ first: Int, floor: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var number = first - 1
    var blanks = 0
    while number >= floor, names.count < Self.mostNameLines {
      if lines.isBlank(number) {
        blanks += 1
        if blanks > 1 { break }
        number -= 1
        continue
      }
      let line = CollapsedLine(lines, lines[number])
      if line.isUnit {
        number -= 1
        continue
      }
      guard line.values.isEmpty, isName(line.name), !UnitCaption.isCaption(FoldedWords(lines.text, line.name)) else {
        break
      }
      names.insert(line.name, at: 0)
      blanks = 0
      number -= 1
    }
    return names
  }

  /// The number of figures that most rows have, where enough rows agree to make a table.
  private func columnCount(_ rows: [Row]) -> Int? {
    var votes: [Int: Int] = [:]
    for row in rows {
      for count in Set([row.values.count, row.dashedValues.count]) where count >= 2 { votes[count, default: 0] += 1 }
    }
    // Of counts with as many votes, the larger: rows lose cells, they do not gain any.
    guard let best = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let named = rows.dropFirst().allSatisfy { !$0.name.isEmpty }
    guard named, best.value >= 3 || (best.value == 2 && best.key >= 3) else { return nil }
    return best.key
  }

  /// The rows, those taken together of which a name in two parts has kept the figures apart.
  ///
  /// A form may print a unit above the last figure of its first row, so that this figure comes on the name's second line.
  private func joiningHalves(_ rows: [Row], columns: Int) -> [Row] {
    var joined: [Row] = []
    for var row in rows {
      // A name may stand around its figures: "Amount of", the figures, "increase (B-A)".
      while row.name.count > 1, !joined.isEmpty, continuesName(row.name[0]) {
        joined[joined.count - 1].nameBehind.append(row.name.removeFirst())
      }
      if let last = joined.last, last.values.count + row.values.count == columns, !last.isAmbiguous, !row.isAmbiguous,
        let name = row.name.first, row.name.count == 1, goesOn(name)
      {
        joined[joined.count - 1].nameBehind += row.nameBehind + row.name
        joined[joined.count - 1].values += row.values
        joined[joined.count - 1].dashedValues += row.dashedValues
        joined[joined.count - 1].lastLine = row.lastLine
      } else {
        joined.append(row)
      }
    }
    return joined
  }

  /// Whether words can only be the second part of a name: in lower case, or with a number in front.
  private func continuesName(_ range: Range<Int>) -> Bool {
    let words = FoldedWords(lines.text, range)
    return FoldedWords.isLowercase(words[0]) || FoldedWords.isDigit(words[0]) || goesOn(range)
  }

  /// Whether words in brackets say when or how, so that they go on with the name above: "(on May 9, 2031)".
  private func goesOn(_ range: Range<Int>) -> Bool {
    let words = FoldedWords(lines.text, range)
    return words[0] == 0x28 && words.last == 0x29 && words.scalars.contains(where: FoldedWords.isDigit)
  }

  // MARK: Layout

  private func layout(_ rows: [Row], above: [Range<Int>], columns: Int) -> TableLayout? {
    let (header, firstName) = divided(above, rows[0], columns)
    var cells: [TableLayout.Cell] = []
    var number = 0
    if let header {
      let place = header[0][0].lowerBound
      cells.append(TableLayout.Cell(pieces: [place..<place], row: 0, column: 0))
      for (column, pieces) in header.enumerated() {
        cells.append(TableLayout.Cell(pieces: pieces, row: 0, column: column + 1))
      }
      number = 1
    }
    // Where the table writes signs right before digits, a dash that stands alone is a cell; elsewhere it may be a sign.
    let keepsDashes =
      rows.contains(where: \.hasJoinedSign) && !rows.contains { $0.isAmbiguous && $0.values.count == columns }
    for (index, row) in rows.enumerated() {
      var row = row
      moveDateToName(of: &row, columns)
      let name = (index == 0 ? firstName : []) + row.name + row.nameBehind
      let place = row.values[0].lowerBound
      cells.append(TableLayout.Cell(pieces: name.isEmpty ? [place..<place] : name, row: number, column: 0))
      let isDashed = row.values.count != columns && row.dashedValues.count == columns
      let values = isDashed ? row.dashedValues : row.values
      let extra = values.count - columns
      if extra > 0 {
        // More figures than columns: none of them has a column that is certain.
        cells.append(
          TableLayout.Cell(
            pieces: [values[0].lowerBound..<values[values.count - 1].upperBound],
            row: number,
            column: 1,
            columnSpan: columns,
            isPlaced: false
          )
        )
      } else {
        for (column, value) in values.enumerated() {
          cells.append(
            TableLayout.Cell(
              pieces: [value],
              row: number,
              column: column + 1,
              isPlaced: extra == 0 && (!isDashed || keepsDashes)
            )
          )
        }
      }
      number += 1
    }
    guard let firstPlace = cells.flatMap(\.pieces).map(\.lowerBound).min(),
      let lastPlace = cells.flatMap(\.pieces).map(\.upperBound).max(), let firstLine = line(of: firstPlace),
      let lastRow = rows.last
    else { return nil }
    return TableLayout(
      cells: cells,
      lines: firstLine..<lastRow.lastLine + 1,
      range: firstPlace..<lastPlace,
      keepsSpaces: false
    )
  }

  /// Gives back to the name the day and year at its end that were taken for figures: "year ended March 31, 2003".
  private func moveDateToName(of row: inout Row, _ columns: Int) {
    let extra = row.values.count - columns
    guard extra > 0, extra <= 2, let last = row.name.last, row.values == row.dashedValues else { return }
    let isDate = row.values.prefix(extra).allSatisfy { value in
      let words = FoldedWords(lines.text, value)
      if FigureShape(words) == .year { return true }
      return words.count <= 3 && words.last == 0x2C
    }
    guard isDate, last.upperBound <= row.values[0].lowerBound else { return }
    row.name[row.name.count - 1] = last.lowerBound..<row.values[extra - 1].upperBound
    row.values.removeFirst(extra)
    row.dashedValues.removeFirst(extra)
  }

  /// Divides the words above the first figures into the header's cells and the first row's name.
  ///
  /// The header is told only where its lines, or its words, are as many as the columns.
  private func divided(
    _ above: [Range<Int>],
    _ first: Row,
    _ columns: Int
  ) -> (header: [[Range<Int>]]?, name: [Range<Int>]) {
    var names = above
    var ownName: [Range<Int>] = []
    if first.name.isEmpty {
      // The name begins at the line with the letter of its row, else with the last line.
      var start = names.lastIndex { hasLetter($0) } ?? names.count - 1
      while start > 0, FoldedWords.isLowercase(FoldedWords(lines.text, names[start])[0]) { start -= 1 }
      ownName = start >= 0 ? Array(names[start...]) : []
      names = start >= 0 ? Array(names[..<start]) : []
    }
    if let titles = ColumnTitles.split(names, into: columns, lines) { return (titles, ownName) }
    if names.count == columns { return (names.map { [$0] }, ownName) }
    let words = names.suffix(1).flatMap { self.words($0) }
    if words.count == columns { return (words.map { [$0] }, ownName) }
    let all = names.flatMap { self.words($0) }
    if all.count == columns { return (all.map { [$0] }, ownName) }
    return (nil, ownName)
  }

  /// Whether a line gives its row a letter: (A).
  private func hasLetter(_ range: Range<Int>) -> Bool {
    let words = FoldedWords(lines.text, range)
    return words.scalars.indices.contains { index in
      words[index] == 0x28 && words[index + 2] == 0x29 && (0x41...0x45).contains(words[index + 1])
    }
  }

  private func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let scalar = Scalars.decode(lines.text, at: index, before: range.upperBound)
      if Scalars.isSpace(scalar.value) {
        if index > start { words.append(start..<index) }
        start = index + scalar.length
      }
      index += scalar.length
    }
    if range.upperBound > start { words.append(start..<range.upperBound) }
    return words
  }

  private func line(of offset: Int) -> Int? {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    return lines.count > 0 ? low : nil
  }
}
