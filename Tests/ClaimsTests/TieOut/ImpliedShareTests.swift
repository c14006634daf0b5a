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
    // Shares bought back, preferred dividends, and a profit so small that preferred dividends outweigh it.
    "7,560 | 450.00", "3,600 | 150.00", "1,000 | (26.60)",
  ])
  func `other numbers of shares have their reasons`(row: String) throws {
    #expect(try shares(revision("7,200 | 400.00", row, "- | -")) == [])
  }

  @Test(arguments: [("", ["210.00 fails"]), ("The forecast takes the stock split of April into account.", [])])
  func `a split is a reason where the release speaks of one`(note: String, expected: [String]) throws {
    #expect(try shares(revision("7,200 | 400.00", "7,560 | 210.00", "- | -") + "\n\n" + note) == expected)
  }

  @Test(arguments: [("", ["360.00 fails"]), ("New shares were issued in May.", [])])
  func `many new shares are a reason where the release speaks of them`(note: String, expected: [String]) throws {
    #expect(try shares(revision("7,200 | 400.00", "7,560 | 360.00", "- | -") + "\n\n" + note) == expected)
  }

  @Test func `two amounts per share in each other's place are claimed`() throws {
    #expect(try shares(revision("7,200 | 420.00", "7,560 | 400.00", "- | -")) == ["400.00 fails"])
  }

  @Test func `an amount with a decimal more than the other is held to it`() throws {
    #expect(try shares(revision("7,200 | 400.00", "7,560 | 420.980", "- | -")) == ["420.980 fails"])
    #expect(try shares(revision("7,200 | 400.00", "7,560 | 420.98", "- | -")) == [])
    #expect(try shares(revision("7,200 | 400.00", "7,560 | 421", "- | -")) == [])
  }

  @Test func `the ends of a range divide by the same number of shares`() throws {
    let row = "7,200 - 7,560 | 400.00 - 420.00"
    #expect(try shares(revision("7,000 | 388.89", row, "- | -")) == ["420.00 holds"])
    #expect(try shares(revision("7,000 | 388.89", row.replacing("420", with: "402"), "- | -")) == ["402.00 fails"])
  }

  @Test(arguments: [
    ("7,200 | 400.00", "7,560 | 240.00", ["240.00 fails"]),
    // One line of three that is a little off may have other shares.
    ("7,200 | 400.00", "7,560 | 419.00", []),
  ])
  func `a line beside two that share one number of shares is held to it`(
    previous: String,
    revised: String,
    expected: [String]
  ) throws {
    #expect(
      Set(try shares(revision(previous, revised, "6,300 | 350.00")).filter { $0.hasSuffix("fails") }) == Set(expected)
    )
  }

  @Test func `the verdict of a claim carries its tolerance`() throws {
    let judgements = try understood(revision("7,200 | 400.00", "7,560 | 420.00"), .markdown).judgements
    let claim = try #require(
      judgements.first { $0.claim.identity?.isOfImpliedShares == true && $0.claim.stated.printed == "420.00" }?.claim
    )
    #expect(claim.identity?.tolerance == .percent(5))
    for (printed, isBroken) in [("420.10", false), ("410.00", false), ("240.00", true), ("210.00", false)] {
      let value = try figure(printed).value
      let moved = claim.mapFigures { $0.range == claim.stated.range ? $0.with(value) : $0 }
      let fails = if case .broken = moved.verdict(nil) { true } else { false }
      #expect(fails == isBroken, "\(printed)")
    }
  }

  private func shares(_ text: String) throws -> [String] {
    try understood(text, .markdown).judgements.filter { $0.claim.identity?.isOfImpliedShares == true }.map {
      judgement in
      let fails = if case .broken = judgement.verdict { true } else { false }
      return "\(judgement.claim.stated.printed) \(fails ? "fails" : "holds")"
    }
  }
}
