import Figures
import ReleaseModel
import SourceText

/// A clean grid before its figures have their units.
struct RawGrid {
  /// A cell; its members stand in an order that leaves no gaps, because tables of many thousand cells are copied.
  struct Cell {
    let content: CellContent
    /// Whether its column is known.
    let isPlaced: Bool
    /// The line between it and what stands above; see `GridCell.ruleAbove`.
    let ruleAbove: RuleMark
    /// The line between it and what stands below.
    let ruleBelow: RuleMark
    private let place: GridPlace
    private let depth: Int32
    let text: TextRange
    let range: SourceRange
    /// The words of a period that stand before its figure; see `GridCell.label`.
    let label: TextRange?

    var row: Int { place.row }
    var column: Int { place.column }
    /// How far its words stand in; see `Cell.indent`.
    var indent: Int { Int(depth) }

    init(
      row: Int,
      column: Int,
      text: TextRange,
      range: SourceRange,
      content: CellContent,
      label: TextRange?,
      isPlaced: Bool,
      indent: Int,
      ruleAbove: RuleMark,
      ruleBelow: RuleMark
    ) {
      place = GridPlace(row: row, column: column)
      self.text = text
      self.range = range
      self.content = content
      self.label = label
      self.isPlaced = isPlaced
      depth = Int32(clamping: indent)
      self.ruleAbove = ruleAbove
      self.ruleBelow = ruleBelow
    }

    /// Whether the cell holds a figure or a mark that there is none.
    var isNumeric: Bool {
      switch content {
      case .number, .span, .numbers: true
      case .absent(let absence): absence != .blank
      case .words: false
      }
    }

    var isBlank: Bool { if case .absent(.blank) = content { true } else { false } }

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

  /// The index in `cells` of what covers a place, for looking at a cell without copying it.
  func index(_ row: Int, _ column: Int) -> Int? {
    let index = places[row * columnCount + column]
    return index < 0 ? nil : Int(index)
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

/// A place of a grid, in eight bytes.
struct GridPlace: Hashable, Sendable {
  private let storedRow: Int32
  private var storedColumn: Int32

  init(row: Int, column: Int) {
    storedRow = Int32(row)
    storedColumn = Int32(column)
  }

  var row: Int { Int(storedRow) }
  var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(newValue) }
  }
}
