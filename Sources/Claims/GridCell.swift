public import Figures
public import ReleaseModel
public import SourceText

/// A cell of a table's clean grid: what the author spread over several cells, such as `$`, `(1,234` and `)`, is one.
public struct GridCell: Sendable {
  /// What the cell holds.
  public let content: CellContent
  /// Whether its column is known; see `Cell.isPlaced`.
  public private(set) var isPlaced: Bool
  /// The line between it and what stands above in the table, whichever of the two the author drew it along.
  ///
  /// None where headings stand above. One line above a figure says that it adds figures up, unless the table has lines
  /// between all rows; two say that what stands above is complete.
  public let ruleAbove: RuleMark
  /// The line between it and what stands below in the table.
  public let ruleBelow: RuleMark
  private var place: GridPlace
  private let depth: Int32
  /// The words of the cell.
  public let text: TextRange
  /// The bytes of the words, or of the empty cell.
  public let range: SourceRange
  /// The figures in the cell, with the unit that label, header or caption give them.
  public private(set) var figures: CellFigures
  /// The words of a period that stand before its figure in the cell itself: 26年3月期 in 26年3月期 8,913,916百万円.
  public let label: TextRange?

  /// The row of the grid, from 0.
  public var row: Int { place.row }
  /// The column of the grid, from 0.
  public var column: Int { place.column }
  /// How far its words stand in from its left edge, in tenths of an em; see `Cell.indent`.
  public var indent: Int { Int(depth) }

  init(
    row: Int,
    column: Int,
    text: TextRange,
    range: SourceRange,
    content: CellContent,
    figures: CellFigures = [],
    label: TextRange? = nil,
    isPlaced: Bool = true,
    indent: Int = 0,
    ruleAbove: RuleMark = .none,
    ruleBelow: RuleMark = .none
  ) {
    place = GridPlace(row: row, column: column)
    self.text = text
    self.range = range
    self.content = content
    self.figures = figures
    self.label = label
    self.isPlaced = isPlaced
    depth = Int32(clamping: indent)
    self.ruleAbove = ruleAbove
    self.ruleBelow = ruleBelow
  }

  /// The cell in another column, whose place is then known.
  func placed(inColumn column: Int) -> GridCell {
    var cell = self
    (cell.place.column, cell.isPlaced) = (column, true)
    return cell
  }

  /// The cell with other figures.
  func with(figures: [Figure]) -> GridCell {
    var cell = self
    cell.figures = CellFigures(figures)
    return cell
  }

  /// The cell with another unit for its figures.
  func counted(as unit: Unit) -> GridCell { with(figures: figures.map { $0.counted(as: unit) }) }
}
