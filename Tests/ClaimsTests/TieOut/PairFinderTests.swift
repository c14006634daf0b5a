import Testing

@testable import Claims

/// Which lines state how two others compare.
@Suite struct PairFinderTests {
  private let changes = table(
    "|2031|2030|Change|% Change",
    "Net sales|91,204|88,017|3,187|3.6%",
    "Cost of sales|60,118|58,733|1,385|2.4%",
    "Operating income|11,619|10,379|1,240|11.9%"
  )

  @Test func `a column of changes is the difference of two others, and one of per cent their ratio`() throws {
    #expect(
      try pairs(changes) == [
        "Change = 2031 − 2030; holds Net sales Cost of sales Operating income",
        "% Change = 2031 / 2030 − 1; holds Net sales Cost of sales Operating income",
      ]
    )
  }

  @Test func `changes of amounts per share bear out those of amounts, and never fail among them`() throws {
    func sales(_ perShare: String) -> String {
      table(
        "|2031|2030|% Change",
        "Customers (thousands)|850.1|878.1|(3.2)%",
        "Sales|638.50|661.27|(3.4)%",
        "Earnings per share|$8.46|$9.13|\(perShare)%"
      )
    }
    #expect(try pairs(sales("(7.3)")).contains { $0.contains("holds Customers") && $0.hasSuffix("Earnings per share") })
    #expect(try pairs(sales("(8.8)")).allSatisfy { !$0.contains("fails") })
  }

  @Test func `rows of changes are found along the other axis`() throws {
    #expect(
      try pairs(transposed(changes), along: .rows) == [
        "Change = 2031 − 2030; holds Net sales Cost of sales Operating income",
        "% Change = 2031 / 2030 − 1; holds Net sales Cost of sales Operating income",
      ]
    )
  }

  @Test func `changes in Japanese are found`() throws {
    let text = table(
      "|前第1四半期|当第1四半期|増減|増減率",
      "営業収入|88,017|91,204|3,187|3.6%",
      "営業原価|58,733|60,118|1,385|2.4%",
      "営業利益|10,379|11,619|1,240|11.9%"
    )
    #expect(
      try pairs(text) == [
        "増減 = 当第1四半期 − 前第1四半期; holds 営業収入 営業原価 営業利益",
        "増減率 = 当第1四半期 / 前第1四半期 − 1; holds 営業収入 営業原価 営業利益",
      ]
    )
  }

  @Test func `margins are the proportion of two rows`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net sales|91,204|88,017|85,466",
      "Operating income|11,619|10,379|9,802",
      "Operating margin|12.7%|11.8%|11.5%"
    )
    #expect(
      try pairs(text, along: .rows)
        == ["Operating margin = Operating income / Net sales; holds 2031 2030 2029"]
    )
  }

  @Test func `a rate of achievement is the proportion of two columns`() throws {
    let text = table(
      "|Target|Result|Achievement",
      "Net sales|88,017|91,204|103.6%",
      "Costs|58,733|60,118|102.4%",
      "Operating income|10,379|11,619|111.9%"
    )
    #expect(try pairs(text) == ["Achievement = Result / Target; holds Net sales Costs Operating income"])
  }

  @Test(arguments: [
    "Return on average equity", "Return on equity", "自己資本利益率", "ROA(総資産利益率)", "総資産経常利益率", "Average yield",
  ])
  func `a ratio to an average is not learned from what stands at the end`(label: String) throws {
    let text = table(
      "|2021|2022|2023|2024",
      "Net income|600|213|498|2,707",
      "Closing amount|21,600|21,605|21,619|21,937",
      "\(label) (%)|2.78|0.99|2.30|12.43"
    )
    #expect(try pairs(text, along: .rows) == [])
  }

  @Test func `a ratio to an average that is printed is learned`() throws {
    let text = table(
      "|Interest|Average balance|Average rate",
      "Loans|2,731|52,418|5.21%",
      "Securities|871|31,207|2.79%",
      "Deposits|412|18,006|2.29%"
    )
    #expect(try pairs(text) == ["Average rate = Interest / Average balance; holds Loans Securities Deposits"])
  }

  @Test func `the ratio of equity is not learned from net assets`() throws {
    let text = table(
      "|第22期|第23期|第24期",
      "純資産額|6,453,860|6,703,090|6,638,957",
      "総資産額|6,982,841|7,238,038|7,154,807",
      "自己資本比率(％)|92.4|92.5|92.7"
    )
    #expect(try pairs(text, along: .rows) == [])
  }

  @Test func `figures of one digit prove no ratio`() throws {
    let text = table(
      "Year|Loss ratio|Dividends|Ratio after dividends",
      "2003|74.7|0.5|100.1",
      "2004|72.7|0.4|80.0",
      "2005|74.6|0.4|100.0",
      "2006|65.2|0.8|200.0",
      "2007|67.7|0.6|75.0",
      "2009|72.5|0.5|83.3",
      "2010|73.5|0.5|100.0"
    )
    #expect(try pairs(text) == [])
  }

  @Test func `one wrong change among several fails`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|1,358",
      "Operating income|11,619|10,379|1,240"
    )
    #expect(
      try pairs(text) == ["Change = 2031 − 2030; holds Net sales Operating income, fails Cost of sales"]
    )
  }

  @Test func `changes that say what is good are told apart by their sign`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|(1,385)",
      "Operating income|11,619|10,379|1,240"
    )
    #expect(
      try pairs(text) == ["Change = 2031 − 2030; holds Net sales Operating income, flipped Cost of sales"]
    )
  }

  @Test func `points among changes in per cent are another statement and no mistake`() throws {
    let text = table(
      "|2031|2030|% Change",
      "Net sales|91,204|88,017|3.6%",
      "Operating income|11,619|10,379|11.9%",
      "Orders|40,311|38,906|3.6%",
      "Persons|12.7|11.8|0.9%"
    )
    #expect(
      try pairs(text) == ["% Change = 2031 / 2030 − 1; holds Net sales Operating income Orders"]
    )
  }

  @Test func `three lines of a sum are no change unless a label says so`() throws {
    let text = table("|Domestic|Overseas|All", "2031|41,250|17,388|58,638", "2030|38,904|16,012|54,916")
    #expect(try pairs(text).isEmpty)
  }

  @Test func `forecasts and results compare nothing, they are compared`() throws {
    let text = table("|Previous forecast|Revised forecast", "Net sales|88,017|91,204", "Operating income|10,379|11,619")
    #expect(try pairs(text).isEmpty)
  }

  @Test func `short ratios of unlike lines are no pair`() throws {
    let text = table("|Stores|Staff|Rating", "North|12|25|2%", "South|14|28|4%")
    #expect(try pairs(text).isEmpty)
  }

  @Test func `a change that repeats itself is no second witness`() throws {
    let text = table("|2031|2030|Change", "North|21|14|7", "South|27|20|7", "West|19|12|7", "East|33|26|7")
    #expect(try pairs(text).isEmpty)
  }

  // MARK: Bounds

  /// A table in which so many columns of other figures stand between two years and their change.
  private func distant(_ columns: Int) -> String {
    func others(_ row: Int) -> String { (0..<columns).map { "|\(($0 + 3) * 7_919 + row * 104_729)" }.joined() }
    return table(
      "|2031|2030" + (0..<columns).map { "|Site \($0)" }.joined() + "|Change",
      "Net sales|91,204|88,017\(others(1))|3,187",
      "Cost of sales|60,118|58,733\(others(2))|1,385",
      "Operating income|11,619|10,379\(others(3))|1,240"
    )
  }

  @Test func `lines are looked for eight lines away and no further`() throws {
    #expect(PairFinder.reach == 8)
    #expect(
      try pairs(distant(PairFinder.reach - 2))
        == ["Change = 2031 − 2030; holds Net sales Cost of sales Operating income"]
    )
    #expect(try pairs(distant(PairFinder.reach - 1)).isEmpty)
  }

  @Test func `a thousand rows are compared`() throws {
    let rows = (1...1_000).map { "Item \($0)|\(52_000 + $0 * 17)|\(48_000 + $0 * 11)|\(4_000 + $0 * 6)" }
    let field = try field(table("|2031|2030|Change", rows: rows), along: .columns)
    let pairs = PairFinder(field).comparedPairs
    #expect(pairs.map(\.holding.count) == [1_000])
  }
}
