/// A line drawn along the edge of a cell, by which statements rule totals off.
public enum RuleMark: Int, Hashable, Sendable, Comparable {
  case none
  /// One line: what stands below it adds up what stands above.
  case single
  /// Two lines: nothing is added to what stands above them any more.
  case double

  public static func < (first: RuleMark, second: RuleMark) -> Bool { first.rawValue < second.rawValue }
}
