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

  /// What a row is by its shape alone.
  enum RowShape {
    /// It holds figures.
    case data
    /// It holds words over several columns.
    case header
    /// It holds words in its first column alone, or across all.
    case group
  }

  /// What each row is.
  private let shapes: [RowShape]

  func shape(ofRow row: Int) -> RowShape { shapes[row] }

  init(rowCount: Int, columnCount: Int, cells: [Cell], places: [Int32]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells
    self.places = places
    shapes = (0..<rowCount).map { row in
      Self.shape(of: places[row * columnCount..<(row + 1) * columnCount].dropFirst(), cells)
    }
  }

  private static func shape(of places: ArraySlice<Int32>, _ cells: [Cell]) -> RowShape {
    var (words, last, reachesFirst): (Int, Int32, Bool) = (0, -1, false)
    for place in places where place >= 0 && place != last {
      last = place
      let index = Int(place)
      if cells[index].isBlank { continue }
      if cells[index].isNumeric, !cells[index].isYear { return .data }
      words += 1
      reachesFirst = cells[index].column == 0
    }
    return words == 0 || (words == 1 && reachesFirst) ? .group : .header
  }
}
