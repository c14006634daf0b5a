import Figures
import ReleaseModel
import SourceText

/// Understands a table: what its rows and columns are, which unit its figures have, what is compared with what.
struct TableReader {
  private let release: Release
  private let labels: LabelReader
  private let grid: RawGrid
  /// The caption that names the unit of the whole table, and that unit.
  private let caption: TextRange?
  private let captionUnit: Unit?

  init(_ release: Release, _ labels: LabelReader, _ grid: RawGrid, caption: TextRange?) {
    self.release = release
    self.labels = labels
    self.caption = caption
    captionUnit = caption.flatMap { Unit(statedBy: release.text.utf8, $0.start..<$0.end) }
    self.grid = grid
  }

  /// The table as understood: one reading for each part that has headers of its own.
  func readings() -> [TableReading] {
    guard grid.rowCount > 0 else { return [] }
    return bands().map(reading(of:))
  }

  // MARK: Bands

  /// The parts of the table that begin with header rows of their own.
  private func bands() -> [Range<Int>] {
    var bands: [Range<Int>] = []
    var start = 0
    var hasData = false
    var groupsSinceData = 0
    for row in 0..<grid.rowCount {
      switch grid.shape(ofRow: row) {
      case .data:
        hasData = true
        groupsSinceData = 0
      case .group:
        groupsSinceData += 1
      case .header:
        if hasData, isHeaderOfItsOwn(row) {
          bands.append(start..<row - groupsSinceData)
          start = row - groupsSinceData
          hasData = false
        }
        groupsSinceData = 0
      }
    }
    bands.append(start..<grid.rowCount)
    return bands
  }

  /// Whether a row of words below figures begins a new part, and is no line of the comparison that holds words.
  private func isHeaderOfItsOwn(_ row: Int) -> Bool {
    let words = (1..<grid.columnCount).compactMap { grid[row, $0] }.filter { !$0.isBlank }
    guard words.count > 1 else { return false }
    guard let corner = grid[row, 0], !corner.isBlank else { return true }
    return !labels.meaning(of: release.string(corner.text)).isComparison
  }

  // MARK: Lines

  private func reading(of band: Range<Int>) -> TableReading {
    let shapes = band.map { grid.shape(ofRow: $0) }
    let firstData = shapes.firstIndex(of: .data).map { band.lowerBound + $0 } ?? band.upperBound
    let labelColumns = countOfLabelColumns(band, firstData)
    // "ASSETS" over all columns heads the rows below it, and is no part of any column's label.
    let headers = (band.lowerBound..<firstData).filter { grid.shape(ofRow: $0) != .group }
    let columns = (0..<grid.columnCount).map { column in
      line(
        index: column,
        labelCells: column < labelColumns ? [] : distinct(headers.map { grid[$0, column] }),
        role: column < labelColumns ? .header : nil,
        printsPercent: printsPercent(firstData..<band.upperBound, column..<column + 1)
      )
    }
    let groups = RowGroups(labels) { place in
      (labelColumns..<grid.columnCount).flatMap { grid[band.lowerBound + place, $0]?.content.numbers ?? [] }
    }
    let rows = groups.grouped(
      LabelDepth(grid, band, labelColumns).indented(
        band.map { row in self.row(row, band, firstData, labelColumns) }
      ),
      shapes
    )
    let corner = (band.lowerBound..<firstData).flatMap { row in (0..<labelColumns).compactMap { grid[row, $0] } }
      .lazy.compactMap(cornerUnit).first
    let cells = FigureAssignment(
      release,
      grid,
      rows: rows,
      columns: columns,
      band: band,
      captionUnit: corner ?? captionUnit
    )
    let none = NoFigure(
      release,
      labels,
      grid,
      rows: rows,
      columns: columns,
      band: band,
      firstData: firstData,
      labelColumns: labelColumns
    )
    let clean = cells.grid(firstData: firstData - band.lowerBound, labelColumns: labelColumns, without: none)
    let builder = ComparisonBuilder(grid: clean, rows: rows, columns: columns)
    return builder.reading(caption: caption)
  }

