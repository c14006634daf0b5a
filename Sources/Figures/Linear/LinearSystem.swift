/// Linear equations over unknown amounts, each of which lies in an interval.
///
/// A printed figure says of the amount behind it only in which interval it lies. So each row of a table may foot within
/// its rounding, and each column too, and still no amounts foot all of them together: the equations then contradict each
/// other. This type decides exactly whether they do.
///
/// All unknowns of an equation count the same unit, such as millions of yen; which one it is does not matter here.
package struct LinearSystem: Sendable {
  /// What each unknown may be, by its index.
  private(set) var intervals: [Interval] = []
  /// The sums over unknowns that are zero, by the indices of the equations.
  private(set) var equations: [LinearSum] = []

  /// A system without unknowns and equations.
  package init() {}

  /// Adds an unknown that lies in an interval and returns its index.
  ///
  /// Indices count from 0. The interval must hold a number.
  package mutating func addUnknown(in interval: Interval) -> Int {
    precondition(
      interval.lower.value < interval.upper.value || (interval.lower.isClosed && interval.upper.isClosed),
      "an unknown lies in an interval that holds a number"
    )
    intervals.append(interval)
    return intervals.count - 1
  }

  /// Adds the equation Σ coefficient · unknown = 0 and returns its index.
  ///
  /// Indices count from 0. An unknown may come more than once; its coefficients are then added up.
  package mutating func addEquation(_ terms: [(unknown: Int, coefficient: Int)]) -> Int {
    var coefficients: [Int: Int128] = [:]
    for term in terms {
      precondition(intervals.indices.contains(term.unknown), "an equation is about unknowns of its system")
      coefficients[term.unknown, default: 0] += Int128(term.coefficient)
    }
    equations.append(LinearSum(coefficients))
    return equations.count - 1
  }

  /// Equations that no values within the intervals satisfy together; nil where some values satisfy all.
  ///
  /// The answer is exact. None of the equations can be left out, as long as they are no more than `limits.shrinking` and
  /// the steps last. Where several sets of equations are contradictory, it is one of the first group that hangs together
  /// by its unknowns, and a single equation rather than several.
  ///
  /// Throws where a group is too large or numbers outgrow 128 bits, and no other group is contradictory.
  package func contradiction(within limits: Limits = Limits()) throws(Undecided) -> Contradiction? {
    var search = ContradictionSearch(self, within: limits)
    return try search.result()
  }
}
