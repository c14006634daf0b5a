import Claims
import Figures
import ReleaseModel
import Testing

/// Changes from a year before that stand beside amounts, as in earnings reports to the Tokyo Stock Exchange.
@Suite struct ChangeFinderTests {
  private func summary(_ rows: String..., below: String = "") -> String {
    """
    # 2031年3月期 決算短信〔日本基準〕(連結)

    ## 1. 2031年3月期の連結業績(2030年4月1日~2031年3月31日)

    (%表示は対前期増減率)

    | | 売上高 百万円 | ％ | 営業利益 百万円 | ％ | 経常利益 百万円 | ％ | 当期純利益 百万円 | ％ |
    |---|---|---|---|---|---|---|---|---|
    \(rows.map { "| \($0) |" }.joined(separator: "\n"))

    \(below)
    """
  }

  @Test func `changes follow from the year before`() throws {
    let text = summary(
      "2031年3月期 | 48,216 | 4.8 | 3,722 | 8.2 | 3,972 | 7.1 | 2,775 | 10.6",
      "2030年3月期 | 46,010 | 2.8 | 3,440 | 10.5 | 3,708 | 11.9 | 2,509 | 12.2"
    )
    #expect(try changes(text) == ["4.8 holds", "8.2 holds", "7.1 holds", "10.6 holds"])
  }

  @Test func `the one change that does not follow is claimed`() throws {
    let text = summary(
      "2031年3月期 | 48,216 | 4.8 | 3,722 | 2.8 | 3,972 | 7.1 | 2,775 | 10.6",
      "2030年3月期 | 46,010 | 2.8 | 3,440 | 10.5 | 3,708 | 11.9 | 2,509 | 12.2"
    )
    #expect(try changes(text) == ["4.8 holds", "2.8 fails", "7.1 holds", "10.6 holds"])
  }

  @Test func `two changes that have changed places are claimed`() throws {
    let text = summary(
      "2031年3月期 | 48,216 | 8.2 | 3,722 | 4.8 | 3,972 | － | 2,775 | －",
      "2030年3月期 | 46,010 | 2.8 | 3,440 | 10.5 | △3,708 | － | △2,509 | －"
    )
    #expect(try changes(text) == ["8.2 fails", "4.8 fails"])
  }

  @Test func `a year before that was restated and is printed as it was accuses nothing`() throws {
    let text = summary(
      "2031年3月期 | 48,216 | 6.1 | 3,722 | 9.9 | 3,972 | 8.0 | 2,775 | 10.6",
      "2030年3月期 | 46,010 | 2.8 | 3,440 | 10.5 | 3,708 | 11.9 | 2,509 | 12.2"
    )
    #expect(try changes(text).filter { $0.hasSuffix("fails") } == [])
  }

  @Test func `the only change of a table is claimed where a slip explains it`() throws {
    func alone(_ sales: String) -> String {
      summary(
        "2031年3月期 | \(sales) | 4.8 | △722 | － | △972 | － | △775 | －",
        "2030年3月期 | 46,010 | 2.8 | △440 | － | △708 | － | △509 | －"
      )
    }
    #expect(try changes(alone("48,216")) == ["4.8 holds"])
    #expect(try changes(alone("84,216")) == ["4.8 fails"])
    // The year before was restated.
    #expect(try changes(alone("49,733")) == [])
  }

  private let forecast = """
    ## 3. 2032年3月期の連結業績予想(2031年4月1日~2032年3月31日)

    (%表示は、通期は対前期、四半期は対前年同四半期増減率)

    | | 売上高 百万円 | ％ | 営業利益 百万円 | ％ | 経常利益 百万円 | ％ | 当期純利益 百万円 | ％ |
    |---|---|---|---|---|---|---|---|---|
    | 第2四半期(累計) | 24,600 | 5.0 | 1,870 | 10.5 | 1,900 | 6.2 | 1,240 | 6.3 |
    | 通期 | 51,000 | FIRST | 4,150 | 11.5 | 4,250 | 7.0 | 2,800 | 0.9 |
    """

  @Test func `the forecast of the year follows from the results, that of the half from nothing printed`() throws {
    let text = summary(
      "2031年3月期 | 48,216 | 4.8 | 3,722 | 8.2 | 3,972 | 7.1 | 2,775 | 10.6",
      "2030年3月期 | 46,010 | 2.8 | 3,440 | 10.5 | 3,708 | 11.9 | 2,509 | 12.2",
      below: forecast.replacing("FIRST", with: "5.8")
    )
    #expect(try changes(text).dropFirst(4) == ["5.8 holds", "11.5 holds", "7.0 holds", "0.9 holds"])
  }

  @Test func `a forecast whose change does not follow is claimed`() throws {
    let text = summary(
      "2031年3月期 | 48,216 | 4.8 | 3,722 | 8.2 | 3,972 | 7.1 | 2,775 | 10.6",
      "2030年3月期 | 46,010 | 2.8 | 3,440 | 10.5 | 3,708 | 11.9 | 2,509 | 12.2",
      below: forecast.replacing("FIRST", with: "8.5")
    )
    #expect(try changes(text).dropFirst(4) == ["8.5 fails", "11.5 holds", "7.0 holds", "0.9 holds"])
  }

  @Test func `percentages of which nothing says that they are changes are left alone`() throws {
    let text = """
      | | Net sales | % | Operating income | % | Ordinary income | % |
      |---|---|---|---|---|---|---|
      | March 31, 2031 | 48,216 | 100.0 | 3,722 | 7.7 | 3,972 | 8.2 |
      | March 31, 2030 | 46,010 | 100.0 | 3,440 | 7.5 | 3,708 | 8.1 |
      """
    #expect(try changes(text) == [])
  }

  /// How the changes of a draft come out, in its order.
  private func changes(_ text: String) throws -> [String] {
    try understood(text, .markdown).judgements.filter { $0.claim.kind == .change }.map { judgement in
      let fails = if case .broken = judgement.verdict { true } else { false }
      return "\(judgement.claim.stated.printed) \(fails ? "fails" : "holds")"
    }
  }
}
