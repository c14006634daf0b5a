import Claims
import Figures
import ReleaseModel
import Testing

/// What the identities of the pack make of the summary page of an earnings report.
@Suite struct SummaryIdentityTests {
  /// A summary with some figures replaced by others.
  private func summary(_ slips: (String, String)...) -> String {
    var text = """
      # 2031年3月期 決算短信〔日本基準〕(連結)

      (%表示は対前期増減率)

      | | 売上高 百万円 | ％ | 当期純利益 百万円 | ％ |
      |---|---|---|---|---|
      | 2031年3月期 | 48,216 | 4.8 | 2,775 | 10.6 |
      | 2030年3月期 | 46,010 | 2.8 | 2,509 | 12.2 |

      | | 1株当たり当期純利益 円 銭 | 自己資本当期純利益率 ％ |
      |---|---|---|
      | 2031年3月期 | 155.09 | 8.1 |
      | 2030年3月期 | 139.39 | 7.9 |

      | | 総資産 百万円 | 純資産 百万円 | 自己資本比率 ％ | 1株当たり純資産 円 銭 |
      |---|---|---|---|---|
      | 2031年3月期 | 54,230 | 35,660 | 64.7 | 1,961.50 |
      | 2030年3月期 | 51,390 | 33,768 | 64.7 | 1,847.22 |

      | (参考)自己資本 | 2031年3月期 | 35,087百万円 | 2030年3月期 | 33,250百万円 |
      |---|---|---|---|---|

      ## 2. 配当の状況

      | | 年間配当金 第2四半期末 円 銭 | 年間配当金 期末 円 銭 | 年間配当金 合計 円 銭 | 配当金総額(合計) 百万円 | 配当性向(連結) ％ |
      |---|---|---|---|---|---|
      | 2030年3月期 | 18.00 | 20.00 | 38.00 | 684 | 27.3 |
      | 2031年3月期 | 21.00 | 24.00 | 45.00 | 804 | 29.0 |
      | 2032年3月期(予想) | 23.00 | 25.00 | 48.00 | | 30.7 |

      ## 3. 2032年3月期の連結業績予想(2031年4月1日~2032年3月31日)

      | | 売上高 百万円 | 当期純利益 百万円 | 1株当たり当期純利益 円 銭 |
      |---|---|---|---|
      | 第2四半期(累計) | 24,600 | 1,240 | 69.32 |
      | 通期 | 51,000 | 2,800 | 156.53 |

      | ①期末発行済株式数(自己株式を含む) | 2031年3月期 | 18,400,000株 | 2030年3月期 | 18,400,000株 |
      |---|---|---|---|---|
      | ②期末自己株式数 | 2031年3月期 | 512,300株 | 2030年3月期 | 400,100株 |
      | ③期中平均株式数 | 2031年3月期 | 17,893,000株 | 2030年3月期 | 17,999,900株 |
      """
    for (right, wrong) in slips { text = text.replacing(right, with: wrong) }
    return text
  }

