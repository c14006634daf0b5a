import Figures
import ReleaseModel

/// The figures of a table as whole numbers of one scale, laid out for looking for sums along one of its axes.
///
/// The lines along which is summed are the items, those that cross them the series: to foot a column, its rows are the
/// items and the columns are the series. It never changes, and is an object because everything that looks for sums holds
/// it: handing it on costs nothing.
final class FigureField: Sendable {
  /// What a place of the table holds.
  struct Entry {
    var state: State
    var kind: FigureKind
    /// The bits that the figure's digits take, its closing zeros left off.
    var digits: Int { Int(storedDigits) }
    private let storedDigits: Int8
    /// The figure in multiples of the field's scale; 0 where there is none.
    var value: Int64
    /// One unit in the figure's last place, in the same multiples; 0 where there is no figure.
    var place: Int64

    init(state: State, value: Int64 = 0, place: Int64 = 0, kind: FigureKind = .amount, digits: Int = 0) {
      self.state = state
      self.kind = kind
      storedDigits = Int8(digits)
      self.value = value
      self.place = place
    }
  }

  enum State: UInt8 {
    case figure
    /// A dash or another mark that there is nothing.
    case none
    /// Nothing is printed.
    case blank
    /// Words, several figures or a figure too long to compute with: nobody can say what it adds.
    case unreadable
  }

  let axis: TableReading.Axis
  let items: [Line]
  let series: [Line]
  /// What most figures of each item count.
  let kinds: [FigureKind]
  private let entries: [Entry]
  private let grid: TableGrid

  /// The figure of an item in a series.
  subscript(item: Int, series: Int) -> Entry { entries[item * self.series.count + series] }

  /// The cell where an item and a series cross.
  func cell(_ item: Int, _ series: Int) -> GridCell? {
    let (item, series) = (items[item].index, self.series[series].index)
    return axis == .rows ? grid[item, series] : grid[series, item]
  }

  /// The first figure where an item and a series cross.
  func figure(_ item: Int, _ series: Int) -> Figure? {
    let (item, series) = (items[item].index, self.series[series].index)
    guard let index = axis == .rows ? grid.index(item, series) : grid.index(series, item) else { return nil }
    return grid.cells[index].figures.first
  }

  /// The figures' common multiple of one: 100 where two decimals are printed at most.
  let unit: Int64

  /// An item's label, or where it stands if it has none.
  func label(ofItem item: Int) -> String { Self.label(items, item, axis) }

  /// Whether a line is drawn above most figures of an item, as above a sum.
  func isRuledOff(_ item: Int) -> Bool {
    guard axis == .rows else { return false }
    var (figures, ruled) = (0, 0)
    for line in series {
      guard let index = grid.index(items[item].index, line.index), !grid.cells[index].figures.isEmpty else { continue }
      figures += 1
      if grid.cells[index].ruleAbove != .none { ruled += 1 }
    }
    return ruled * 2 > figures
  }

  /// A series' label, or where it stands if it has none.
  func label(ofSeries index: Int) -> String { Self.label(series, index, axis == .rows ? .columns : .rows) }

  /// Where an item and a series cross, in words: "row 'Total', column '2031'".
  func basis(item: Int, series: Int) -> String {
    let names = axis == .rows ? ("row", "column") : ("column", "row")
    let place = self.series[series].label
    return "\(names.0) '\(label(ofItem: item))'" + (place.isEmpty ? "" : ", \(names.1) '\(place)'")
  }

  /// The line is looked at where it lies: every operand of every claim asks for its label.
  private static func label(_ lines: [Line], _ place: Int, _ axis: TableReading.Axis) -> String {
    if !lines[place].label.isEmpty { return lines[place].label }
    return axis == .rows ? "line \(lines[place].index + 1)" : "column \(lines[place].index + 1)"
  }

  /// What the figure of an item in a series counts.
  func unit(_ item: Int, _ series: Int) -> Unit.Quantity? { figure(item, series)?.unit.quantity }

  /// The most digits by which figures are scaled; printed amounts per share rarely have more decimals.
  private static let mostDecimals = 4
  /// Figures beyond this are left out, so that no sum of those left can overflow.
  private static let largest: Int128 = 1_000_000_000_000_000

