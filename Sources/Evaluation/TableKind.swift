/// What a figure's table is for, as far as the measurement tells tables apart.
package enum TableKind: String, CaseIterable, Sendable {
  /// The lines A, B, difference and ratio of a revision of forecasts.
  case revision = "forecast revisions"
  case balanceSheet = "balance sheets"
  case income = "income statements"
  case comprehensiveIncome = "comprehensive income"
  case cashFlows = "cash flows"
  case equity = "changes in equity"
  /// Notes, segments, summaries and whatever else.
  case other = "other tables"

  /// Whether it is one of the primary statements.
  package var isStatement: Bool {
    switch self {
    case .revision, .other: false
    case .balanceSheet, .income, .comprehensiveIncome, .cashFlows, .equity: true
    }
  }
}
