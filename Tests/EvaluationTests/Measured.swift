import BuiltInRules
import Evaluation
import Linting
import ReleaseModel
import TestSupport

/// Drafts of a few lines and what the measurement makes of them.
enum Measured {
  private static let shared: Result<Evaluation, ConfigurationError> = .init { () throws(ConfigurationError) in
    try evaluation(jobs: 2)
  }

  /// Measures with all rules and the shipped packs.
  ///
  /// - Throws: `ConfigurationError` where a pack or rule cannot be used.
  static func evaluation(sample: Int? = nil, jobs: Int) throws(ConfigurationError) -> Evaluation {
    try Evaluation(catalog: Catalog.rules, pack: try Workbench.shipped().pack, sample: sample, jobs: jobs)
  }

  /// The same for all figures, made ready once.
  ///
  /// - Throws: `ConfigurationError` where a pack or rule cannot be used.
  static func evaluation() throws(ConfigurationError) -> Evaluation { try shared.get() }

  /// The tally of one draft.
  ///
  /// - Throws: `ConfigurationError` where a pack or rule cannot be used.
  static func tally(_ draft: String, format: ReleaseFormat = .markdown) async throws -> Tally {
    try await evaluation().tally(of: Array(draft.utf8), path: "draft", format: format)
  }

  /// The drafts with a slip of some kind, figure by figure.
  ///
  /// - Throws: `ConfigurationError` where a pack or rule cannot be used.
  static func drafts(_ kind: SlipKind, in draft: String, format: ReleaseFormat = .markdown) throws -> [String] {
    try evaluation().drafts(of: Array(draft.utf8), path: "draft", format: format).filter { $0.slip == kind }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}

/// A draft that holds one table.
enum Sample {
  /// Two columns in which each figure follows from the other two.
  static let revision = """
    # Notice of Revision of Earnings Forecasts

    (Millions of yen)

    | | Net sales | Operating profit |
    |---|---:|---:|
    | Previous forecast (A) | 22,500 | 1,350 |
    | Revised forecast (B) | 25,740 | 1,890 |
    | Difference (B-A) | 3,240 | 540 |
    """

  /// The same with a revised forecast that nothing is compared with.
  static let halfDecided = revision.replacing("1,350", with: "–").replacing("| 540 |", with: "| – |")

  /// Figures that have nothing to do with one another.
  static let unrelated = """
    # Opening hours

    | Shop | Seats | Staff |
    |---|---:|---:|
    | North | 412 | 37 |
    | South | 958 | 81 |
    """

  /// A balance sheet of one column.
  static let balanceSheet = """
    # Results for the year

    ## Consolidated Balance Sheets

    (Millions of yen)

    | | 2025 |
    |---|---:|
    | Cash | 4,120 |
    | Receivables | 2,310 |
    | Inventories | 1,845 |
    | Total assets | 8,275 |
    | Payables | 3,905 |
    | Borrowings | 1,650 |
    | Total liabilities | 5,555 |
    """
}
