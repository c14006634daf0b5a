import ReleaseModel

/// Puts the lines of a table that is laid out with spaces on a grid.
struct AlignedTableWriter {
  private let lines: SourceLines
  private let columns: AlignedColumns
  private var rows: [[TableLayout.Cell]] = []
  /// The words among the headings that state the unit of all figures.
  private var caption: Range<Int>?
  /// Whether the last row is of the header and may be continued by another line.
  private var isInHeader = false
  /// The lines drawn since the last row.
  private var rules: [RuleLine] = []
  /// For each cell of the last row the columns of the screen that it takes.
  private var lastColumns: [Range<Int>] = []
  /// The rows of the header.
  private var headerRows = 0
  /// Where the name of the last row with figures starts.
  private var lastNameStart: Int?
  /// Whether the last row is one of words that the line right above begins.
  private var isInGroup = false
  /// Whether a blank or drawn line stands behind the last row.
  private var isBehindGap = false
  /// Words in the first column that begin the name of the next row.
  private var pendingLabel: [Range<Int>] = []

  init(lines: SourceLines, columns: AlignedColumns) {
    self.lines = lines
    self.columns = columns
  }

  /// Appends a line of headings; one that goes on under headings of single columns is taken together with them.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - rule: the line drawn below it, which shows how far the headings reach.
  mutating func appendHeader(_ line: AlignedLine, above rule: RuleLine?) {
    let segments = columns.cells(of: line)
    var cells: [TableLayout.Cell] = []
    let groups = groups(of: segments, above: rule)
    for (segment, span) in zip(segments, groups ?? columns.spans(of: segments)) {
      if let last = cells.last, span.lowerBound < last.column + last.columnSpan {
        cells[cells.count - 1].pieces[0] = last.pieces[0].lowerBound..<segment.range.upperBound
        continue
      }
      let words = span.count > 1 && groups == nil ? segment.words(lines.text) : []
      if words.count == span.count, zip(words, span).allSatisfy({ columns.touches($0, $1) }) {
        // Headings of neighbouring columns with but one space between them.
        for (word, column) in zip(words, span) {
          cells.append(TableLayout.Cell(pieces: [word.range], row: rows.count, column: column))
        }
        continue
      }
      cells.append(
        TableLayout.Cell(
          pieces: [segment.range],
          row: rows.count,
          column: span.lowerBound,
          columnSpan: span.count
        )
      )
    }
    let isPlain = cells.allSatisfy { $0.columnSpan == 1 }
    if isInHeader, isPlain, !startsRow(cells, segments) {
      for cell in cells { join(cell) }
    } else {
      rows.append(cells)
    }
    isInHeader = isPlain
    headerRows = rows.count
  }

  /// Takes words among the headings that state the unit of all figures, and tells whether they do.
  mutating func takeCaption(_ line: AlignedLine) -> Bool {
    guard caption == nil, line.segments.count == 1, let words = line.segments.first?.range, words.count > 12,
      UnitCaption.isCaption(FoldedWords(lines.text, words))
    else { return false }
    caption = words
    return true
  }

  /// The columns under headings where they can be told but by the nearest.
  private func groups(of segments: [AlignedLine.Segment], above rule: RuleLine?) -> [ClosedRange<Int>]? {
    rule.flatMap { columns.groups(of: segments, above: $0) } ?? columns.groups(of: segments)
  }

  /// Notes that a blank or drawn line sets the next words apart from the last row.
  mutating func noteGap() {
    lastNameStart = nil
    isInGroup = false
    isBehindGap = true
  }

  /// Appends a row.
  mutating func appendRow(_ line: AlignedLine) {
    isInHeader = false
    isInGroup = false
    isBehindGap = false
    let segments = columns.cells(of: line).flatMap { columns.figures(in: $0, of: line, lines.text) }
    lastNameStart = segments.first.flatMap { $0.columns.lowerBound < columns.figureStart ? $0.columns.lowerBound : nil }
    var cells: [TableLayout.Cell] = []
    var taken: [Range<Int>] = []
    for (segment, place) in zip(segments, columns.places(of: segments)) {
      if let last = cells.last, last.column == place {
        cells[cells.count - 1].pieces[0] = last.pieces[0].lowerBound..<segment.range.upperBound
      } else {
        cells.append(TableLayout.Cell(pieces: [segment.range], row: rows.count, column: place))
        taken.append(segment.columns)
        cells[cells.count - 1].ruleAbove = mark(over: segment.columns)
      }
    }
    rules = []
    lastColumns = taken
    if !pendingLabel.isEmpty {
      if let first = cells.first, first.column == 0 {
        cells[0].pieces = pendingLabel + first.pieces
      } else {
        cells.insert(TableLayout.Cell(pieces: pendingLabel, row: rows.count, column: 0), at: 0)
        lastColumns.insert(0..<0, at: 0)
      }
      pendingLabel = []
    }
    rows.append(cells)
  }

  /// Appends lines drawn between rows.
  ///
  /// They rule off what stands above them even where words without figures come between them and the next figures.
  mutating func appendRule(_ rule: RuleLine) {
    if !isInHeader, !rows.isEmpty, rows.count > headerRows, lastColumns.count == rows[rows.count - 1].count {
      for (index, columns) in lastColumns.enumerated() where !columns.isEmpty {
        let mark = rule.mark(over: columns.lowerBound - 1..<columns.upperBound + 1)
        rows[rows.count - 1][index].ruleBelow = max(rows[rows.count - 1][index].ruleBelow, mark)
      }
    }
    rules.append(rule)
  }

