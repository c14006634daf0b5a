import Figures
import ReleaseModel
import SourceText

/// Makes a clean grid of a table: joins what the author spread over several cells and drops what only sets distances.
///
/// Tables from word processors and filing agents put `$`, `(`, `)` and `%` in cells of their own and widen columns with
/// empty ones. A person sees one figure; so must the rest of Seigo.
struct GridBuilder {
  private let release: Release
  private let text: ReleaseText
  private let table: Table
  /// The words of each cell of the table without white space around them.
  private let words: [TextRange]
  /// For each cell of the table, the index in `items` of what it became, or -1 where nothing.
  private var itemOfCell: [Int]
  /// For each cell of the table the index of the item that its words are part of.
  private var ownerOfCell: [Int]
  /// For each cell of the table the line that its words draw in a row that only draws lines.
  private var drawn: [RuleMark]
  private let marks: FootnoteMarks
  private let numberStyle: NumberStyle
  private var items: [Item] = []

  private struct Item {
    var content: CellContent
    var isPlaced = true
    var ruleAbove = RuleMark.none
    var ruleBelow = RuleMark.none
    var text: TextRange
    var range: SourceRange
    /// The words of a period that stand before its figure.
    var label: TextRange?
    var indent = 0
    /// The column of the table in which it begins.
    let column: Int
  }

  init(_ release: Release, _ table: Table, _ numberStyle: NumberStyle) {
    self.release = release
    self.table = table
    self.numberStyle = numberStyle
    let text = release.text
    self.text = text
    words = table.cells.map { text.trimmed($0.text) }
    itemOfCell = Array(repeating: -1, count: table.cells.count)
    ownerOfCell = itemOfCell
    drawn = Array(repeating: .none, count: table.cells.count)
    marks = FootnoteMarks(table, words, in: text)
    items.reserveCapacity(table.cells.count)
    joinCells()
    noteRules()
  }

  /// The clean grid.
  func grid() -> RawGrid {
    let keptRows = (0..<table.rowCount).filter(hasWords)
    let keptColumns = columnsToKeep(keptRows)
    let depths = depths(of: keptRows, upTo: keptColumns.first ?? 0)
    var cells: [RawGrid.Cell] = []
    cells.reserveCapacity(items.count)
    var places: [Int32] = []
    places.reserveCapacity(keptRows.count * keptColumns.count)
    /// For each item the index of its cell, once it has one.
    var placed = [Int32](repeating: -1, count: items.count)
    for (row, tableRow) in keptRows.enumerated() {
      for (column, tableColumn) in keptColumns.enumerated() {
        guard let index = item(tableRow, tableColumn) else {
          places.append(-1)
          continue
        }
        if placed[index] < 0 {
          placed[index] = Int32(cells.count)
          cells.append(cell(of: items[index], row, column, depth: column == 0 ? depths[items[index].column] ?? 0 : 0))
        }
        places.append(placed[index])
      }
    }
    return RawGrid(rowCount: keptRows.count, columnCount: keptColumns.count, cells: cells, places: places)
  }

  private func cell(of item: Item, _ row: Int, _ column: Int, depth: Int) -> RawGrid.Cell {
    RawGrid.Cell(
      row: row,
      column: column,
      text: item.text,
      range: item.range,
      content: item.content,
      label: item.label,
      isPlaced: item.isPlaced,
      indent: item.indent + depth,
      ruleAbove: item.ruleAbove,
      ruleBelow: item.ruleBelow
    )
  }

  /// What covers a place of the table, blank cells included.
  private func item(_ row: Int, _ column: Int) -> Int? {
    guard let cell = table.cellIndex(row: row, column: column), itemOfCell[cell] >= 0 else { return nil }
    return itemOfCell[cell]
  }

  /// What covers a place of the table and is no blank cell.
  private func filledItem(_ row: Int, _ column: Int) -> Int? {
    guard let item = item(row, column), !items[item].text.isEmpty else { return nil }
    return item
  }

  private func hasWords(row: Int) -> Bool { (0..<table.columnCount).contains { filledItem(row, $0) != nil } }

  // MARK: Columns

  /// What the places add in tenths of an em at which labels begin, where columns were dropped that only set them in.
  private func depths(of rows: [Int], upTo column: Int) -> [Int: Int] {
    let starts = Set(rows.compactMap { filledItem($0, column) }.map { items[$0].column }).sorted()
    return Dictionary(uniqueKeysWithValues: starts.enumerated().map { ($1, $0 * LabelDepth.step) })
  }

  /// The columns without which nothing would be lost: each cell that a dropped one holds also covers another.
  private func columnsToKeep(_ rows: [Int]) -> [Int] {
    var isKept = [Bool](repeating: true, count: table.columnCount)
    let filled = (0..<table.columnCount).map { column in rows.count { filledItem($0, column) != nil } }
    // The emptiest go first, so that of the columns that a spread cell covers the one with figures stays.
    for column in (0..<table.columnCount).sorted(by: { (filled[$0], $0) < (filled[$1], $1) }) {
      let isNeeded = rows.contains { row in
        guard let index = filledItem(row, column) else { return false }
        return !reachesKeptColumn(index, row, from: column, step: -1, isKept)
          && !reachesKeptColumn(index, row, from: column, step: 1, isKept)
      }
      isKept[column] = isNeeded
    }
    return isKept.indices.filter { isKept[$0] }
  }

