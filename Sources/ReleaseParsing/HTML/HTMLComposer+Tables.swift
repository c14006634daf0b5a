import ReleaseModel
import SourceText

extension HTMLComposer {
  /// Ends what a tag of a table ends that the author did not: the cell before a cell or row, and all that is in it.
  mutating func makeRoom(for tag: MarkupToken) {
    switch tag.element {
    case .rowGroup, .columns, .row, .cell, .headerCell, .caption: break
    default: return
    }
    guard let cell = tables.last?.openCell else { return }
    // The open cell is of the innermost table, so no table is open within it.
    for index in (cell.depth..<elements.count).reversed() where !elements[index].isFinished {
      elements[index].isFinished = true
      finish(elements[index], at: tag.start)
    }
  }

  mutating func startTable(_ tag: MarkupToken, _ attributes: TagAttributes) {
    finishRun()
    startRun(.block)
    tables.append(TableDraft(start: tag.start, firstItem: items.count))
  }

  mutating func startGroup() {
    if !tables.isEmpty { tables[tables.count - 1].startGroup() }
  }

  mutating func endRow() {
    if !tables.isEmpty { tables[tables.count - 1].endRow() }
  }

  mutating func startRow(_ attributes: TagAttributes) {
    if tables.isEmpty { return }
    finishRun()
    startRun(.block)
    let border = attributes.style.border
    tables[tables.count - 1].startRow(ruleAbove: border.ruleAbove, ruleBelow: border.ruleBelow)
  }

  /// Notes the lines above and below a block, which are those of the cell that it stands in.
  mutating func addRules(_ border: BorderStyle) {
    if tables.isEmpty || border.ruleAbove == .none && border.ruleBelow == .none { return }
    tables[tables.count - 1].noteRules(above: border.ruleAbove, below: border.ruleBelow)
  }

  /// Notes a line across the page, or across the cell that it stands in.
  mutating func addLine() {
    if !tables.isEmpty, !state.isHidden { tables[tables.count - 1].noteLine(isBehindWords: leadingSpace == nil) }
  }

  /// Opens a cell of the innermost table and returns its index there.
  ///
  /// Outside any table a cell only sets its words apart, and the result is -1.
  mutating func startCell(_ tag: MarkupToken, _ attributes: TagAttributes) -> Int {
    if tables.isEmpty || hasWords { finishRun() }
    if tables.isEmpty { return -1 }
    let cell = CellDraft(tag, attributes, textStart: run.textStart, isHidden: state.isHidden)
    leadingSpace = 0
    return tables[tables.count - 1].open(cell, depth: elements.count)
  }

  mutating func finishCell(_ cell: Int, of element: OpenElement, at end: Int) {
    if hasWords { finishRun(of: element, at: end) }
    leadingSpace = nil
    // Behind an empty cell the boundary stays what it was: the start of the row, perhaps.
    if lastBlockEnd > tables[tables.count - 1].cells[cell].textStart { startRun(.cell) }
    tables[tables.count - 1].closeCell(cell, at: end, textEnd: lastBlockEnd)
  }

  /// Decides what a table was, now that all of it is known.
  mutating func finishTable(at end: Int) {
    finishRun()
    startRun(.block)
    guard let draft = tables.popLast() else { return }
    let found = draft.firstItem..<items.count
    if draft.isLayout {
      tables.note(draft.content, items: found)
    } else if draft.strays.isEmpty, let entries = BulletTable.entries(of: draft, in: builder.text) {
      for entry in entries { builder.text.joinBlocks(in: entry.text) }
      replace(found, with: entries.map { .block($0) })
    } else if let table = table(draft, end: end) {
      replace(found, with: draft.strays.flatMap { items[$0] } + [.table(table)])
    } else {
      tables.note(draft.content, items: found)
      builder.addTrouble(
        "table with more than \(Table.largestGrid) places is read as running text",
        advice: "correct its column and row spans, or divide it",
        range: draft.start..<min(draft.start + 6, end)
      )
    }
  }