  /// The unit that a cell above the labels states for the whole table.
  private func cornerUnit(_ cell: RawGrid.Cell) -> Unit? {
    let range = cell.text.start..<cell.text.end
    return Unit.isNothingElse(release.text.utf8, range) ? Unit(statedBy: release.text.utf8, range) : nil
  }

  private func row(_ row: Int, _ band: Range<Int>, _ firstData: Int, _ labelColumns: Int) -> Line {
    let index = row - band.lowerBound
    if row < firstData { return labelLine(row...row, index, labelColumns, role: .header) }
    let own = labelLine(row...row, index, labelColumns)
    let (above, below) = (row > firstData ? row - 1 : nil, row + 1 < band.upperBound ? row + 1 : nil)
    switch grid.shape(ofRow: row) {
    case .group:
      if let below, LabelWrap(grid, release).wraps(row, into: below, before: band.upperBound) {
        return own.withoutMeaning
      }
      if let above, isLabel(above, continuedIn: row, labelColumns) { return own.withoutMeaning }
      if let below, isLabel(below, begunIn: row, labelColumns) { return own.withoutMeaning }
      return own
    case .data:
      // A label may begin in the row above its figures, or go on in the row below.
      if let above, above >= firstData || grid.shape(ofRow: above) == .group,
        LabelWrap(grid, release).wraps(above, into: row, before: band.upperBound)
      {
        return labelLine(above...row, index, labelColumns)
      }
      if let above, isLabel(row, begunIn: above, labelColumns) {
        let joined = labelLine(above...row, index, labelColumns)
        if joined.role != .other || joined.letter != nil { return joined }
      }
      if let below, isLabel(row, continuedIn: below, labelColumns) {
        return labelLine(row...below, index, labelColumns)
      }
      return own
    case .header: return own
    }
  }

  /// The line that the labels of some rows make.
  private func labelLine(_ rows: ClosedRange<Int>, _ index: Int, _ labelColumns: Int, role: LineRole? = nil) -> Line {
    let labels = rows.flatMap { row in (0..<labelColumns).map { grid[row, $0] } }
    let printsPercent = printsPercent(Range(rows), labelColumns..<grid.columnCount)
    return line(index: index, labelCells: distinct(labels), role: role, printsPercent: printsPercent)
  }

  /// Whether the label of a row reads like the end of another: "announced (A)", "in per cent", "(B-A)".
  private func isGoingOn(_ row: Int) -> Bool {
    let first = grid[row, 0].flatMap { release.string($0.text).first }
    return first.map { $0.isLowercase || $0 == "(" } ?? false
  }

  /// Whether a row that holds only a label is the first half of the label of the row below it.
  private func isLabel(_ row: Int, begunIn above: Int, _ labelColumns: Int) -> Bool {
    guard grid.shape(ofRow: above) == .group, grid.shape(ofRow: row) == .data else { return false }
    let (first, second) = (labelLine(above...above, above, labelColumns), labelLine(row...row, row, labelColumns))
    guard first.letter == nil, first.formula == nil else { return false }
    if second.role != .other || second.letter != nil { return second.role == first.role }
    // "Change" above "Net assets" is a row that was left blank, not the beginning of a label.
    return isGoingOn(row) || (first.role != .difference && first.role != .ratio)
  }

  /// Whether a row that holds only a label is the second half of the label of the row above it.
  private func isLabel(_ row: Int, continuedIn below: Int, _ labelColumns: Int) -> Bool {
    guard grid.shape(ofRow: row) == .data, grid.shape(ofRow: below) == .group else { return false }
    let (first, second) = (labelLine(row...row, row, labelColumns), labelLine(below...below, below, labelColumns))
    guard first.letter == nil, first.formula == nil else { return false }
    // "(Reference)" begins the label of the row below it, whatever stands above.
    if second.role == .reference, first.role != .reference { return false }
    let joined = labelLine(row...below, row, labelColumns)
    guard joined.role == first.role || first.role == .other, joined.role != .other || joined.letter != nil else {
      return false
    }
    if isGoingOn(below) { return true }
    // Whatever says by itself what it is (a difference, a revised forecast) is a row that was left blank.
    return second.role == .other && first.role != .difference && first.role != .ratio
      && (second.letter != nil || first.role == .other)
  }

