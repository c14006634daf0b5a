import Figures
import ReleaseModel

/// Gives the figures of a table the units that their cells, labels, headers and caption state, in this order.
struct FigureAssignment {
  private let release: Release
  private let text: [UInt8]
  private let grid: RawGrid
  private let band: Range<Int>
  private let captionUnit: Unit?
  private let rows: [LineUnit]
  private let columns: [LineUnit]

  /// What a line says about the units of its figures, taken out of it once for all of them.
  private struct LineUnit {
    let unit: Unit?
    /// Whether its figures are ratios.
    let isRatio: Bool
    /// Whether it is set in brackets as a whole.
    let isBracketed: Bool
    /// For a column, the unit that its first figure prints for those below.
    var first: Unit?
  }

  init(_ release: Release, _ grid: RawGrid, rows: [Line], columns: [Line], band: Range<Int>, captionUnit: Unit?) {
    self.release = release
    let text = release.text.utf8
    self.text = text
    self.grid = grid
    self.band = band
    self.captionUnit = captionUnit
    let all = 0..<grid.columnCount
    self.rows = rows.map { row in
      let place = band.lowerBound + row.index
      return LineUnit(
        unit: row.unit,
        isRatio: row.role == .ratio,
        isBracketed: row.isSetAside && grid.isInBrackets(place..<place + 1, all, text)
      )
    }
    self.columns = columns.map { column in
      let place = column.index..<column.index + 1
      return LineUnit(
        unit: column.unit,
        isRatio: column.role == .ratio,
        isBracketed: column.isSetAside && grid.isInBrackets(band, place, text),
        first: grid.unit(inColumn: column.index, band)
      )
    }
  }

  /// The band as a grid of its own, with figures in the cells behind the headers and labels.
  func grid(firstData: Int, labelColumns: Int, without none: NoFigure) -> TableGrid {
    var cells: [GridCell] = []
    var places: [Int32] = []
    cells.reserveCapacity(min(grid.cells.count, band.count * grid.columnCount))
    places.reserveCapacity(band.count * grid.columnCount)
    var placed = [Int32](repeating: -1, count: grid.cells.count)
    for (row, gridRow) in band.enumerated() {
      for column in 0..<grid.columnCount {
        guard let index = grid.index(gridRow, column) else {
          places.append(-1)
          continue
        }
        if placed[index] < 0 {
          placed[index] = Int32(cells.count)
          let isData = row >= firstData && column >= labelColumns && !none.covers(index, row: gridRow, column: column)
          let figures = isData ? figures(in: grid.cells[index], row, column) : []
          cells.append(grid.cells[index].with(figures, row, column, hasRuleAbove: row > firstData))
        }
        places.append(placed[index])
      }
    }
    let padding = Padding(cells)
    if !padding.isNone { cells = cells.map { $0.with(figures: $0.figures.map(padding.applied)) } }
    return TableGrid(rowCount: band.count, columnCount: grid.columnCount, cells: cells, places: places)
  }

  private func figures(in cell: RawGrid.Cell, _ row: Int, _ column: Int) -> CellFigures {
    switch cell.content {
    case .absent, .words: []
    case .number(let number): CellFigures(figure(number, cell, row, column))
    case .span, .numbers: CellFigures(cell.content.numbers.map { figure($0, cell, row, column) })
    }
  }

  private func figure(_ number: PrintedNumber, _ cell: RawGrid.Cell, _ row: Int, _ column: Int) -> Figure {
    let range = TextRange(number.range.lowerBound, number.range.upperBound)
    let figure = Figure(
      printed: printed(number.range),
      value: number.value,
      unit: unit(of: number, rows[row], columns[column]),
      range: range == cell.text ? cell.range : release.sourceRange(of: range),
      sign: number.sign,
      isOddlyGrouped: number.isOddlyGrouped,
      style: number.style
    )
    return rows[row].isBracketed || columns[column].isBracketed ? figure.inBrackets : figure
  }

  /// The words of a figure; what the author spread over several cells is printed as one.
  private func printed(_ range: Range<Int>) -> String {
    let words = text[range]
    if words.allSatisfy({ $0 > 0x1F }) { return String(decoding: words, as: UTF8.self) }
    return String(decoding: words.filter { $0 > 0x1F }, as: UTF8.self)
  }

  private func unit(of number: PrintedNumber, _ row: LineUnit, _ column: LineUnit) -> Unit {
    if let own = number.unit, own.quantity != .money { return own }
    if row.isRatio || column.isRatio { return .percent }
    // What a row or column says of itself outweighs what the caption says of the table.
    if number.unit == nil {
      if let own = row.unit, own.countsPercent { return own }
      if let own = column.unit, own.countsPercent { return own }
    }
    let isPerShare = row.unit?.isPerShare == true || column.unit?.isPerShare == true
    // The caption's millions are not meant for amounts per share.
    let table = isPerShare ? nil : column.first ?? captionUnit
    let amount = row.unit.unlessPercent ?? column.unit.unlessPercent ?? table.unlessPercent
    var unit = amount ?? row.unit ?? column.unit ?? table ?? .unknown
    // The nearest that says anything is the one that the others complete.
    if row.unit != nil, let other = column.unit { unit = unit.completed(by: other) }
    if row.unit != nil || column.unit != nil, let other = table { unit = unit.completed(by: other) }
    if let own = number.unit { unit = own.completed(by: unit) }
    unit.isPerShare = isPerShare
    return unit
  }
}

extension RawGrid {
  /// Whether all numbers where some rows and columns cross stand in parentheses, and there are any.
  fileprivate func isInBrackets(_ rows: Range<Int>, _ columns: Range<Int>, _ text: [UInt8]) -> Bool {
    let numbers = rows.flatMap { row in columns.flatMap { self[row, $0]?.content.numbers ?? [] } }
    return !numbers.isEmpty && numbers.allSatisfy { text[$0.range].contains(UInt8(ascii: "(")) }
  }

  /// The unit that the first figure of a column prints, where it stands for those below: "百万円 320,000".
  fileprivate func unit(inColumn column: Int, _ band: Range<Int>) -> Unit? {
    for row in band {
      if let index = index(row, column), case .number(let number) = cells[index].content {
        return number.unit?.quantity == .money && number.unit?.power ?? 0 > 0 ? number.unit : nil
      }
    }
    return nil
  }
}

extension RawGrid.Cell {
  /// The cell at another place with its figures; none of the lines above headings is a line above a figure.
  fileprivate func with(_ figures: CellFigures, _ row: Int, _ column: Int, hasRuleAbove: Bool) -> GridCell {
    GridCell(
      row: row,
      column: column,
      text: text,
      range: range,
      content: content,
      figures: figures,
      label: label,
      isPlaced: isPlaced,
      indent: indent,
      ruleAbove: hasRuleAbove ? ruleAbove : .none,
      ruleBelow: ruleBelow
    )
  }
}

extension Unit {
  fileprivate var countsPercent: Bool { quantity == .percent || quantity == .percentagePoints }
}

extension Unit? {
  fileprivate var unlessPercent: Unit? { self?.quantity == .percent ? nil : self }
}

extension Figure {
  /// The figure whose parentheses are brackets and no minus sign.
  fileprivate var inBrackets: Figure {
    guard sign == .parentheses else { return self }
    return with(value.magnitude)
  }
}
