import Claims
import Figures
import ReleaseModel
import Testing

/// What is compared with what.
@Suite struct ComparisonTests {
  /// The comparisons of a draft: the stated figure and the two that it follows from.
  private static func triples(_ text: String) throws -> [String] {
    try understood(text, .markdown).judgements.map { judgement in
      let claim = judgement.claim
      return "\(claim.stated.printed) = \(claim.minuend.figure.printed), \(claim.subtrahend.figure.printed)"
    }
  }

  @Test(arguments: [
    ("Common equity Tier 1 (A)", "Risk-weighted assets (B)", "Capital ratio | 10.7% | 11.6% | 10.4%"),
    ("Preferred stock (Series A)", "Preferred stock (Series B)", "Change | 2,810 | 2,801 | 5,123"),
    ("Retail - A", "Retail - B", "Loss ratio | 61.0% | 62.0% | 60.0%"),
  ])
  func `letters alone compare nothing that most figures do not bear out`(first: String, second: String, ratio: String)
    throws
  {
    let triples = try Self.triples(
      """
      | | 2016 | 2015 | 2014 |
      |---|---|---|---|
      | \(first) | 101,500 | 98,700 | 77,100 |
      | \(second) | 951,000 | 852,000 | 744,000 |
      | \(ratio) |
      """
    )
    #expect(!triples.contains { $0.hasSuffix("= 951,000, 101,500") })
  }

  @Test func `letters alone compare what most figures bear out`() throws {
    let triples = try Self.triples(
      """
      | | Sales | Profit | Orders |
      |---|---|---|---|
      | May 10 (A) | 1,000 | 100 | 700 |
      | August 9 (B) | 1,200 | 150 | 900 |
      | Change | 200 | 60 | 200 |
      """
    )
    #expect(triples == ["200 = 1,200, 1,000", "60 = 150, 100", "200 = 900, 700"])
  }

  @Test func `a second block compares with the prior year`() throws {
    let triples = try Self.triples(
      """
      | | Sales | Profit |
      |---|---|---|
      | Previous forecast (A) | 100 | 10 |
      | Revised forecast (B) | 120 | 15 |
      | Difference (B-A) | 20 | 5 |
      | Prior-year results (C) | 90 | 9 |
      | Difference (B-C) | 30 | 6 |
      """
    )
    #expect(triples == ["20 = 120, 100", "5 = 15, 10", "30 = 120, 90", "6 = 15, 9"])
  }

  @Test func `a letter that comes again begins another block`() throws {
    let triples = try Self.triples(
      """
      | | 売上高 |
      |---|---|
      | 第2四半期 前回予想(A) | 40 |
      | 今回予想(B) | 45 |
      | 増減額(B-A) | 5 |
      | 通期 前回予想(A) | 100 |
      | 今回予想(B) | 120 |
      | 増減額(B-A) | 20 |
      """
    )
    #expect(triples == ["5 = 45, 40", "20 = 120, 100"])
  }

  @Test func `without letters the words decide`() throws {
    let triples = try Self.triples(
      """
      | | Before revision | After revision | Amount change | Change (%) |
      |---|---|---|---|---|
      | Sales | 100 | 120 | 20 | 20.0 |
      """
    )
    #expect(triples == ["20 = 120, 100", "20.0 = 120, 100"])
  }

  @Test func `forecast and results are compared like forecasts`() throws {
    let triples = try Self.triples(
      """
      | | 売上高 |
      |---|---|
      | 前回発表予想(A) | 100 |
      | 実績値(B) | 97 |
      | 差異(B-A) | △3 |
      """
    )
    #expect(triples == ["△3 = 97, 100"])
  }

  @Test func `a change without a formula may be one against the prior year`() throws {
    let triples = try Self.triples(
      """
      | | Sales | Profit | Net income |
      |---|---|---|---|
      | Previous forecast | 1,000 | 110 | 70 |
      | Revised forecast | 1,200 | 150 | 95 |
      | (Reference) Results for the previous year | 900 | 90 | 50 |
      | Change | 300 | 60 | 45 |
      """
    )
    #expect(triples == ["300 = 1,200, 900", "60 = 150, 90", "45 = 95, 50"])
  }

  @Test func `ranges are compared end by end`() throws {
    let triples = try Self.triples(
      """
      | | Sales |
      |---|---|
      | Previous forecast (A) | 88,000~120,000 |
      | Revised forecast (B) | 96,000~112,000 |
      | Difference (B-A) | 8,000~(8,000) |
      """
    )
    #expect(triples == ["8,000 = 96,000, 88,000", "(8,000) = 112,000, 120,000"])
  }

  @Test(arguments: [
    ("Ratio", ["1.05", "0.94", "1.10"]), ("Change (%)", ["104.5", "93.8", "110.0"]),
    ("増減率(B/A)", ["4.5", "△6.3", "10.0"]),
    ("Ratio (A/B)", ["4.5", "(6.3)", "10.0"]), ("Ratio (B/A)", ["1.045", "0.938", "1.100"]),
  ])
  func `ratios are read as what two of them and most of their line bear out`(label: String, ratios: [String]) throws {
    func verdicts(_ ratios: [String]) throws -> [String] {
      try understood(
        """
        | | Sales | Operating income | Ordinary income |
        |---|---|---|---|
        | Previous forecast (A) | 20,000 | 1,600 | 1,500 |
        | Revised forecast (B) | 20,900 | 1,500 | 1,650 |
        | Difference (B-A) | 900 | -100 | 150 |
        | \(label) | \(ratios.joined(separator: " | ")) |
        """,
        .markdown
      ).judgements.filter { $0.claim.kind != .difference }.map { $0.verdict.words.prefix(6).description }
    }
    #expect(try verdicts(ratios) == ["exact", "exact", "exact"])
    #expect(try verdicts([ratios[0], "55", ratios[2]]) == ["exact", "broken", "exact"])
    #expect(try verdicts(["50", "51", "52"]) == ["broken", "broken", "broken"])
  }

  @Test func `an amount and its change in one cell are each compared with their like`() throws {
    let reading = try understood(
      """
      | | Sales |
      |---|---|
      | Previous forecast (A) | 100 |
      | Revised forecast (B) | 120 |
      | Difference (B-A) | 20 (20.0%) |
      """,
      .markdown
    )
    #expect(!reading.judgements.contains { if case .broken = $0.verdict { true } else { false } })
  }

  @Test func `a lone figure that needs rounding stands out beside three exact ones`() throws {
    func draft(_ last: String) -> String {
      """
      | | Sales | Operating income | Net income |
      |---|---|---|---|
      | Previous forecast (A) | 100 | 50 | 30 |
      | Revised forecast (B) | 120 | 55 | 34 |
      | Difference (B-A) | 20 | 5 | \(last) |
      | Change (%) | 20.0 | 10.0 | 13.3 |
      """
    }
    #expect(try understood(draft("4"), .markdown).judgements.filter(\.isLone).isEmpty)
    #expect(try understood(draft("5"), .markdown).judgements.filter(\.isLone).map(\.claim.stated.printed) == ["5"])
  }

  @Test func `several figures that need rounding explain one another`() throws {
    let reading = try understood(
      """
      | | Sales | Operating income | Net income |
      |---|---|---|---|
      | Previous forecast (A) | 100 | 50 | 30 |
      | Revised forecast (B) | 120 | 55 | 34 |
      | Difference (B-A) | 21 | 5 | 5 |
      """,
      .markdown
    )
    #expect(reading.judgements.filter(\.isLone).isEmpty)
  }
}