  /// Whether most figures of a line print a percent sign, so that "Change" means a ratio.
  private func printsPercent(_ rows: Range<Int>, _ columns: Range<Int>) -> Bool {
    var (numbers, percentages) = (0, 0)
    for row in rows {
      for column in columns {
        guard let index = grid.index(row, column), case .number(let number) = grid.cells[index].content else {
          continue
        }
        numbers += 1
        if number.unit?.quantity == .percent { percentages += 1 }
      }
    }
    return percentages * 2 > numbers
  }

  private func line(
    index: Int,
    labelCells: [RawGrid.Cell],
    role: LineRole? = nil,
    printsPercent: Bool = false
  ) -> Line {
    let text = release.text.utf8
    let filled = labelCells.filter { !$0.isBlank }
    let unit = filled.reduce(nil as Unit?) { unit, cell in
      let stated = Unit(statedBy: text, cell.text.start..<cell.text.end)
      guard let unit else { return stated }
      return stated.map(unit.completed) ?? unit
    }
    let words = filled.filter { !Unit.isNothingElse(text, $0.text.start..<$0.text.end) }
    let label = joined(words)
    let meaning = labels.meaning(
      of: words.count == filled.count ? label : joined(filled),
      name: label,
      isPercent: printsPercent || unit?.quantity == .percent
    )
    var lineUnit = unit
    if meaning.measure?.isPerShare == true {
      lineUnit = lineUnit ?? Unit(.money)
      lineUnit?.isPerShare = true
    }
    // Beside the amounts of a measure stand their changes in per cent, under the same title.
    let namesMeasureAlone =
      meaning.namesMeasureAlone && (unit?.quantity != .percent || meaning.measure?.quantity == .percent)
    let fixedQuantity = namesMeasureAlone ? meaning.measure?.quantity : nil
    if fixedQuantity == .percent { lineUnit = lineUnit ?? .percent }
    return Line(
      index: index,
      label: label,
      innerLabel: words.last.map { release.string($0.text) } ?? "",
      role: role ?? meaning.role,
      letter: meaning.letter,
      formula: meaning.formula,
      base: meaning.base,
      subject: meaning.subject,
      unit: lineUnit,
      measure: meaning.measure?.id,
      namesMeasureAlone: namesMeasureAlone,
      fixedQuantity: fixedQuantity,
      namesNegative: meaning.namesNegative,
      traits: meaning.traits,
      time: PeriodReader.read(label),
      labelCells: filled.map {
        GridCell(
          row: $0.row,
          column: $0.column,
          text: $0.text,
          range: $0.range,
          content: $0.content,
          indent: $0.indent
        )
      },
      indent: 0
    )
  }

  private func joined(_ cells: [RawGrid.Cell]) -> String {
    cells.count == 1 ? release.string(cells[0].text) : cells.map { release.string($0.text) }.joined(separator: " ")
  }

  /// The number of leading columns that hold labels: the first, and those behind it without any figure.
  private func countOfLabelColumns(_ band: Range<Int>, _ firstData: Int) -> Int {
    guard grid.columnCount > 1, firstData < band.upperBound else { return min(1, grid.columnCount) }
    var count = 0
    let rows = (firstData..<band.upperBound).filter { grid.shape(ofRow: $0) == .data }
    for column in 0..<grid.columnCount {
      let cells = rows.compactMap { grid.index($0, column) }
      let hasFigures = cells.contains { grid.cells[$0].isNumeric && !grid.cells[$0].isYear }
      let hasWords =
        cells.contains { !grid.cells[$0].isNumeric && !grid.cells[$0].isBlank }
        || (NoFigure.areYears(cells.map { grid.cells[$0] }) && !grid.printsPlainThousands(release.text.utf8))
      if hasFigures || (column > 0 && !hasWords) { break }
      count += 1
    }
    return count
  }

  /// The cells, each once, in order.
  private func distinct(_ cells: [RawGrid.Cell?]) -> [RawGrid.Cell] {
    var found: [RawGrid.Cell] = []
    for case let cell? in cells where !found.contains(where: { $0.range == cell.range && $0.text == cell.text }) {
      found.append(cell)
    }
    return found
  }
}
