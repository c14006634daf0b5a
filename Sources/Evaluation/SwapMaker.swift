import Figures
import SourceText

/// Puts a figure in the place of a neighbour, and the neighbour in its place.
struct SwapMaker {
  /// The figures of a table that slips can be made in, by row and by column.
  private let rows: [Int: [Entry]]
  private let columns: [Int: [Entry]]
  private let bytes: [UInt8]

  private struct Entry {
    let place: TableFigure
    let printed: PrintedFigure
  }

  /// - Parameters:
  ///   - figures: the figures of one table, in reading order.
  ///   - bytes: the draft.
  init(_ figures: [(place: TableFigure, printed: PrintedFigure)], in bytes: [UInt8]) {
    let entries = figures.map { Entry(place: $0.place, printed: $0.printed) }
    rows = Dictionary(grouping: entries, by: \.place.row).mapValues { $0.sorted { $0.place.column < $1.place.column } }
    columns = Dictionary(grouping: entries, by: \.place.column).mapValues { $0.sorted { $0.place.row < $1.place.row } }
    self.bytes = bytes
  }

  /// The figure swapped with the nearest one that differs: with one further on where there is one, in half of the
  /// figures within the row rather than the column.
  func swap(_ place: TableFigure, _ printed: PrintedFigure) -> Slip? {
    let entry = Entry(place: place, printed: printed)
    let row = (line: rows[place.row] ?? [], position: \TableFigure.column)
    let column = (line: columns[place.column] ?? [], position: \TableFigure.row)
    let axes = Scatter.number(place.number) % 2 == 0 ? [row, column] : [column, row]
    for isForward in [true, false] {
      for (line, position) in axes {
        let here = place[keyPath: position]
        let others =
          isForward
          ? line.filter { $0.place[keyPath: position] > here }
          : line.filter { $0.place[keyPath: position] < here }.reversed()
        if let slip = others.lazy.compactMap({ slip(entry, $0) }).first { return slip }
      }
    }
    return nil
  }

  private func slip(_ one: Entry, _ other: Entry) -> Slip? {
    let (first, second) = one.printed.core.lowerBound < other.printed.core.lowerBound ? (one, other) : (other, one)
    let (left, right) = (first.printed.figure, second.printed.figure)
    // People mistake amounts for amounts, and ratios for ratios.
    guard left.value != right.value, left.unit.quantity == right.unit.quantity,
      left.unit.isPerShare == right.unit.isPerShare,
      let ranges = exchanged(first.printed, second.printed), ranges.left.upperBound <= ranges.right.lowerBound
    else { return nil }
    let (here, there) = (one.printed.figure, other.printed.figure)
    return Slip(
      kind: .swap,
      edits: [
        Slip.Edit(range: ranges.left, replacement: Array(bytes[ranges.right])),
        Slip.Edit(range: ranges.right, replacement: Array(bytes[ranges.left])),
      ],
      changes: [.init(figure: here, value: there.value), .init(figure: there, value: here.value)]
    )
  }

  /// The bytes to exchange: the digits alone where the signs are alike, and otherwise all that is printed.
  private func exchanged(_ left: PrintedFigure, _ right: PrintedFigure) -> (left: Range<Int>, right: Range<Int>)? {
    if left.figure.sign == right.figure.sign {
      return left.hasMarkupInside || right.hasMarkupInside ? nil : (left.core, right.core)
    }
    guard !left.hasMarkup, !right.hasMarkup else { return nil }
    let (first, second) = (left.figure.range, right.figure.range)
    return (first.start..<first.end, second.start..<second.end)
  }
}
