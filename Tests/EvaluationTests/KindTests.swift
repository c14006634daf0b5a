import Evaluation
import Testing

/// What kinds of tables and releases figures are counted among.
@Suite struct KindTests {
  @Test func `a statement is known by the title above it and the labels in it`() async throws {
    let tally = try await Measured.tally(Sample.balanceSheet)
    #expect(tally.kind == .earnings)
    #expect(tally.counts.keys.map(\.self) == [.balanceSheet])
    #expect(tally.counts[.balanceSheet]?.figures == 7)
  }

  @Test func `neither the title nor the labels alone make a statement`() async throws {
    let untitled = Sample.balanceSheet.replacing("## Consolidated Balance Sheets", with: "## Other matters")
    #expect(try await Measured.tally(untitled).counts.keys.map(\.self) == [.other])
    let unlabelled = Sample.balanceSheet.replacing("Total", with: "Sum of")
    #expect(try await Measured.tally(unlabelled).counts.keys.map(\.self) == [.other])
  }

  @Test(arguments: [
    ("Consolidated Statements of Cash Flows", ["Operating activities", "Investing activities"], TableKind.cashFlows),
    ("Consolidated Statements of Operations", ["Revenue", "Net loss"], .income),
    ("Statements of Comprehensive Income", ["Net income", "Comprehensive income"], .comprehensiveIncome),
    ("Statements of Changes in Equity", ["Balance, 1 January", "Common stock"], .equity),
    ("四半期連結損益計算書", ["売上高", "四半期純利益"], .income),
    ("連結キャッシュ・フロー計算書", ["営業活動によるキャッシュ・フロー", "投資活動によるキャッシュ・フロー"], .cashFlows),
    ("連結貸借対照表", ["資産合計", "負債合計"], .balanceSheet),
  ])
  func `statements are told apart in both languages`(title: String, labels: [String], kind: TableKind) async throws {
    let rows = labels.enumerated().map { "| \($1) | \(712 + $0 * 85) |" }.joined(separator: "\n")
    let tally = try await Measured.tally("# \(title)\n\n| | 2025 |\n|---|---:|\n\(rows)\n")
    #expect(tally.counts.keys.map(\.self) == [kind])
  }

  @Test func `a statement goes on in the table behind it`() async throws {
    let draft =
      Sample.balanceSheet
      + "\n\n(continued)\n\n| | 2024 |\n|---|---:|\n| Total assets | 9,100 |\n| Total equity | 4,300 |\n"
    #expect(try await Measured.tally(draft).counts.keys.map(\.self) == [.balanceSheet])
  }

  @Test func `a sentence about a statement is no title`() async throws {
    let draft = Sample.balanceSheet.replacing(
      "## Consolidated Balance Sheets",
      with: "The table shows where the balance sheet holds leases:"
    )
    #expect(try await Measured.tally(draft).counts.keys.map(\.self) == [.other])
  }

  @Test func `of a revision, the prior year's results count among other figures`() async throws {
    let tally = try await Measured.tally(
      Sample.revision + "\n| (Reference) Results of the prior year | 21,080 | 1,275 |\n"
    )
    #expect(tally.counts[.revision]?.figures == 6)
    #expect(tally.counts[.other]?.figures == 2)
  }
}
