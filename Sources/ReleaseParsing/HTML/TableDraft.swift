import ReleaseModel

/// A table whose end is still to come.
struct TableDraft {
  /// Where its start tag begins.
  let start: Int
  /// The number of blocks that stood before it.
  let firstItem: Int
  private(set) var cells: [CellDraft] = []
  /// The cell that is open, and how many elements were open around it.
  private(set) var openCell: (index: Int, depth: Int)?
  /// The rows begun so far.
  private(set) var rowCount = 0
  /// The first rows of the row groups; no cell reaches from one group into the next.
  private(set) var groupStarts = [0]
  /// The blocks in it that stand in no cell.
  private(set) var strays: [Range<Int>] = []
  private var isRowOpen = false
  /// The lines above and below the row.
  private var rowRules: (above: RuleMark, below: RuleMark) = (.none, .none)

  init(start: Int, firstItem: Int) {
    self.start = start
    self.firstItem = firstItem
  }

  mutating func startGroup() {
    isRowOpen = false
    groupStarts.append(rowCount)
  }

  mutating func startRow(ruleAbove: RuleMark = .none, ruleBelow: RuleMark = .none) {
    rowCount += 1
    isRowOpen = true
    rowRules = (ruleAbove, ruleBelow)
  }

  mutating func endRow() { isRowOpen = false }

  /// Opens a cell, in a row of its own where the author opened none, and returns its index.
  mutating func open(_ cell: CellDraft, depth: Int) -> Int {
    var cell = cell
    if !cell.isCaption {
      if !isRowOpen { startRow() }
      cell.row = rowCount - 1
      cell.noteRules(above: rowRules.above, below: rowRules.below)
    }
    cells.append(cell)
    openCell = (cells.count - 1, depth)
    return cells.count - 1
  }

  mutating func closeCell(_ index: Int, at end: Int, textEnd: Int) {
    cells[index].end = end
    cells[index].textEnd = max(textEnd, cells[index].textStart)
    openCell = nil
  }

  /// Notes lines that something in the open cell draws above and below itself.
  mutating func noteRules(above: RuleMark, below: RuleMark) {
    if let cell = openCell { cells[cell.index].noteRules(above: above, below: below) }
  }

  /// Notes a line across the open cell: above its words, or below them once they have begun.
  mutating func noteLine(isBehindWords: Bool) {
    guard let cell = openCell else { return }
    let known = isBehindWords ? cells[cell.index].ruleBelow : cells[cell.index].ruleAbove
    let mark = known == .none ? RuleMark.single : .double
    noteRules(above: isBehindWords ? .none : mark, below: isBehindWords ? mark : .none)
  }

  /// Notes words of the open cell that are set above or below the line.
  mutating func noteRaised(_ words: TextRange) {
    if let cell = openCell { cells[cell.index].raised.append(words) }
  }

  /// Notes that a line of the open cell ends.
  mutating func noteLineBreak(at offset: Int) {
    if let cell = openCell { cells[cell.index].lineEnds.append(offset) }
  }

  /// Notes how far the first words of the open cell stand in.
  mutating func noteIndent(_ indent: Int) {
    if let cell = openCell { cells[cell.index].indent = Int32(clamping: indent) }
  }

  /// Notes blocks that were found in the open cell, or in none.
  mutating func note(_ content: CellContent, items: Range<Int>) {
    if let cell = openCell {
      cells[cell.index].content.add(content)
    } else if !items.isEmpty {
      strays.append(items)
    }
  }

  /// What all its cells hold.
  var content: CellContent {
    var content = CellContent()
    for cell in cells { content.add(cell.content) }
    return content
  }

  /// Whether it only lays out the page.
  ///
  /// Such a table has nothing to compare across rows and columns: it holds other tables, headings or lists, or no row
  /// of it has two cells with words, or its single row is made of columns of running text.
  var isLayout: Bool {
    var lastRow = -1
    var hasSharedRow = false
    var hasOtherRow = false
    var hasRunningText = false
    for cell in cells {
      if cell.content.hasTable || cell.content.hasHeading || cell.content.hasListItem { return true }
      if cell.isCaption || cell.isEmpty { continue }
      if cell.row == lastRow { hasSharedRow = true } else if lastRow >= 0 { hasOtherRow = true }
      lastRow = cell.row
      if cell.content.blockCount > 2, cell.textEnd - cell.textStart > 300 { hasRunningText = true }
    }
    return !hasSharedRow || !hasOtherRow && hasRunningText
  }
}

/// A cell, or a caption, of a table whose end is still to come.
struct CellDraft {
  let start: Int
  var end: Int
  let textStart: Int
  var textEnd: Int
  var row = 0
  let columnSpan: Int32
  /// The rows it covers; 0 for all that are left of its group.
  let rowSpan: Int32
  let isHeader: Bool
  let isCaption: Bool
  let isHidden: Bool
  /// How far its words stand in, in tenths of an em.
  var indent: Int32 = 0
  /// The places in the release's text at which line breaks end its lines.
  var lineEnds: [Int] = []
  /// The words that are set above or below the line.
  var raised: [TextRange] = []
  /// The line along its upper edge.
  private(set) var ruleAbove: RuleMark
  /// The line along its lower edge.
  private(set) var ruleBelow: RuleMark
  var content = CellContent()

  init(_ tag: MarkupToken, _ attributes: TagAttributes, textStart: Int, isHidden: Bool) {
    start = tag.start
    end = tag.end
    self.textStart = textStart
    textEnd = textStart
    columnSpan = Int32(attributes.columnSpan)
    rowSpan = Int32(attributes.rowSpan)
    isHeader = tag.element == .headerCell
    isCaption = tag.element == .caption
    self.isHidden = isHidden
    ruleAbove = attributes.style.border.ruleAbove
    ruleBelow = attributes.style.border.ruleBelow
  }

  /// Adds lines to those along its edges; of two the stronger counts.
  mutating func noteRules(above: RuleMark, below: RuleMark) {
    ruleAbove = max(ruleAbove, above)
    ruleBelow = max(ruleBelow, below)
  }

  var isEmpty: Bool { textStart == textEnd }
  var text: TextRange { TextRange(textStart, textEnd) }
}

/// What kinds of blocks were found in a cell.
struct CellContent {
  private(set) var blockCount: Int32 = 0
  private(set) var hasTable = false
  private(set) var hasHeading = false
  private(set) var hasListItem = false

  init() {}

  init(_ item: FlowItem) {
    switch item {
    case .table: hasTable = true
    case .block(let block):
      blockCount = 1
      hasHeading = block.flow.isHeading
      hasListItem = block.flow == .listItem
    }
  }

  mutating func add(_ other: CellContent) {
    blockCount &+= other.blockCount
    hasTable = hasTable || other.hasTable
    hasHeading = hasHeading || other.hasHeading
    hasListItem = hasListItem || other.hasListItem
  }
}