  /// The line drawn since the last row above some columns.
  private func mark(over columns: Range<Int>) -> RuleMark {
    rules.map { $0.mark(over: columns.lowerBound - 1..<columns.upperBound + 1) }.max() ?? .none
  }

  /// Appends a line with words in the first column alone.
  ///
  /// - Parameters:
  ///   - segment: the words.
  ///   - next: the next rows with figures, two at most.
  mutating func appendLabel(_ segment: AlignedLine.Segment, next: [AlignedLine]) {
    guard columns.hasNames else { return appendOwnRow(segment) }
    let names = next.compactMap(firstName)
    let words = FoldedWords(lines.text, segment.range)
    if isInGroup, pendingLabel.isEmpty, FoldedWords.isLowercase(words[0]) { return joinLastLabel(segment) }
    if words.last == 0x3A
      || names.count == 2 && names.allSatisfy({ $0.columns.lowerBound > segment.columns.lowerBound })
    {
      return appendGroup(segment)
    }
    // A name that has begun goes on until its figures come.
    if !pendingLabel.isEmpty { return pendingLabel.append(segment.range) }
    let nextName = next.first.flatMap(firstName)
    let continuesRow = continues(segment) && !isInHeader && !isBehindGap && rows.last?.first?.column == 0
    guard let nextName else { return continuesRow ? joinLastLabel(segment) : pendingLabel.append(segment.range) }
    let nextWords = FoldedWords(lines.text, nextName.range)
    if FoldedWords.isLowercase(words[0]), continuesRow {
      joinLastLabel(segment)
    } else if FoldedWords.isLowercase(nextWords[0]) {
      pendingLabel.append(segment.range)
    } else if continuesRow {
      joinLastLabel(segment)
    } else if continues(nextName) {
      pendingLabel.append(segment.range)
    } else {
      appendOwnRow(segment)
    }
  }

  /// The words that name a row, or nil where figures begin it.
  private func firstName(of row: AlignedLine) -> AlignedLine.Segment? {
    row.segments.first.flatMap { $0.columns.lowerBound < columns.figureStart ? $0 : nil }
  }

  /// Appends words that head the rows below, with those before that begin them.
  private mutating func appendGroup(_ segment: AlignedLine.Segment) {
    let begun = pendingLabel
    pendingLabel = []
    appendOwnRow(segment)
    rows[rows.count - 1][0].pieces = begun + rows[rows.count - 1][0].pieces
  }

  /// Appends a line behind the last row if it can only continue its name.
  mutating func appendTrailing(_ segment: AlignedLine.Segment) -> Bool {
    guard columns.hasNames, continues(segment), segment.columns.upperBound <= columns.figureStart,
      !UnitCaption.isCaption(FoldedWords(lines.text, segment.range))
    else { return false }
    joinLastLabel(segment)
    return true
  }

  /// The table.
  func layout(lines taken: Range<Int>) -> TableLayout? {
    guard rows.count >= 2 else { return nil }
    let first = lines.trimmed(lines[taken.lowerBound])
    let last = lines.trimmed(lines[taken.upperBound - 1])
    return TableLayout(
      cells: rows.flatMap { $0 },
      lines: taken,
      range: first.lowerBound..<last.upperBound,
      headerRows: headerRows,
      caption: caption
    )
  }

  /// Whether a line of headings with a name in its first column is rather a row of words or dates.
  private func startsRow(_ cells: [TableLayout.Cell], _ segments: [AlignedLine.Segment]) -> Bool {
    guard columns.hasNames, cells.first?.column == 0, cells.count > 1 else { return false }
    let holdsDigits = segments.dropFirst().contains { segment in
      lines.text[segment.range].contains { (0x30...0x39).contains($0) }
    }
    return holdsDigits || rows.last?.first?.column == 0
  }

  private mutating func join(_ cell: TableLayout.Cell) {
    let row = rows.count - 1
    if let index = rows[row].firstIndex(where: { $0.column == cell.column }) {
      rows[row][index].pieces += cell.pieces
    } else {
      let place = rows[row].firstIndex { $0.column > cell.column } ?? rows[row].count
      var cell = cell
      cell.row = row
      rows[row].insert(cell, at: place)
    }
  }

  private mutating func joinLastLabel(_ segment: AlignedLine.Segment) {
    guard !rows.isEmpty else { return appendOwnRow(segment) }
    join(TableLayout.Cell(pieces: [segment.range], row: rows.count - 1, column: 0))
  }

  private mutating func appendOwnRow(_ segment: AlignedLine.Segment) {
    isInHeader = false
    lastNameStart = nil
    isInGroup = true
    isBehindGap = false
    rules = []
    lastColumns = []
    rows.append([TableLayout.Cell(pieces: [segment.range], row: rows.count, column: 0)])
  }

  /// Whether words look like the second part of a name: in parentheses, in lower case, set in, or a date.
  private func continues(_ segment: AlignedLine.Segment) -> Bool {
    let words = FoldedWords(lines.text, segment.range)
    // "(ご参考)" and "(Reference)" begin the name of a row of their own.
    let start = words.string.lowercased()
    if ["(ご参考", "(参考", "(ref", "(for ref", "(for comp"].contains(where: start.hasPrefix) { return false }
    return words[0] == 0x28 || FoldedWords.isLowercase(words[0]) || DateLine.isDate(words)
      || lastNameStart.map { segment.columns.lowerBound > $0 } ?? false
  }
}
