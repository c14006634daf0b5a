import Figures
import ReleaseModel
import SourceText

/// Tells the numbers of a table that are no figures: pages, notes, codes, and years that only name their line.
///
/// Labels decide wherever they can. By its shape alone a number is left out only where no amount is printed so; what may
/// be a figure stays one, since a figure that is lost is never checked.
struct NoFigure {
  private let release: Release
  private let text: [UInt8]
  private let labels: LabelReader
  private let grid: RawGrid
  private let rows: [Line]
  private let band: Range<Int>
  /// The first row, of the grid, and the first column that hold data.
  private let firstData: Int
  private let labelColumns: Int
  /// The columns that refer to places, such as notes and pages, or hold codes.
  private var namedColumns: Set<Int> = []
  /// The columns and rows, of the grid, that hold nothing but years.
  private var yearColumns: Set<Int> = []
  private var yearRows: Set<Int> = []

  init(
    _ release: Release,
    _ labels: LabelReader,
    _ grid: RawGrid,
    rows: [Line],
    columns: [Line],
    band: Range<Int>,
    firstData: Int,
    labelColumns: Int
  ) {
    self.release = release
    text = release.text.utf8
    self.labels = labels
    self.grid = grid
    self.rows = rows
    self.band = band
    self.firstData = firstData
    self.labelColumns = labelColumns
    namedColumns = Set(columns.filter { isNamed($0) }.map(\.index))
    if let contents = columnOfContents() { namedColumns.insert(contents) }
    guard grid.cells.indices.contains(where: { grid.cells[$0].isYear }), !grid.printsPlainThousands(text) else {
      return
    }
    let data = firstData..<max(firstData, band.upperBound)
    yearColumns = Set(
      (labelColumns..<max(labelColumns, grid.columnCount)).filter { column in
        Self.areYears(data.compactMap { grid[$0, column] })
      }
    )
    yearRows = Set(
      data.filter { row in
        rows[row - band.lowerBound].label.isEmpty
          && Self.areYears((labelColumns..<max(labelColumns, grid.columnCount)).compactMap { grid[row, $0] })
      }
    )
  }

  /// Whether the numbers of a cell, which is named by its index, at a place of the grid are no figures.
  func covers(_ index: Int, row: Int, column: Int) -> Bool {
    guard holdsBareNumbers(grid.cells[index]) else { return false }
    if namedColumns.contains(column) || yearColumns.contains(column) || yearRows.contains(row) { return true }
    if case .number(let number) = grid.cells[index].content,
      hasLeadingZero(number) || isLinkedPage(number, grid.cells[index])
    {
      return true
    }
    return isCode(row: row, column: column)
  }

  private func holdsBareNumbers(_ cell: RawGrid.Cell) -> Bool {
    switch cell.content {
    case .absent, .words: false
    case .number(let number): isBare(number)
    case .span, .numbers: cell.content.numbers.allSatisfy(isBare)
    }
  }

  // MARK: Columns

  /// Whether a cell that heads a column, and no other, says that it refers to something.
  ///
  /// "Notes" over a whole table is its title.
  private func isNamed(_ column: Line) -> Bool {
    column.labelCells.contains { cell in
      let row = cell.row
      let isOwn = [column.index - 1, column.index + 1].allSatisfy { neighbour in
        guard (labelColumns..<grid.columnCount).contains(neighbour) else { return true }
        return grid[row, neighbour]?.text != cell.text || cell.text.isEmpty
      }
      return isOwn && (names(cell.text, .reference) || names(cell.text, .code))
    }
  }

  /// The column of pages, where the table is one of contents: "Item 5 … 35", "Note 3 … 41".
  private func columnOfContents() -> Int? {
    let columns = (labelColumns..<max(labelColumns, grid.columnCount)).filter { column in
      (firstData..<max(firstData, band.upperBound)).contains { grid[$0, column]?.content.numbers.isEmpty == false }
    }
    guard columns.count == 1, let column = columns.first else { return nil }
    var last: Int128 = 0
    var (pages, entries) = (0, 0)
    for row in firstData..<max(firstData, band.upperBound) {
      guard let cell = grid[row, column], !cell.content.numbers.isEmpty else { continue }
      guard case .number(let number) = cell.content, isBare(number), number.sign == .none, number.value.scale == 0,
        number.value.significand >= last, number.value.significand < 1000
      else { return nil }
      last = number.value.significand
      pages += 1
      if isEntry(rows[row - band.lowerBound].label) { entries += 1 }
    }
    return pages >= 4 && entries * 2 >= pages ? column : nil
  }

