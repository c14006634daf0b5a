import Figures
import ReleaseModel
import SourceText

/// A clean grid before its figures have their units.
struct RawGrid {
  struct Cell {
    let row: Int
    let column: Int
    let text: TextRange
    let range: SourceRange
    let content: CellContent
    /// The words of a period that stand before its figure; see `GridCell.label`.
    let label: TextRange?
    /// Whether its column is known.
    let isPlaced: Bool
    /// How far its words stand in; see `Cell.indent`.
    let indent: Int
    /// The line between it and what stands above; see `GridCell.ruleAbove`.
    let ruleAbove: RuleMark
    /// The line between it and what stands below.
    let ruleBelow: RuleMark

    /// Whether the cell holds a figure or a mark that there is none.
    var isNumeric: Bool {
      switch content {
      case .number, .span, .numbers: true
      case .absent(let absence): absence != .blank
      case .words: false
      }
    }

    var isBlank: Bool { content == .absent(.blank) }

    /// Whether the cell holds a year and nothing else, as headers and labels do.
    var isYear: Bool {
      if case .number(let number) = content { number.isYear } else { false }
    }
  }

  let rowCount: Int
  let columnCount: Int
  let cells: [Cell]
  let places: [Int32]

  subscript(row: Int, column: Int) -> Cell? {
    let index = places[row * columnCount + column]
    return index < 0 ? nil : cells[Int(index)]
  }

  /// The cells of a row behind its first column, each once.
  private func cells(ofRow row: Int, from column: Int) -> [Cell] {
    var found: [Cell] = []
    var last: Int32 = -1
    for place in column..<max(column, columnCount) {
      let index = places[row * columnCount + place]
      if index >= 0, index != last { found.append(cells[Int(index)]) }
      last = index
    }
    return found
  }

  /// What a row is by its shape alone.
  enum RowShape {
    /// It holds figures.
    case data
    /// It holds words over several columns.
    case header
    /// It holds words in its first column alone, or across all.
    case group
  }

  func shape(ofRow row: Int) -> RowShape {
    let behind = cells(ofRow: row, from: 1).filter { !$0.isBlank }
    if behind.contains(where: { $0.isNumeric && !$0.isYear }) { return .data }
    if behind.isEmpty || (behind.count == 1 && behind[0].column == 0) { return .group }
    return .header
  }
}
