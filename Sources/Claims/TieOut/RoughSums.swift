import Figures
import SourceText

/// Sums of a table in which rounding shows, whether or not enough speaks for them to claim them.
///
/// A total that is off by a unit stands out only where every other sum of its table is exact. So before one is said to,
/// neighbouring lines are looked at once more, along both axes, for sums that too little spoke for.
enum RoughSums {
  /// The most lines that are added up.
  static let mostParts = 8
  /// How far a sum must be from an accident, in bits, to show how a table rounds.
  private static let enough = 11

  /// Whether neighbouring lines of a table add up to the next, but for rounding.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - lone: where the total stands that no other is like; what makes it up is not counted.
  /// - Returns: whether rounding shows in any of them.
  static func exist(in table: TableReading, beside lone: SourceRange) -> Bool {
    [TableReading.Axis.rows, .columns].contains { axis in
      let field = FigureField(table, along: axis)
      return field.items.indices.contains { isRough($0, field, lone) }
    }
  }

  private static func isRough(_ total: Int, _ field: FigureField, _ lone: SourceRange) -> Bool {
    let kind = field.kinds[total]
    let series = field.series.indices.filter { series in
      field[total, series].state == .figure && field.cell(total, series)?.figures.first?.range != lone
    }
    guard series.count > 1 else { return false }
    var sums = [PartialSum](repeating: PartialSum(), count: series.count)
    for item in (max(0, total - mostParts)..<total).reversed() {
      let differences = zip(sums, series).map { $0.takenAway(from: field[item, $1], kind: kind) }
      for (index, series) in series.enumerated() { sums[index].add(field[item, series], subtracted: false, kind: kind) }
      for tried in [sums, differences] where shows(zip(tried, series).map { $0.fit(field[total, $1]) }, total - item) {
        return true
      }
    }
    return false
  }

  /// Whether a sum of so many lines holds nearly everywhere, and somewhere only within rounding.
  private static func shows(_ fits: [PartialSum.Fit], _ count: Int) -> Bool {
    var (holding, failing, inexact, evidence) = (0, 0, 0, -PartialSum.bits(Int64(count)))
    for fit in fits {
      switch fit {
      case .holds(let bits, let isExact):
        holding += 1
        evidence += bits
        if !isExact { inexact += 1 }
      case .fails: failing += 1
      case .trivial, .notApplicable: break
      }
    }
    return inexact > 0 && holding > 1 && holding >= 2 * failing && evidence >= enough
  }
}