  init(_ table: TableReading, along axis: TableReading.Axis) {
    let lines = (
      items: table.lines(axis).filter { $0.role != .header },
      series: table.lines(axis == .rows ? .columns : .rows).filter { $0.role != .header }
    )
    let grid = table.grid
    let decimals = Decimals(grid)
    let scale = min(Self.mostDecimals, decimals.most)
    let places = (items: lines.items.map(Place.init), series: lines.series.map(Place.init))
    var entries: [Entry] = []
    entries.reserveCapacity(places.items.count * places.series.count)
    for item in places.items {
      for series in places.series {
        let (row, column) = axis == .rows ? (item.index, series.index) : (series.index, item.index)
        guard !item.isReference, !series.isReference, let index = grid.index(row, column) else {
          entries.append(Entry(state: .blank))
          continue
        }
        // A cell that covers several lines belongs to none of them.
        let isShared = grid.isCovered(row, column + 1, by: index) || grid.isCovered(row + 1, column, by: index)
        entries.append(
          isShared
            ? Entry(state: .unreadable)
            : Self.entry(of: index, in: grid, row, column, scale: scale, decimals: decimals.common)
        )
      }
    }
    self.axis = axis
    unit = Int64(ExactDecimal.power(scale))
    self.grid = grid
    items = lines.items
    series = lines.series
    self.entries = entries
    kinds = lines.items.indices.map { Self.kind(of: $0, entries, lines.series.count) }
  }

  /// Where a line stands in the grid, and whether its numbers are no figures.
  private struct Place {
    let index: Int
    let isReference: Bool

    init(_ line: Line) {
      index = line.index
      isReference = line.traits.has(.reference)
    }
  }

  /// How many decimals the figures of a table print.
  private struct Decimals {
    /// The most that any of them prints.
    let most: Int
    /// The number that most of them print, percentages left out.
    let common: Int

    init(_ grid: TableGrid) {
      var counts = [Int](repeating: 0, count: 8)
      var most = 0
      for index in grid.cells.indices {
        for place in grid.cells[index].figures.indices {
          let figure = grid.cells[index].figures[place]
          let scale = figure.value.scale
          most = max(most, scale)
          if figure.unit.quantity != .percent { counts[min(7, scale)] += 1 }
        }
      }
      self.most = most
      common = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    }
  }

  private static func entry(
    of cell: Int,
    in grid: TableGrid,
    _ row: Int,
    _ column: Int,
    scale: Int,
    decimals: Int
  ) -> Entry {
    // The cell is looked at where it lies, because there are many of them.
    guard grid.cells[cell].row == row, grid.cells[cell].column == column, grid.cells[cell].isPlaced else {
      return Entry(state: .unreadable)
    }
    switch grid.cells[cell].content {
    case .absent(.blank): return Entry(state: .blank)
    case .absent(.dash): return Entry(state: .none)
    // "n/a" and 未定 say that there may be an amount, not that it is nothing.
    case .absent, .span, .numbers, .words: return Entry(state: .unreadable)
    case .number:
      guard let figure = grid.cells[cell].figures.first, figure.value.scale <= scale else {
        return Entry(state: .unreadable)
      }
      let factor = ExactDecimal.power(scale - figure.value.scale)
      let (value, overflow) = figure.value.significand.multipliedReportingOverflow(by: factor)
      guard !overflow, value.magnitude < Self.largest.magnitude else { return Entry(state: .unreadable) }
      return Entry(
        state: .figure,
        value: Int64(value),
        place: Int64(figure.unitInLastPlace.significand * factor),
        kind: FigureKind(figure, commonDecimals: decimals),
        digits: PartialSum.significantBits(Int64(value))
      )
    }
  }

  private static func kind(of item: Int, _ entries: [Entry], _ seriesCount: Int) -> FigureKind {
    var counts = [Int](repeating: 0, count: FigureKind.allCases.count)
    for entry in entries[item * seriesCount..<(item + 1) * seriesCount] where entry.state == .figure {
      counts[entry.kind.rawValue] += 1
    }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return FigureKind(rawValue: best) ?? .amount
  }
}

extension TableGrid {
  /// Whether a cell that covers one place also covers another.
  fileprivate func isCovered(_ row: Int, _ column: Int, by cell: Int) -> Bool {
    row < rowCount && column < columnCount && index(row, column) == cell
  }
}

/// What figures must have in common to be added.
enum FigureKind: Int, CaseIterable {
  /// Money or a count of anything.
  case amount
  /// Per cent and percentage points.
  case percent
  /// Money per share, and what has decimals like it among whole amounts.
  case perShare
  /// Times, and basis points.
  case other

  /// Beyond this a figure without decimals is no amount per share.
  private static let largestPerShare = ExactDecimal(significand: 1000)

  init(_ figure: Figure, commonDecimals: Int) {
    switch figure.unit.quantity {
    case .percent, .percentagePoints: self = .percent
    case .multiple, .basisPoints: self = .other
    case .money, .shares, .persons, .unknown:
      let looksPerShare = figure.value.scale >= 2 && commonDecimals == 0
      // "Dividends declared per share" may be what a line of millions was paid for, and "(178)" is what was paid.
      let mayBePerShare = figure.value.signum >= 0 && figure.value.magnitude < Self.largestPerShare
      let isPerShare = figure.unit.isPerShare && (figure.value.scale > 0 || mayBePerShare || commonDecimals > 0)
      self = isPerShare || looksPerShare ? .perShare : .amount
    }
  }
}
