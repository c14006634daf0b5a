/// The sums of the last lines of a field, series by series, each carried no further than somebody asks.
///
/// Most ways to make up a total fail in the first few series, and nobody looks at the others; what is not looked at is
/// not added. A series that is asked for more and more parts adds each of them once.
struct RunningSums {
  private let field: FigureField
  private let kind: FigureKind
  /// Whether lines that say so are taken away; else all are added.
  private let isLabelled: Bool
  private var sums: [Sum]

  private struct Sum {
    /// The number of parts in it.
    var count = 0
    var value = PartialSum()
  }

  /// Empty sums of figures of one kind.
  init(_ field: FigureField, _ kind: FigureKind, isLabelled: Bool = false) {
    self.field = field
    self.kind = kind
    self.isLabelled = isLabelled
    sums = [Sum](repeating: Sum(), count: field.series.count)
  }

  /// The sum of some of the items in a series: the first that `item` names, which never are fewer than asked for before.
  ///
  /// - Parameters:
  ///   - count: how many items there are in the sum.
  ///   - series: the index of the series.
  ///   - item: the item at a place of the order in which they are added, from 0.
  /// - Returns: the sum.
  mutating func sum(_ count: Int, in series: Int, item: (Int) -> Int) -> PartialSum {
    for place in sums[series].count..<max(count, sums[series].count) {
      let item = item(place)
      let isSubtracted = isLabelled && field.items[item].traits.has(.subtracted)
      sums[series].value.add(field[item, series], subtracted: isSubtracted, kind: kind)
    }
    sums[series].count = max(count, sums[series].count)
    return sums[series].value
  }
}