  /// Whether an item that covers a column also covers one to its left or right that stays.
  private func reachesKeptColumn(_ item: Int, _ row: Int, from column: Int, step: Int, _ isKept: [Bool]) -> Bool {
    var place = column + step
    while place >= 0, place < table.columnCount, self.item(row, place) == item {
      if isKept[place] { return true }
      place += step
    }
    return false
  }

  // MARK: Joining

  private mutating func joinCells() {
    let cells = table.cells
    let order = Self.readingOrder(of: cells)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, cells[order[end]].row == cells[order[start]].row { end += 1 }
      let row = order[start..<end]
      if !takeLines(row) { join(row) }
      start = end
    }
  }

  /// The indices of cells row by row, each row from left to right.
  private static func readingOrder(of cells: [Cell]) -> [Int] {
    let isInOrder = cells.indices.dropFirst().allSatisfy { index in
      (cells[index - 1].row, cells[index - 1].column) <= (cells[index].row, cells[index].column)
    }
    let order = Array(cells.indices)
    return isInOrder
      ? order : order.sorted { (cells[$0].row, cells[$0].column, $0) < (cells[$1].row, cells[$1].column, $1) }
  }

  /// Joins the cells that a person sees as one figure among those of a row.
  private mutating func join(_ row: ArraySlice<Int>) {
    var pending: Int?
    var last: Int?
    for index in row {
      let cell = table.cells[index]
      let range = self.words[index]
      if range.isEmpty {
        itemOfCell[index] = add(range, cell)
        continue
      }
      let words = text[range]
      if let last, marks.contains(cell, words: range) {
        // The figure stays what it is; only its words take the mark along.
        items[last].text = items[last].text.union(range)
        items[last].range = release.sourceRange(of: items[last].text)
        ownerOfCell[index] = last
        continue
      }
      if let last, Self.isSuffix(words), canTake(last, words) {
        extend(last, with: range, cell)
        ownerOfCell[index] = last
        continue
      }
      if let first = pending {
        pending = nil
        if let byte = words.first, byte.isASCIIDigit || byte == 0x28 || byte == 0x2E || byte == 0x2D || byte >= 0xE2 {
          extend(first, with: range, cell)
          itemOfCell[index] = first
          ownerOfCell[index] = first
          moveAway(from: first, to: index, in: row)
          last = first
          continue
        }
      }
      let item = add(range, cell)
      itemOfCell[index] = item
      ownerOfCell[index] = item
      last = item
      if Self.isPrefix(words) { pending = item }
    }
  }

  /// Takes a row that holds nothing but lines of hyphens and the like, and tells whether it is one.
  private mutating func takeLines(_ row: ArraySlice<Int>) -> Bool {
    var hasLine = false
    for index in row where !words[index].isEmpty {
      guard GridRules.drawn(by: text[words[index]]) != .none else { return false }
      hasLine = true
    }
    guard hasLine, let number = row.first.map({ table.cells[$0].row }) else { return false }
    // Beside the words of a cell that reaches down from above, hyphens say that there is no figure.
    let reaches = (0..<table.columnCount).contains { column in
      table.cellIndex(row: number, column: column).map { table.cells[$0].row < number && !words[$0].isEmpty } ?? false
    }
    if reaches { return false }
    for index in row {
      drawn[index] = GridRules.drawn(by: text[words[index]])
      itemOfCell[index] = add(TextRange(words[index].start, words[index].start), table.cells[index])
    }
    return true
  }

  /// Gives each item the lines above and below the cells that it was joined of.
  private mutating func noteRules() {
    let isBlank = (0..<table.rowCount).map { !hasWords(row: $0) }
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
        content: content,
        isPlaced: cell.isPlaced,
        text: text,
        range: text.isEmpty ? cell.range : release.sourceRange(of: text),
        label: label,
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
    let text = text.utf8
    let bare = marks.withoutMarks(words, of: cell)
    var content = CellContent(text, bare.start..<bare.end, numberStyle)
    if case .words = content, bare != words { content = CellContent(text, words.start..<words.end, numberStyle) }
    guard case .words = content, let labelled = LabelledNumber(text, bare.start..<bare.end) else {
      return (content, nil)
    }
    return (.number(labelled.number), TextRange(labelled.label.lowerBound, labelled.label.upperBound))
  }

  /// Leaves the cell of a lone `$` without content once it has been joined to the figure behind it.
  private mutating func moveAway(from item: Int, to cell: Int, in row: ArraySlice<Int>) {
    for other in row where other != cell && itemOfCell[other] == item { itemOfCell[other] = -1 }
  }

  /// Whether a cell holds nothing but what belongs before a figure.
  private static func isPrefix(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 8, let last = words.last, !last.isASCIIDigit else { return false }
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
    guard words.count <= 4, let first = words.first, !first.isASCIIDigit else { return false }
    switch String(decoding: words, as: UTF8.self) {
    case ")", "%", ")%", ") %", "%)", "pts", "pt", "x", "bps", "*": return true
    default: return false
    }
  }

  /// Whether what has been read of a figure so far can take a closing mark.
  private func canTake(_ item: Int, _ suffix: ArraySlice<UInt8>) -> Bool {
    let words = text[items[item].text]
    if suffix.first == 0x29 { return words.count { $0 == 0x28 } > words.count { $0 == 0x29 } }
    switch items[item].content {
    case .number(let number): return !number.isYear
    case .span, .numbers: return true
    case .absent(let absence): return absence == .dash
    case .words: return words.contains(0x28) && words.contains { $0.isASCIIDigit }
    }
  }
}
