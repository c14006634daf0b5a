import Claims
import Figures
import ReleaseModel
import Testing

/// Numbers of shares that the lines of a revision imply.
@Suite struct ImpliedShareTests {
  private func revision(_ previous: String, _ revised: String, _ reference: String = "6,310 | 350.55") -> String {
    """
    # Notice of revision of forecasts

    | (Millions of yen) | Net sales | Net income | Net income per share (yen) |
    |---|---|---|---|
    | Previous forecast (A) | 85,000 | \(previous) |
    | Revised forecast (B) | 88,000 | \(revised) |
    | Change (B-A) | 3,000 | | |
    | (Reference) Results of the previous year | 80,927 | \(reference) |
    """
  }

  @Test func `forecast, revision and results on the same shares are tied`() throws {
    #expect(try shares(revision("7,200 | 400.00", "7,560 | 420.00")) == ["420.00 holds", "350.55 holds"])
  }

  @Test(arguments: [("7,560 | 240.00", "240.00 fails"), ("7,560 | (420.00)", "(420.00) fails")])
  func `a number of shares that nothing but a slip brings about is claimed`(row: String, expected: String) throws {
    #expect(try shares(revision("7,200 | 400.00", row)).contains(expected))
  }

  @Test(arguments: [
    // Shares bought back, a split, preferred dividends, and a profit so small that preferred dividends outweigh it.
    "7,560 | 450.00", "7,560 | 210.00", "3,600 | 150.00", "1,000 | (26.60)",
  ])
  func `other numbers of shares have their reasons`(row: String) throws {
    #expect(try shares(revision("7,200 | 400.00", row, "- | -")) == [])
  }

  private func shares(_ text: String) throws -> [String] {
    try understood(text, .markdown).judgements.filter { $0.claim.identity?.isOfImpliedShares == true }.map {
      judgement in
      let fails = if case .broken = judgement.verdict { true } else { false }
      return "\(judgement.claim.stated.printed) \(fails ? "fails" : "holds")"
    }
  }
}
