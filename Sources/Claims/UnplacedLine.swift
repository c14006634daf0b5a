/// Finds the columns of a row whose blank cells were lost when its text was extracted.
///
/// The row states differences or ratios, so the figures it compares tell where its own belong: of all ways to set them
/// in order, the one under which most hold. A correct row has a way under which all do; one figure that holds in no
/// column is therefore wrong, wherever it belongs, as long as two others show that the row is understood. A row of
/// which more fails stays unread rather than being read wrongly. Of ways that fit alike, the one that leaves the last
/// columns blank is taken, where releases have the amounts per share.
struct UnplacedLine {
  /// The most ways to set a row that are tried: rows of a dozen figures with two blanks have fewer.
  static let mostWays = 500

  /// The figures of the row, in order, as cells.
  let cells: [GridCell]
  /// The columns they may belong to, in order.
  let columns: [Line]
  /// Whether a cell holds in a column.
  let holds: (GridCell, Line) -> Bool

  /// The columns of the cells, in order, or nil where they cannot be told.
  func placement() -> [Line]? {
    guard cells.count >= 2, cells.count < columns.count, ways <= Self.mostWays else { return nil }
    let fits = cells.map { cell in columns.map { holds(cell, $0) } }
    var best: (score: Int, columns: [Int])?
    func visit(_ cell: Int, from column: Int, _ score: Int, _ chosen: [Int]) {
      guard cell < cells.count else {
        // The leftmost way is visited first and kept.
        if best.map({ score > $0.score }) ?? true { best = (score, chosen) }
        return
      }
      let last = columns.count - (cells.count - cell)
      for next in column...max(column, last) where next <= last {
        visit(cell + 1, from: next + 1, score + (fits[cell][next] ? 1 : 0), chosen + [next])
      }
    }
    visit(0, from: 0, 0, [])
    let figures = cells.count { !$0.figures.isEmpty }
    guard let best, best.score >= max(2, figures - 1) else { return nil }
    return best.columns.map { columns[$0] }
  }

  /// The number of ways to choose as many columns as there are cells.
  private var ways: Int {
    var ways = 1
    for index in 0..<cells.count {
      ways = ways * (columns.count - index) / (index + 1)
      if ways > Self.mostWays * columns.count { break }
    }
    return ways
  }
}