  @Test func `shares, dividends and forecasts are tied to what they follow from`() throws {
    let found = try identities(summary())
    #expect(
      found.isSuperset(of: [
        "earnings-per-share 155.09 holds", "earnings-per-share 139.39 holds",
        "book-value-per-share 1,961.50 holds", "book-value-per-share 1,847.22 holds",
        "forecast-earnings-per-share 69.32 holds", "forecast-earnings-per-share 156.53 holds",
        "payout-ratio 29.0 holds", "payout-ratio 30.7 holds", "total-dividends 804 holds",
        "return-on-equity 8.1 holds", "equity-ratio 64.7 holds",
      ])
    )
    #expect(found.filter { $0.hasSuffix("fails") } == [])
  }

  @Test(arguments: [
    ("155.09", "155.90", "earnings-per-share 155.90 fails"),
    ("17,893,000", "17,983,000", "earnings-per-share 155.09 fails"),
    ("1,961.50", "1,916.50", "book-value-per-share 1,916.50 fails"),
    ("| 156.53", "| 165.53", "forecast-earnings-per-share 165.53 fails"),
    ("| 69.32", "| 69.23", "forecast-earnings-per-share 69.23 fails"),
    ("| 30.7", "| 37.0", "payout-ratio 37.0 fails"),
    // Alone of its kind: the year before the last is not printed.
    ("| 8.1", "| 1.8", "return-on-equity 1.8 fails"),
  ])
  func `a slip is found`(right: String, wrong: String, expected: String) throws {
    #expect(try identities(summary((right, wrong))).contains(expected))
  }

  @Test func `two ratios that have changed places are found`() throws {
    let text = summary(("| 155.09", "| X"), ("| 139.39", "| 155.09"), ("| X", "| 139.39"))
    let found = try identities(text)
    #expect(found.isSuperset(of: ["earnings-per-share 139.39 fails", "earnings-per-share 155.09 fails"]))
  }

  @Test(arguments: [
    // Shares are to be bought back in the year to come.
    [("| 69.32", "| 70.40"), ("| 156.53", "| 160.10"), ("| 30.7", "| 30.0")],
    // One share becomes two.
    [("| 69.32", "| 34.66"), ("| 156.53", "| 78.27"), ("| 23.00 | 25.00 | 48.00", "| 11.50 | 12.50 | 24.00")],
    // The dividend at the half was paid on more shares.
    [("| 804", "| 812")],
    // A class of shares of its own has its part of the equity.
    [("1,961.50", "1,853.20"), ("1,847.22", "1,741.90")],
  ])
  func `an honest deviation accuses nothing`(changes: [(String, String)]) throws {
    var text = summary()
    for (printed, other) in changes { text = text.replacing(printed, with: other) }
    #expect(try identities(text).filter { $0.hasSuffix("fails") } == [])
  }

  @Test func `the equity of owners alone is held against net assets where a slip explains the gap`() throws {
    func balance(_ netAssets: String) -> String {
      """
      | | 総資産 百万円 | 純資産 百万円 | 自己資本 百万円 |
      |---|---|---|---|
      | 2031年3月期 | 82,294 | \(netAssets) | 46,889 |
      | 2030年3月期 | 78,695 | 36,433 | 36,433 |
      """
    }
    #expect(try identities(balance("64,889")).contains("net-assets-of-owners-alone 64,889 fails"))
    // Others may own a part of it now.
    #expect(try identities(balance("46,987")).filter { $0.hasSuffix("fails") } == [])
  }

  @Test func `the cash at the end follows roughly from that of the year before and the flows`() throws {
    func flows(_ financing: String, _ end: String = "4,832") -> String {
      """
      | | 営業活動によるキャッシュ・フロー 百万円 | 投資活動によるキャッシュ・フロー 百万円 | 財務活動によるキャッシュ・フロー 百万円 | 現金及び現金同等物期末残高 百万円 |
      |---|---|---|---|---|
      | 2031年3月期 | 2,616 | △2,135 | \(financing) | \(end) |
      | 2030年3月期 | 2,815 | △2,117 | △641 | 4,415 |
      """
    }
    #expect(try identities(flows("△64")) == ["cash-at-end-of-year 4,832 holds"])
    #expect(try identities(flows("△64", "4,382")) == [])
    #expect(try identities(flows("△64", "8,432")) == ["cash-at-end-of-year 8,432 fails"])
    #expect(try identities(flows("△6,400")) == ["cash-at-end-of-year 4,832 fails"])
    // Half a year does not begin where half of the year before ended.
    #expect(try identities(flows("△6,400").replacing("3月期", with: "3月期第2四半期")) == [])
  }

  @Test func `a return of the first year is held to the equity at its end`() throws {
    #expect(try identities(summary()).contains { $0.hasPrefix("return-on-closing-equity 7.9 fails") } == false)
    #expect(try identities(summary(("| 7.9", "| 17.9"))).contains("return-on-closing-equity 17.9 fails"))
  }

  @Test func `a profit in another's place is found by the forecast of earnings per share`() throws {
    let text = summary(("| 通期 | 51,000 | 2,800", "| 通期 | 2,800 | 51,000"))
    #expect(try identities(text).contains("forecast-earnings-per-share 156.53 fails"))
  }

  @Test func `a figure that its own parts and another table contradict is claimed`() throws {
    func release(_ printed: String) -> String {
      """
      | | Ordinary profit | Net sales |
      |---|---|---|
      | Year ended March 31, 2031 | 2,773 | 40,120 |

      | | Year ended March 31, 2031 |
      |---|---|
      | Operating profit | 2,746 |
      | Non-operating income | 127 |
      | Non-operating expenses | 99 |
      | Ordinary profit | \(printed) |
      """
    }
    #expect(try identities(release("2,773")) == ["ordinary-income 2,773 holds"])
    #expect(try identities(release("2,733")) == ["ordinary-income 2,733 fails"])
  }

  /// The identities of a draft and how they come out.
  private func identities(_ text: String) throws -> Set<String> {
    Set(
      try understood(text, .markdown).judgements.compactMap { judgement in
        guard let use = judgement.claim.identity else { return nil }
        let fails = if case .broken = judgement.verdict { true } else { false }
        return "\(use.id) \(judgement.claim.stated.printed) \(fails ? "fails" : "holds")"
      }
    )
  }
}
