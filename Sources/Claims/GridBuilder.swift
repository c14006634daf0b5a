import Figures
import ReleaseModel
import SourceText

/// Makes a clean grid of a table: joins what the author spread over several cells and drops what only sets distances.
///
/// Tables from word processors and filing agents put `$`, `(`, `)` and `%` in cells of their own and widen columns with
/// empty ones. A person sees one figure; so must the rest of Seigo.
struct GridBuilder {
  private let release: Release
  private let table: Table
  /// For each cell of the table, the index in `items` of what it became, or -1 where nothing.
  private var itemOfCell: [Int]
  /// For each cell of the table the index of the item that its words are part of.
  private var ownerOfCell: [Int]
  /// For each cell of the table the line that its words draw in a row that only draws lines.
  private var drawn: [RuleMark]
  private let marks: FootnoteMarks
  private var items: [Item] = []

  private struct Item {
    var text: TextRange
    var range: SourceRange
    var content: CellContent
    /// The words of a period that stand before its figure.
    var label: TextRange?
    var isPlaced = true
    var indent = 0
    /// The column of the table in which it begins.
    let column: Int
    var ruleAbove = RuleMark.none
    var ruleBelow = RuleMark.none
  }

  init(_ release: Release, _ table: Table) {
    self.release = release
    self.table = table
    itemOfCell = Array(repeating: -1, count: table.cells.count)
    ownerOfCell = itemOfCell
    drawn = Array(repeating: .none, count: table.cells.count)
    marks = FootnoteMarks(table, in: release.text)
    joinCells()
    noteRules()
  }

  /// The clean grid.
  func grid() -> RawGrid {
    let keptRows = (0..<table.rowCount).filter { row in
      (0..<table.columnCount).contains { item(row, $0).map { !items[$0].text.isEmpty } ?? false }
    }
    let keptColumns = columnsToKeep(keptRows)
    let depths = depths(of: keptRows, upTo: keptColumns.first ?? 0)
    var cells: [RawGrid.Cell] = []
    var places: [Int32] = []
    places.reserveCapacity(keptRows.count * keptColumns.count)
    var placed: [Int: Int32] = [:]
    for (row, tableRow) in keptRows.enumerated() {
      for (column, tableColumn) in keptColumns.enumerated() {
        guard let index = item(tableRow, tableColumn) else {
          places.append(-1)
          continue
        }
        if let known = placed[index] {
          places.append(known)
          continue
        }
        let item = items[index]
        placed[index] = Int32(cells.count)
        places.append(Int32(cells.count))
        cells.append(
          RawGrid.Cell(
            row: row,
            column: column,
            text: item.text,
            range: item.range,
            content: item.content,
            label: item.label,
            isPlaced: item.isPlaced,
            indent: item.indent + (column == 0 ? depths[item.column] ?? 0 : 0),
            ruleAbove: item.ruleAbove,
            ruleBelow: item.ruleBelow
          )
        )
      }
    }
    return RawGrid(rowCount: keptRows.count, columnCount: keptColumns.count, cells: cells, places: places)
  }

  /// What covers a place of the table, blank cells included.
  private func item(_ row: Int, _ column: Int) -> Int? {
    guard let cell = table.cellIndex(row: row, column: column), itemOfCell[cell] >= 0 else { return nil }
    return itemOfCell[cell]
  }

  // MARK: Columns

  /// What the places add in tenths of an em at which labels begin, where columns were dropped that only set them in.
  private func depths(of rows: [Int], upTo column: Int) -> [Int: Int] {
    let filled = rows.compactMap { item($0, column) }.filter { !items[$0].text.isEmpty }
    let starts = Set(filled.map { items[$0].column }).sorted()
    return Dictionary(uniqueKeysWithValues: starts.enumerated().map { ($1, $0 * LabelDepth.step) })
  }

  /// The columns without which nothing would be lost: each cell that a dropped one holds also covers another.
  private func columnsToKeep(_ rows: [Int]) -> [Int] {
    var kept = Set(0..<table.columnCount)
    let filled = (0..<table.columnCount).map { column in
      rows.count { row in item(row, column).map { !items[$0].text.isEmpty } ?? false }
    }
    // The emptiest go first, so that of the columns that a spread cell covers the one with figures stays.
    for column in (0..<table.columnCount).sorted(by: { (filled[$0], $0) < (filled[$1], $1) }) {
      let isNeeded = rows.contains { row in
        guard let index = item(row, column), !items[index].text.isEmpty else { return false }
        return ![column - 1, column + 1].contains { neighbour in
          var place = neighbour
          let step = neighbour - column
          while place >= 0, place < table.columnCount, item(row, place) == index {
            if kept.contains(place) { return true }
            place += step
          }
          return false
        }
      }
      if !isNeeded { kept.remove(column) }
    }
    return kept.sorted()
  }

  // MARK: Joining

