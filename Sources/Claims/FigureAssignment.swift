import Figures
import ReleaseModel

/// Gives the figures of a table the units that their cells, labels, headers and caption state, in this order.
struct FigureAssignment {
  private let release: Release
  private let grid: RawGrid
  private let rows: [Line]
  private let columns: [Line]
  private let band: Range<Int>
  private let captionUnit: Unit?

  init(_ release: Release, _ grid: RawGrid, rows: [Line], columns: [Line], band: Range<Int>, captionUnit: Unit?) {
    self.release = release
    self.grid = grid
    self.rows = rows
    self.columns = columns
    self.band = band
    self.captionUnit = captionUnit
  }

  /// The band as a grid of its own, with figures in the cells behind the headers and labels.
  func grid(firstData: Int, labelColumns: Int, without none: NoFigure) -> TableGrid {
    var cells: [GridCell] = []
    var places: [Int32] = []
    var placed: [Int32: Int32] = [:]
    let bracketed = (
      rows: Set(rows.filter { isBracketed($0, row: $0.index) }.map(\.index)),
      columns: Set(columns.filter { isBracketed($0, column: $0.index) }.map(\.index))
    )
    for (row, gridRow) in band.enumerated() {
      for column in 0..<grid.columnCount {
        let index = grid.places[gridRow * grid.columnCount + column]
        guard index >= 0 else {
          places.append(-1)
          continue
        }
        if let known = placed[index] {
          places.append(known)
          continue
        }
        let cell = grid.cells[Int(index)]
        let isData =
          row >= firstData && column >= labelColumns && !none.covers(cell, row: gridRow, column: column)
        var figures = isData ? cell.content.numbers.map { figure($0, row: rows[row], column: columns[column]) } : []
        if bracketed.rows.contains(row) || bracketed.columns.contains(column) { figures = figures.map(\.inBrackets) }
        placed[index] = Int32(cells.count)
        places.append(Int32(cells.count))
        cells.append(
          GridCell(
            row: row,
            column: column,
            text: cell.text,
            range: cell.range,
            content: cell.content,
            figures: figures,
            label: cell.label,
            isPlaced: cell.isPlaced,
            indent: cell.indent,
            ruleAbove: row > firstData ? cell.ruleAbove : .none,
            ruleBelow: cell.ruleBelow
          )
        )
      }
    }
    let padding = Padding(cells.flatMap(\.figures))
    cells = cells.map { $0.with(figures: $0.figures.map(padding.applied)) }
    return TableGrid(rowCount: band.count, columnCount: grid.columnCount, cells: cells, places: places)
  }

  /// Whether a line is set in brackets as a whole, like "(of which overseas)", so that they are no minus signs.
  private func isBracketed(_ line: Line, row: Int? = nil, column: Int? = nil) -> Bool {
    let isAside =
      (line.label.hasPrefix("(") && line.label.hasSuffix(")")) || line.label.contains("うち")
      || line.label.lowercased().contains("of which")
    guard isAside else { return false }
    let cells =
      row.map { row in (0..<grid.columnCount).map { grid[band.lowerBound + row, $0] } }
      ?? column.map { column in band.map { grid[$0, column] } } ?? []
    let numbers = cells.flatMap { $0?.content.numbers ?? [] }
    return !numbers.isEmpty && numbers.allSatisfy { release.text.utf8[$0.range].contains(UInt8(ascii: "(")) }
  }

  private func figure(_ number: PrintedNumber, row: Line, column: Line) -> Figure {
    let range = TextRange(number.range.lowerBound, number.range.upperBound)
    // What the author spread over several cells is printed as one.
    let printed = release.text[range].filter { $0 > 0x1F }
    return Figure(
      printed: String(decoding: printed, as: UTF8.self),
      value: number.value,
      unit: unit(of: number, row: row, column: column),
      range: release.sourceRange(of: range),
      sign: number.sign,
      isOddlyGrouped: number.isOddlyGrouped
    )
  }

  /// The unit that the first figure of a column prints, where it stands for those below: "百万円 320,000".
  private func unit(inColumn column: Int) -> Unit? {
    for row in band {
      if case .number(let number)? = grid[row, column]?.content {
        return number.unit?.quantity == .money && number.unit?.power ?? 0 > 0 ? number.unit : nil
      }
    }
    return nil
  }

  private func unit(of number: PrintedNumber, row: Line, column: Line) -> Unit {
    let isPerShare = row.unit?.isPerShare == true || column.unit?.isPerShare == true
    if let own = number.unit, own.quantity != .money { return own }
    if row.role == .ratio || column.role == .ratio { return .percent }
    // What a row or column says of itself outweighs what the caption says of the table.
    for line in [row, column] {
      if let own = line.unit, own.quantity == .percent || own.quantity == .percentagePoints, number.unit == nil {
        return own
      }
    }
    // The caption's millions are not meant for amounts per share.
    let outer = [row.unit, column.unit, isPerShare ? nil : unit(inColumn: column.index) ?? captionUnit].compactMap {
      $0
    }
    var unit = outer.first { $0.quantity != .percent } ?? outer.first ?? .unknown
    for other in outer.dropFirst() { unit = unit.completed(by: other) }
    if let own = number.unit { unit = own.completed(by: unit) }
    unit.isPerShare = isPerShare
    return unit
  }
}

extension Figure {
  /// The figure whose parentheses are brackets and no minus sign.
  fileprivate var inBrackets: Figure {
    guard sign == .parentheses else { return self }
    return with(value.magnitude)
  }
}
