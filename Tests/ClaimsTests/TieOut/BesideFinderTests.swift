import Testing

@testable import Claims

/// Percentages that are about the line beside them.
@Suite struct BesideFinderTests {
  /// The findings along an axis in words.
  private func findings(_ text: String, along axis: TableReading.Axis) throws -> [String] {
    let field = try field(text, along: axis)
    return BesideFinder(field).findings.map(field.words)
  }

  /// The claims that are made of them.
  private func claims(_ text: String, along axis: TableReading.Axis) throws -> [String] {
    BesideClaims(try field(text, along: axis)).claims.map(words)
  }

  private let shares = table(
    "|2031|Share|2030|Share of 2030",
    "Domestic|41,250|50.6%|38,904|50.8%",
    "Asia|17,388|21.3%|16,012|20.9%",
    "Others|22,917|28.1%|21,650|28.3%",
    "Total|81,555|100.0%|76,566|100.0%"
  )

  @Test func `shares of a total stand beside the amounts`() throws {
    #expect(
      try findings(shares, along: .columns) == [
        "Share = 2031, share of Total; holds Domestic Asia Others",
        "Share of 2030 = 2030, share of Total; holds Domestic Asia Others",
      ]
    )
  }

  @Test func `shares of a total stand below the amounts`() throws {
    #expect(try findings(transposed(shares), along: .rows) == findings(shares, along: .columns))
  }

  @Test func `shares in Japanese are found`() throws {
    let text = table(
      "|当第1四半期|構成比",
      "国内|41,250|50.6%",
      "アジア|17,388|21.3%",
      "その他|22,917|28.1%",
      "合計|81,555|100.0%"
    )
    #expect(try findings(text, along: .columns) == ["構成比 = 当第1四半期, share of 合計; holds 国内 アジア その他"])
  }

  @Test func `changes stand beside the amounts of this year and the last`() throws {
    let text = table(
      "|Net sales|%|Operating income|%",
      "2031|91,204|3.6%|11,619|11.9%",
      "2030|88,017|3.0%|10,379|5.9%",
      "2029|85,466|–|9,802|–"
    )
    #expect(
      try claims(text, along: .columns) == [
        "3.6% = 91,204 / 88,017 − 1: exact", "3.0% = 88,017 / 85,466 − 1: exact",
        "11.9% = 11,619 / 10,379 − 1: exact", "5.9% = 10,379 / 9,802 − 1: exact",
      ]
    )
  }

  @Test func `margins are shares of net sales`() throws {
    let text = table(
      "|2031|Of sales",
      "Net sales|91,204|100.0%",
      "Cost of sales|60,118|65.9%",
      "Gross profit|31,086|34.1%",
      "Selling expenses|19,467|21.3%",
      "Operating income|11,619|12.7%"
    )
    #expect(
      try findings(text, along: .columns)
        == ["Of sales = 2031, share of Net sales; holds Cost of sales Gross profit Selling expenses Operating income"]
    )
  }

  @Test func `several totals are each the whole of those above`() throws {
    let text = table(
      "|2031|Share",
      "Cash|41,250|70.3%",
      "Receivables|17,388|29.7%",
      "Total current assets|58,638|100.0%",
      "Land|12,907|27.9%",
      "Buildings|33,415|72.1%",
      "Total fixed assets|46,322|100.0%"
    )
    #expect(
      try findings(text, along: .columns) == [
        "Share = 2031, share of total below; holds Cash Receivables Land Buildings"
      ]
    )
  }

  @Test func `several wholes may each stand above their parts`() throws {
    let text = table(
      "|2031|Share",
      "Current assets|58,638|100.0%",
      "Cash|41,250|70.3%",
      "Receivables|17,388|29.7%",
      "Fixed assets|46,322|100.0%",
      "Land|12,907|27.9%",
      "Buildings|33,415|72.1%"
    )
    #expect(
      try findings(text, along: .columns) == [
        "Share = 2031, share of total above; holds Cash Receivables Land Buildings"
      ]
    )
  }

  @Test func `one wrong share among several is called wrong`() throws {
    let text = table(
      "|2031|Share",
      "Domestic|41,250|50.6%",
      "Asia|17,388|31.2%",
      "Americas|12,106|14.8%",
      "Others|10,811|13.3%",
      "Total|81,555|100.0%"
    )
    #expect(
      try claims(text, along: .columns) == [
        "50.6% = 41,250 / 81,555: exact", "31.2% = 17,388 / 81,555: broken, +21.3",
        "14.8% = 12,106 / 81,555: exact", "13.3% = 10,811 / 81,555: exact",
      ]
    )
  }

  @Test func `a share that was moved so that all add up is not called wrong`() throws {
    // 50.58, 21.32 and 28.10 are rounded; so is 28.2 for the sake of the total.
    let text = table(
      "|2031|Share",
      "Domestic|41,248|50.5%",
      "Asia|17,388|21.3%",
      "Others|22,919|28.2%",
      "Total|81,555|100.0%"
    )
    #expect(
      try claims(text, along: .columns) == [
        "50.5% = 41,248 / 81,555: cut off", "21.3% = 17,388 / 81,555: exact",
        "28.2% = 22,919 / 81,555: made to add up",
      ]
    )
  }

  @Test func `percentages that are about nothing in the table are left alone`() throws {
    let text = table(
      "|Net sales|Market share",
      "Domestic|41,250|12.4%",
      "Asia|17,388|3.1%",
      "Others|22,917|7.7%",
      "Total|81,555|8.9%"
    )
    #expect(try findings(text, along: .columns).isEmpty)
  }

  @Test func `a single percentage is too little`() throws {
    #expect(try findings(table("|2031|Share", "Domestic|41|51%", "Total|81|100%"), along: .columns).isEmpty)
  }

  /// A table in which so many columns of words and figures stand between amounts and their shares.
  private func distant(_ columns: Int) -> String {
    func others(_ row: Int) -> String { (0..<columns).map { "|\(($0 + 3) * 7_919 + row * 104_729)" }.joined() }
    return table(
      "|2031" + (0..<columns).map { "|Site \($0)" }.joined() + "|Share",
      "Domestic|41,250\(others(1))|50.6%",
      "Asia|17,388\(others(2))|21.3%",
      "Others|22,917\(others(3))|28.1%",
      "Total|81,555\(others(9))|100.0%"
    )
  }

  @Test func `amounts are looked for four lines away and no further`() throws {
    #expect(try findings(distant(3), along: .columns) == ["Share = 2031, share of Total; holds Domestic Asia Others"])
    #expect(try findings(distant(4), along: .columns).isEmpty)
  }

  @Test func `the shares of a thousand rows are found`() throws {
    let amounts = (1...1_000).map { 1_001 * $0 }
    let total = amounts.reduce(0, +)
    let rows = amounts.map { amount in
      let share = (amount * 100_000 + total / 2) / total
      return "Item \(amount)|\(amount)|0.\(String(1_000 + share).dropFirst())%"
    }
    let field = try field(table("|2031|Share", rows: rows + ["Total|\(total)|100.000%"]), along: .columns)
    #expect(BesideFinder(field).findings.map(\.holding.count) == [1_000])
  }

  @Test func `two shares in each other's place are claimed`() throws {
    let text = table(
      "|2031|Share|2030|Share of 2030",
      "Domestic|41,250|21.3%|38,904|50.8%",
      "Asia|17,388|50.6%|16,012|20.9%",
      "Europe|11,917|14.6%|10,650|13.9%",
      "Others|11,000|13.5%|11,000|14.4%",
      "Total|81,555|100.0%|76,566|100.0%"
    )
    let found = try claims(text, along: .columns)
    #expect(found.contains { $0.hasPrefix("21.3% = 41,250 / 81,555: broken") })
    #expect(found.contains { $0.hasPrefix("50.6% = 17,388 / 81,555: broken") })
    #expect(found.count { $0.contains("broken") } == 2)
  }
}
