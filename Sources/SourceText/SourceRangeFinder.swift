/// Finds ranges in a list that stands in the order of the file.
///
/// Each search begins where the last one ended. Whoever asks for ranges in about their order looks at neighbours only,
/// however long the list is: a table of hashes as long would be asked in places that no cache holds.
package struct SourceRangeFinder: Sendable {
  /// Where the ranges start, in order.
  private let starts: [Int]
  /// The place that was found last.
  private var cursor = 0

  /// Prepares a list of ranges, ordered by their starts.
  package init(starts: [Int]) {
    self.starts = starts
  }

  /// The places of the ranges that start at an offset.
  package mutating func places(ofStart start: Int) -> Range<Int> {
    var (lower, upper) = bounds(of: start)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if starts[middle] < start { lower = middle + 1 } else { upper = middle }
    }
    cursor = lower
    while upper < starts.count, starts[upper] == start { upper += 1 }
    return lower..<upper
  }

  /// Between which places the first start stands that is not below a given one: in twice as large steps from the cursor.
  private func bounds(of start: Int) -> (lower: Int, upper: Int) {
    var step = 1
    if cursor < starts.count, starts[cursor] < start {
      var lower = cursor + 1
      while lower + step < starts.count, starts[lower + step] < start { (lower, step) = (lower + step + 1, step * 2) }
      return (min(lower, starts.count), min(lower + step, starts.count))
    }
    var upper = cursor
    while upper - step >= 0, starts[upper - step] >= start { (upper, step) = (upper - step, step * 2) }
    return (max(0, upper - step), upper)
  }
}