  /// Whether a label begins as an entry of a table of contents does: "Item 5", "Note 3", "Part II".
  private func isEntry(_ label: String) -> Bool {
    let words = label.prefix(24).lowercased().split(separator: " ", maxSplits: 2)
    guard words.count > 1, ["item", "items", "note", "part", "section", "chapter", "annex"].contains(words[0]) else {
      return false
    }
    return words[1].first.map { $0.isNumber || "ivx".contains($0) } ?? false
  }

  /// Whether the words of a cell say what sort of number stands beside, below or above them.
  private func names(_ text: TextRange, _ trait: LineTrait) -> Bool {
    text.count <= 80 && labels.names(trait, in: release.string(text))
  }

  // MARK: Years

  /// Whether cells hold two years or more, one after another, and nothing else.
  static func areYears(_ cells: [RawGrid.Cell]) -> Bool {
    var years: [Int128] = []
    for cell in cells where !cell.isBlank {
      guard case .number(let number) = cell.content, number.isYear else { return false }
      years.append(number.value.significand)
    }
    return years.count > 1 && zip(years, years.dropFirst()).allSatisfy { abs($0 - $1) <= 1 }
  }

  // MARK: Codes

  /// Whether a number has a label beside it, or in the cell below or above, that says it is a code.
  private func isCode(row: Int, column: Int) -> Bool {
    rows[row - band.lowerBound].traits.has(.code) || namesCode(row, column - 1) || namesCode(row + 1, column)
      || namesCode(row - 1, column)
  }

  private func namesCode(_ row: Int, _ column: Int) -> Bool {
    guard column >= 0, (0..<grid.rowCount).contains(row), let index = grid.index(row, column),
      case .words = grid.cells[index].content
    else { return false }
    return names(grid.cells[index].text, .code)
  }

  // MARK: Shapes

  /// Whether a number is printed as numbers are that only name something: without separator, currency or per cent.
  private func isBare(_ number: PrintedNumber) -> Bool {
    let text = text[number.range]
    return number.unit?.quantity ?? .money == .money && number.unit?.currency == nil
      && !text.contains(UInt8(ascii: ",")) && text.allSatisfy { $0 < 0x80 }
  }

  private func hasLeadingZero(_ number: PrintedNumber) -> Bool {
    let text = text[number.range]
    return number.value.scale == 0 && number.sign == .none && text.count > 1 && text.first == UInt8(ascii: "0")
      && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether a number leads to a place of the release, as the pages of a table of contents do.
  private func isLinkedPage(_ number: PrintedNumber, _ cell: RawGrid.Cell) -> Bool {
    guard number.sign == .none, number.value.scale == 0, number.value.significand < 1000, !cell.range.isEmpty else {
      return false
    }
    let behind = release.links.partitioningIndex { $0.range.start > cell.range.start }
    guard behind > 0 else { return false }
    let link = release.links[behind - 1]
    return link.kind == .hyperlink && link.target.hasPrefix("#") && link.range.contains(cell.range)
  }
}

extension RawGrid {
  /// Whether whole numbers of four digits and more that are no years are printed without separators, so that a figure may
  /// look like a year.
  ///
  /// A lone one among many that have separators is a slip.
  func printsPlainThousands(_ text: [UInt8]) -> Bool {
    var (plain, separated) = (0, 0)
    for cell in cells where cell.content.hasNumbers {
      for number in cell.content.numbers
      where !number.isYear && number.value.scale == 0 && number.value.significand.magnitude >= 1000 {
        if text[number.range].contains(UInt8(ascii: ",")) { separated += 1 } else { plain += 1 }
      }
    }
    return plain > 1 || plain == 1 && separated < Self.many
  }

  /// How many numbers with separators show that one without is a slip.
  private static let many = 6
}

extension [Link] {
  /// The index of the first element of which something holds that holds of all behind it.
  fileprivate func partitioningIndex(where holds: (Link) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
