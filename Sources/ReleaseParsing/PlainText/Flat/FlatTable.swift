/// A table that has lost its columns: text taken from a page, where one space or one line end is all that is left
/// between two cells.
///
/// Only the number of figures in a row tells their columns then. A row with as many figures as most rows have is
/// certain. One with fewer has lost an empty cell, nobody can say which, so its figures stay together in one cell over
/// all columns, where no rule takes them for a figure of a column.
struct FlatTable {
  private let lines: SourceLines
  private var rows: [FlatRow] = []

  /// Reads the table whose first figures stand on a given line.
  ///
  /// - Parameters:
  ///   - lines: the lines of the text.
  ///   - first: the line.
  ///   - floor: the first line that the table may take.
  ///   - scanned: where no table is found, the line up to which none starts either.
  /// - Returns: the table, or nil where none is.
  static func read(_ lines: SourceLines, at first: Int, floor: Int, scanned: inout Int) -> TableLayout? {
    var table = FlatTable(lines: lines)
    let items = table.items(first)
    let figures = items.count { $0.kind != .words }
    guard figures >= 2 || (figures == 1 && items.count == 1), !hasColumns(lines, first) else { return nil }
    table.readRows(from: first)
    scanned = max(first + 1, table.rows.last?.lastLine ?? first)
    guard let count = table.columnCount() else { return nil }
    return table.layout(columns: count, above: first, floor: floor)
  }

  private init(lines: SourceLines) { self.lines = lines }

  /// Whether a line still has columns, set with spaces or tabs.
  private static func hasColumns(_ lines: SourceLines, _ line: Int) -> Bool {
    AlignedLine(lines, lines[line]).segments.count > 1
  }

  private mutating func readRows(from first: Int) {
    var row = FlatRow()
    var number = first
    while number < lines.count, row.name.count <= 4 {
      let items = items(number)
      if items.isEmpty, !lines.isBlank(number), !isBar(number) { break }
      if Self.hasColumns(lines, number) { break }
      let startsWithWords = items.first?.kind == .words
      if startsWithWords, let words = items.first, endsTable(words, hasFigures: items.count > 1) { break }
      for item in items {
        if item.kind != .words {
          row.append(item)
        } else {
          if !row.isEmpty {
            rows.append(row)
            row = FlatRow()
          }
          row.name.append(item)
        }
      }
      number += 1
    }
    if !row.isEmpty { rows.append(row) }
    for index in rows.indices.dropFirst() { giveBackName(of: index) }
  }

  /// Gives words at the head of a row's name to the row above if they can only go on with its name.
  ///
  /// A name that is wrapped stands around its figures: `Amount of`, the figures, `increase (B-A)`. Left with the next
  /// row, the words would call that row by the wrong name.
  private mutating func giveBackName(of index: Int) {
    while rows[index].name.count > 1 {
      let words = FoldedWords(lines.text, rows[index].name[0].range)
      let isPeriod = words[0] == 0x28 && words.last == 0x29 && words.scalars.contains(where: FoldedWords.isDigit)
      guard FoldedWords.isLowercase(words[0]) || FoldedWords.isDigit(words[0]) || isPeriod else { return }
      rows[index - 1].nameBehind.append(rows[index].name.removeFirst())
    }
  }

  /// The pieces of a line; a unit alone above words is a word like others, and a long rule is nothing.
  private func items(_ number: Int) -> [FlatItem] {
    let items = FlatItem.items(lines, number)
    guard let item = items.first else { return [] }
    if isRule(number) { return [] }
    guard items.allSatisfy({ $0.kind == .unit }) else { return items }
    var next = number + 1
    while next < lines.count, next < number + 4, lines.isBlank(next) || isBar(next) { next += 1 }
    let below = next < lines.count ? FlatItem.items(lines, next).first : nil
    if let below, below.kind != .words { return items }
    let range = item.range.lowerBound..<(items.last?.range.upperBound ?? item.range.upperBound)
    return [FlatItem(kind: .words, range: range, line: number)]
  }

  private func isRule(_ number: Int) -> Bool {
    let line = AlignedLine(lines, lines[number])
    return line.isRule && lines.text[lines[number]].contains { $0 > 0x20 } && lines[number].count >= 8
  }

  /// Whether a line holds bars alone or nothing that counts.
  private func isBar(_ number: Int) -> Bool {
    isRule(number) || lines.text[lines.trimmed(lines[number])].allSatisfy { $0 == 0x7C || $0 == 0x20 }
  }

  /// Whether words are no name of a row but the text below the table.
  private func endsTable(_ item: FlatItem, hasFigures: Bool) -> Bool {
    let words = FoldedWords(lines.text, item.range)
    if words.width > 100 || words.endsSentence && words.width > 24 { return true }
    if hasFigures { return false }
    return HeadingShape.markedLevel(words) ?? 3 < 3 || UnitCaption.isCaption(words)
  }