  /// Puts others in the place of blocks that turned out to be parts of them.
  private mutating func replace(_ found: Range<Int>, with others: [FlowItem]) {
    items.replaceSubrange(found, with: others)
    var content = CellContent()
    for item in others { content.add(CellContent(item)) }
    tables.note(content, items: found.lowerBound..<items.count)
  }

  /// Adds a block to those found so far.
  mutating func add(_ item: FlowItem) {
    items.append(item)
    tables.note(CellContent(item), items: items.count - 1..<items.count)
  }

  private mutating func table(_ draft: TableDraft, end: Int) -> Table? {
    guard let places = TableGrid.places(of: draft) else { return nil }
    var caption: TextRange?
    var text: TextRange?
    var cells: [Cell] = []
    cells.reserveCapacity(places.count)
    for cell in draft.cells where cell.isCaption && !cell.isEmpty {
      builder.text.joinBlocks(in: cell.text)
      caption = caption ?? cell.text
    }
    let stacked = StackedRows(draft, in: builder.text)
    var shifts = [0]
    for count in stacked.counts { shifts.append((shifts.last ?? 0) + count - 1) }
    var lastRow = -1
    for (index, place) in places.enumerated() {
      let cell = draft.cells[place.cell]
      let count = stacked.counts[cell.row]
      if count > 1 {
        if cell.row != lastRow {
          let row = places[index...].prefix { draft.cells[$0.cell].row == cell.row }
          for line in 0..<count { cells += stackedCells(line, of: row, draft, row: cell.row + shifts[cell.row] + line) }
          for place in row { builder.text.joinBlocks(in: draft.cells[place.cell].text) }
        }
        lastRow = cell.row
        if !cell.isEmpty { text = text.map { $0.union(cell.text) } ?? cell.text }
        continue
      }
      lastRow = cell.row
      builder.text.joinBlocks(in: cell.text)
      if !cell.isEmpty { text = text.map { $0.union(cell.text) } ?? cell.text }
      let lastCovered = cell.row + place.rowSpan
      cells.append(
        Cell(
          text: cell.text,
          range: builder.source(cell.start..<cell.end),
          row: cell.row + shifts[cell.row],
          column: place.column,
          rowSpan: place.rowSpan + shifts[lastCovered] - shifts[cell.row],
          columnSpan: place.columnSpan,
          isHeader: cell.isHeader,
          indent: Int(cell.indent),
          ruleAbove: cell.ruleAbove,
          ruleBelow: cell.ruleBelow,
          raised: cell.raised.map(builder.text.trimmed)
        )
      )
    }
    guard let text else { return nil }
    return Table(range: builder.source(draft.start..<end), text: text, caption: caption, cells: cells)
  }
}

extension HTMLComposer {
  /// The cells of one of several rows that are stacked in one.
  private func stackedCells(_ line: Int, of row: ArraySlice<TableGrid.Place>, _ draft: TableDraft, row number: Int)
    -> [Cell]
  {
    row.map { place in
      let cell = draft.cells[place.cell]
      let lines = cell.isEmpty ? [] : StackedRows.lines(of: cell, builder.text)
      let words = lines.indices.contains(line) ? lines[line] : TextRange(cell.textEnd, cell.textEnd)
      return Cell(
        text: words,
        // The words' own place; where a line is blank, that of the cell.
        range: builder.text.source(of: words).map { builder.file.sourceRange(ofText: $0) }
          ?? builder.source(cell.start..<cell.end),
        row: number,
        column: place.column,
        columnSpan: place.columnSpan,
        ruleAbove: line == 0 ? cell.ruleAbove : .none,
        ruleBelow: line == lines.count - 1 ? cell.ruleBelow : .none
      )
    }
  }
}

extension [TableDraft] {
  /// Notes blocks in the innermost table.
  fileprivate mutating func note(_ content: CellContent, items: Range<Int>) {
    if !isEmpty { self[count - 1].note(content, items: items) }
  }
}
