import Claims
import Figures
import Linting
import ReleaseModel
import SourceText
import TestSupport
import Testing

/// What becomes of every figure.
@Suite struct FigureAccountTests {
  private static func accounts(_ text: String, _ format: ReleaseFormat = .markdown) throws -> [FigureAccount] {
    let workbench = try Workbench.shipped()
    let reading = workbench.reading(of: Array(text.utf8), path: "draft", format: format)
    let report = try workbench.report(on: reading, isAccounting: true)
    let accounts = try #require(report.accounts)
    #expect(accounts.map(\.figure.range) == reading.figures.map(\.range))
    #expect(accounts.count { $0.reason == nil } == report.coverage.tied)
    return accounts
  }

  /// The reasons of the figures that are printed so.
  private static func reasons(_ printed: String..., in text: String) throws -> [String?] {
    let accounts = try accounts(text)
    return try printed.map { printed in
      try #require(accounts.first { $0.figure.printed == printed }, "no figure '\(printed)'").reason?.id
    }
  }

  // MARK: Ties

  private static let revision = """
    # Revision of forecasts

    (in millions of yen)

    | | Net sales | Operating income |
    |---|---|---|
    | Previous forecast (A) | 22,500 | 5,800 |
    | Revised forecast (B) | 25,000 | 8,600 |
    | Difference (B-A) | +2,400 | +2,800 |

    """

  @Test func `a figure knows the claim about it and those that it decides`() throws {
    let accounts = try Self.accounts(Self.revision)
    #expect(accounts.map(\.figure.printed) == ["22,500", "5,800", "25,000", "8,600", "+2,400", "+2,800"])
    #expect(accounts.allSatisfy { $0.ties.map(\.rule) == ["difference-mismatch"] })
    #expect(accounts.map { $0.ties[0].isStated } == [false, false, false, false, true, true])
    #expect(accounts.map { $0.ties[0].holds } == [false, true, false, true, false, true])
    #expect(accounts[4].ties[0].claim?.formula == "25,000 − 22,500")
    #expect(accounts[0].ties[0].place == accounts[4].figure.range)
    #expect(accounts[0].ties[0].subject.hasPrefix("difference +2,400 in"))
  }

  @Test func `a figure is placed by the labels of its row and column`() throws {
    let places = try Self.accounts(Self.revision).map(\.place)
    #expect(places[0] == .table(number: 1, row: "Previous forecast (A)", column: "Net sales"))
    #expect(places[5] == .table(number: 1, row: "Difference (B-A)", column: "Operating income"))
  }

  @Test func `failures come first, then what is about the figure itself`() throws {
    let ratio = Self.revision + "| Change (%) | 11.1% | 99.9% |\n"
    let text = ratio.replacing("+2,800 |\n\n|", with: "+2,800 |\n|")
    let ties = try #require(try Self.accounts(text).first { $0.figure.printed == "99.9%" }).ties
    #expect(ties.map(\.holds) == [false, true])
    #expect(ties.map(\.rule) == ["ratio-mismatch", "meaningless-ratio"])
  }

  @Test func `accounts are kept only where they are asked for`() throws {
    let workbench = try Workbench.shipped()
    let reading = workbench.reading(of: Array(Self.revision.utf8), path: "draft", format: .markdown)
    #expect(try workbench.report(on: reading).accounts == nil)
  }

  // MARK: Reasons

  @Test func `a check that could not be decided says why, and a sentence that it is one`() throws {
    let text = "## Outlook\n\nSales rose by 11%, 12%, 13% and 14%.\n"
    let reading = try Workbench.shipped().reading(of: Array(text.utf8), path: "draft.md", format: .markdown)
    let report = try Linter(selecting: ["quiet-figure"]).lint(reading, isAccounting: true)
    let accounts = try #require(report.accounts)
    #expect(accounts.map { $0.reason } == [nil, .undecided("it cannot be checked"), nil, .prose])
    #expect(accounts.map { $0.ties.map(\.holds) } == [[true], [], [false], []])
    #expect(accounts[3].place == .prose(heading: "Outlook", words: "…s rose by 11%, 12%, 13% and 14%."))
  }