  /// The number of columns, if enough rows agree on it and none has more figures.
  private func columnCount() -> Int? {
    let counts = rows.compactMap(\.certainCount)
    guard let most = counts.max(), (2...24).contains(most), !counts.isEmpty else { return nil }
    let touching = signsTouchDigits(most)
    let placed = rows.count { $0.cells(count: most, signsTouchDigits: touching) != nil }
    let named = rows.dropFirst().count { !$0.name.isEmpty }
    let isCertain = counts.count { $0 == most } >= 2 || placed >= 3
    return isCertain && rows.count >= 3 && named + 1 >= rows.count ? most : nil
  }

  /// Whether the table writes signs directly before digits: some figure has one, and no row needs them taken together.
  private func signsTouchDigits(_ count: Int) -> Bool {
    rows.contains { $0.figures.contains(where: \.hasSign) }
      && !rows.contains { $0.certainCount == nil && $0.cells(joinsSigns: true).count == count }
  }

  private func layout(columns count: Int, above first: Int, floor: Int) -> TableLayout? {
    let touching = signsTouchDigits(count)
    guard var head = rows.first,
      let last = rows.last(where: { (2...count).contains($0.cells(joinsSigns: true).count) })
    else { return nil }
    let header = header(above: wordsAbove(first, floor: floor), count, names: head.name.isEmpty)
    if head.name.isEmpty { head.name = header.name }
    guard !head.name.isEmpty else { return nil }
    var cells: [TableLayout.Cell] = []
    var rowCount = 0
    if let titles = header.titles {
      for (column, pieces) in titles.enumerated() {
        cells.append(TableLayout.Cell(pieces: pieces, row: 0, column: column + 1))
      }
      rowCount = 1
    }
    for row in [head] + rows.dropFirst() where row.lastLine <= last.lastLine {
      cells.append(TableLayout.Cell(pieces: (row.name + row.nameBehind).map(\.range), row: rowCount, column: 0))
      if let figures = row.cells(count: count, signsTouchDigits: touching) {
        for (column, pieces) in figures.enumerated() {
          cells.append(TableLayout.Cell(pieces: pieces, row: rowCount, column: column + 1))
        }
      } else {
        let pieces = row.cells(joinsSigns: true).flatMap { $0 }
        cells.append(TableLayout.Cell(pieces: pieces, row: rowCount, column: 1, columnSpan: count))
      }
      rowCount += 1
    }
    let start = header.firstLine ?? head.name[0].line
    let range = lines.trimmed(lines[start]).lowerBound..<lines.trimmed(lines[last.lastLine]).upperBound
    return TableLayout(cells: cells, lines: start..<last.lastLine + 1, range: range)
  }

  /// What stands above the first figures.
  private struct Header {
    var name: [FlatItem] = []
    var titles: [[Range<Int>]]?
    var firstLine: Int?
  }

  /// The lines of words directly above a line, at most as many as a header may take.
  private func wordsAbove(_ first: Int, floor: Int) -> [FlatItem] {
    var items: [FlatItem] = []
    var number = first - 1
    while number >= floor, items.count < 28 {
      defer { number -= 1 }
      let line = self.items(number)
      if line.isEmpty {
        if lines.isBlank(number) || isBar(number) { continue }
        break
      }
      guard line.count == 1, let item = line.first, item.kind == .words else { break }
      let words = FoldedWords(lines.text, item.range)
      if words.endsSentence || UnitCaption.isCaption(words) || HeadingMarker(words)?.style == .number
        || words.width > 100
      {
        break
      }
      items.insert(item, at: 0)
    }
    return items
  }

  /// Tells the headings of the columns from the name of the first row.
  ///
  /// - Parameters:
  ///   - items: the lines of words above the first figures.
  ///   - count: the number of columns.
  ///   - names: whether the last of them name the first row, which has no words on the line of its figures.
  /// - Returns: the headings, as far as they can be told, and the name.
  private func header(above items: [FlatItem], _ count: Int, names: Bool) -> Header {
    for length in names ? 1...3 : 0...0 where length <= items.count {
      let rest = items.dropLast(length)
      let name = Array(items.suffix(length))
      // The headings may begin anywhere below a caption or the text before the table.
      for start in rest.indices.reversed() where rest.count - start <= count * 3 {
        if let titles = ColumnTitles.split(Array(rest[start...]), into: count, lines) {
          return Header(name: name, titles: titles, firstLine: rest[start].line)
        }
      }
    }
    let name = names ? nameAlone(items) : []
    let rest = items.dropLast(name.count)
    if rest.count == count, ColumnTitles.areTitles(rest, lines) {
      return Header(name: name, titles: rest.map { [$0.range] }, firstLine: rest.first?.line)
    }
    return Header(name: name, titles: nil, firstLine: nil)
  }

  /// The name of the first row where the headings above it are not known: its last line, and the lines before that as
  /// long as they go on.
  private func nameAlone(_ items: [FlatItem]) -> [FlatItem] {
    var length = min(1, items.count)
    while length < min(3, items.count) {
      let words = FoldedWords(lines.text, items[items.count - length].range)
      guard words[0] == 0x28 || FoldedWords.isLowercase(words[0]) || DateLine.isDate(words) || FlatItem.isUnit(words)
      else { break }
      length += 1
    }
    return Array(items.suffix(length))
  }
}