  private mutating func joinCells() {
    let text = release.text
    var rows = [[Int]](repeating: [], count: table.rowCount)
    for (index, cell) in table.cells.enumerated() { rows[cell.row].append(index) }
    for (number, row) in rows.enumerated() {
      if takeLines(row, number) { continue }
      var pending: Int?
      var last: Int?
      for index in row.sorted(by: { table.cells[$0].column < table.cells[$1].column }) {
        let cell = table.cells[index]
        let trimmed = text.trimmed(cell.text)
        if trimmed.isEmpty {
          itemOfCell[index] = add(trimmed, cell)
          continue
        }
        let words = text[trimmed]
        if let last, marks.contains(cell, words: trimmed) {
          // The figure stays what it is; only its words take the mark along.
          items[last].text = items[last].text.union(trimmed)
          items[last].range = release.sourceRange(of: items[last].text)
          ownerOfCell[index] = last
          continue
        }
        if let last, Self.isSuffix(words), canTake(items[last], words) {
          extend(last, with: trimmed, cell)
          ownerOfCell[index] = last
          continue
        }
        if let first = pending {
          pending = nil
          if let byte = words.first, byte.isASCIIDigit || byte == 0x28 || byte == 0x2E || byte == 0x2D || byte >= 0xE2 {
            extend(first, with: trimmed, cell)
            itemOfCell[index] = first
            ownerOfCell[index] = first
            moveAway(from: first, to: index, in: row)
            last = first
            continue
          }
        }
        let item = add(trimmed, cell)
        itemOfCell[index] = item
        ownerOfCell[index] = item
        last = item
        if Self.isPrefix(words) { pending = item }
      }
    }
  }

  /// Takes a row that holds nothing but lines of hyphens and the like, and tells whether it is one.
  private mutating func takeLines(_ row: [Int], _ number: Int) -> Bool {
    let filled = row.filter { !release.text.trimmed(table.cells[$0].text).isEmpty }
    guard !filled.isEmpty,
      filled.allSatisfy({ GridRules.drawn(by: release.text[release.text.trimmed(table.cells[$0].text)]) != .none })
    else { return false }
    // Beside the words of a cell that reaches down from above, hyphens say that there is no figure.
    let reaches = (0..<table.columnCount).contains { column in
      table[number, column].map { $0.row < number && !release.text.trimmed($0.text).isEmpty } ?? false
    }
    if reaches { return false }
    for index in row {
      let cell = table.cells[index]
      let text = release.text.trimmed(cell.text)
      drawn[index] = GridRules.drawn(by: release.text[text])
      itemOfCell[index] = add(TextRange(text.start, text.start), cell)
    }
    return true
  }

  /// Gives each item the lines above and below the cells that it was joined of.
  private mutating func noteRules() {
    let isBlank = (0..<table.rowCount).map { row in
      !(0..<table.columnCount).contains { item(row, $0).map { !items[$0].text.isEmpty } ?? false }
    }
    let rules = GridRules(table, isBlank: isBlank, drawn: drawn)
    for (cell, owner) in ownerOfCell.enumerated() where owner >= 0 {
      items[owner].ruleAbove = max(items[owner].ruleAbove, rules.above[cell])
      items[owner].ruleBelow = max(items[owner].ruleBelow, rules.below[cell])
    }
  }

  private mutating func add(_ text: TextRange, _ cell: Cell) -> Int {
    let (content, label) = content(text, of: cell)
    items.append(
      Item(
        text: text,
        range: text.isEmpty ? cell.range : release.sourceRange(of: text),
        content: content,
        label: label,
        isPlaced: cell.isPlaced,
        indent: cell.indent,
        column: cell.column
      )
    )
    return items.count - 1
  }

  private mutating func extend(_ index: Int, with text: TextRange, _ cell: Cell) {
    let joined = items[index].text.union(text)
    items[index].text = joined
    items[index].range = release.sourceRange(of: joined)
    (items[index].content, items[index].label) = content(joined, of: cell)
  }

  /// What words hold whose last ones stand in a cell, and the words of a period that stand before their figure.
  private func content(_ words: TextRange, of cell: Cell) -> (CellContent, label: TextRange?) {
    let text = release.text.utf8
    let bare = marks.withoutMarks(words, of: cell)
    var content = CellContent(text, bare.start..<bare.end)
    if content == .words, bare != words { content = CellContent(text, words.start..<words.end) }
    guard content == .words, let labelled = LabelledNumber(text, bare.start..<bare.end) else { return (content, nil) }
    return (.number(labelled.number), TextRange(labelled.label.lowerBound, labelled.label.upperBound))
  }

  /// Leaves the cell of a lone `$` without content once it has been joined to the figure behind it.
  private mutating func moveAway(from item: Int, to cell: Int, in row: [Int]) {
    for other in row where other != cell && itemOfCell[other] == item { itemOfCell[other] = -1 }
  }

  /// Whether a cell holds nothing but what belongs before a figure.
  private static func isPrefix(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 8 else { return false }
    switch String(decoding: words, as: UTF8.self) {
    case "$", "¥", "£", "€", "\\", "(", "$(", "$ (", "¥(", "£(", "€(", "US$", "C$", "△", "▲", "+", "($", "(¥", "(£",
      "Rs",
      "Rs.", "₩", "₹":
      return true
    default: return false
    }
  }

  /// Whether a cell holds nothing but what belongs behind a figure.
  private static func isSuffix(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 4 else { return false }
    switch String(decoding: words, as: UTF8.self) {
    case ")", "%", ")%", ") %", "%)", "pts", "pt", "x", "bps", "*": return true
    default: return false
    }
  }

  /// Whether what has been read of a figure so far can take a closing mark.
  private func canTake(_ item: Item, _ suffix: ArraySlice<UInt8>) -> Bool {
    if suffix.first == 0x29 {
      let text = release.text[item.text]
      return text.count { $0 == 0x28 } > text.count { $0 == 0x29 }
    }
    switch item.content {
    case .number(let number): return !number.isYear
    case .span, .numbers: return true
    case .absent(let absence): return absence == .dash
    case .words: return release.text[item.text].contains(0x28) && release.text[item.text].contains { $0.isASCIIDigit }
    }
  }
}