  @Test func `a table that a correction replaces is named as such`() throws {
    let text = "# 訂正\n\n【訂正前】\n\n| | 当期 | 前期 |\n|---|---|---|\n| 売上高 | 12,345 | 11,234 |\n| 費用 | 2,345 | 1,234 |\n"
    #expect(try Self.reasons("12,345", in: text) == ["superseded"])
  }

  @Test func `several figures in a cell are not told apart`() throws {
    let text = "| | April | May |\n|---|---|---|\n| Stores | 342 (204) | 343 (205) |\n| Staff | 1,200 | 1,300 |\n"
    #expect(try Self.reasons("342", "1,200", in: text) == ["severalFigures", "unrelatedTable"])
  }

  @Test func `what a label says comes before what the table lacks`() throws {
    let text = """
      | | 2024 | 2023 |
      |---|---|---|
      | Timber | 512 | 498 |
      | of which pine | 77 | 81 |
      | Paper | 333 | 299 |
      | Total sales | 987 | 871 |
      | Margin | 12.3% | 11.9% |
      | Difference | 44 | 91 |
      | Dividend per share (yen) | 12.50 | 11.00 |
      """
    #expect(
      try Self.reasons("987", "77", "12.3%", "44", "12.50", "512", in: text)
        == ["totalWithoutParts", "partOfAnother", "ratio", "unboundComparison", "perShare", "unrelatedTable"]
    )
  }

  @Test func `a comparison that is not printed is told from a line that nothing is compared with`() throws {
    let text = """
      | | Net sales | Net income per share (yen) |
      |---|---|---|
      | Previous forecast (A) | 22,500 | 12.50 |
      | Revised forecast (B) | 25,000 | 14.00 |
      | Difference (B-A) | 2,500 | |
      | Results of the prior year | 21,000 | 11.00 |
      """
    #expect(
      try Self.reasons("22,500", "12.50", "14.00", "21,000", in: text)
        == [nil, "comparisonNotPrinted", "comparisonNotPrinted", "notCompared"]
    )
  }

  @Test func `a difference whose operand is no figure is tied by the rule that says so`() throws {
    let text = """
      | | Net sales | Operating income |
      |---|---|---|
      | Previous forecast (A) | undecided | 5,800 |
      | Revised forecast (B) | 25,000 | 8,600 |
      | Difference (B-A) | 2,345 | 2,800 |
      """
    let account = try #require(try Self.accounts(text).first { $0.figure.printed == "2,345" })
    // A rule says that nothing can have been taken from an operand that is not there.
    #expect(account.ties.map(\.holds) == [false])
    #expect(account.ties.allSatisfy { $0.claim == nil })
  }

  @Test func `one or two figures are too few, and one of its kind is alone`() throws {
    #expect(
      try Self.reasons("318,376", in: "| | A | B |\n|---|---|---|\n| Equity | 318,376 | 231,519 |\n") == [
        "tooFewFigures"
      ]
    )
    let text = "| | A | B |\n|---|---|---|\n| Sales | 318,376 | 231,519 |\n| Costs | 77,777 | 12.5% |\n"
    #expect(try Self.reasons("12.5%", in: text) == ["aloneOfItsKind"])
  }

  @Test func `a line beside tied ones is told from a table without any`() throws {
    let text = """
      | | 2024 | 2023 |
      |---|---|---|
      | Timber | 5,512 | 4,498 |
      | Paper | 3,333 | 2,299 |
      | Total sales | 8,845 | 6,797 |
      | Staff | 77 | 81 |
      """
    #expect(try Self.reasons("5,512", "77", in: text) == [nil, "unrelatedLine"])
  }

  @Test func `every reason has a name and words of its own`() {
    let reasons: [UntiedReason] = [
      .undecided("one"), .abstained(.ambiguousStructure), .prose, .superseded, .severalFigures, .unplaced,
      .missingOperand, .unboundComparison, .totalWithoutParts, .tooFewFigures, .comparisonNotPrinted, .notCompared,
      .partOfAnother, .aloneOfItsKind, .ratio, .perShare, .unrelatedLine, .unrelatedTable,
    ]
    #expect(Set(reasons.map(\.id)).count == reasons.count)
    #expect(Set(reasons.map(\.words)).count == reasons.count)
    #expect(reasons.allSatisfy { !$0.words.hasSuffix(".") && $0.words.count <= 90 })
  }
}
