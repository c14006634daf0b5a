import Figures
import Testing

@testable import Claims

/// Amounts per share that follow from an amount and a number of shares.
@Suite struct PerShareFinderTests {
  private func pairs(_ text: String, along axis: TableReading.Axis = .rows) throws -> [String] {
    let field = try field(text, along: axis)
    return PerShareFinder(field).pairs.map(field.words)
  }

  private func claims(_ text: String) throws -> [String] {
    let field = try field(text)
    return PerShareFinder(field).pairs.flatMap { PairClaims(field).claims(of: $0).claims.map(words) }
  }

  private let earnings = table(
    "|2031|2030|2029",
    "Net sales|91,204|88,017|85,466",
    "Net income|7,402|6,815|6,307",
    "Average number of shares (thousands)|57,716|57,701|57,688",
    "Net income per share (yen)|128.25|118.11|109.33"
  )

  @Test func `an amount per share follows from profit and shares`() throws {
    #expect(
      try pairs(earnings) == [
        "Net income per share (yen) = Net income / Average number of shares (thousands), 10^3; holds 2031 2030 2029"
      ]
    )
  }

  @Test func `an amount per share in Japanese is found`() throws {
    let text = table(
      "|2031年3月期|2030年3月期|2029年3月期",
      "当期純利益(百万円)|7,402|6,815|6,307",
      "期中平均株式数(株)|57,716,385|57,701,118|57,688,204",
      "1株当たり当期純利益(円)|128.25|118.11|109.33"
    )
    #expect(
      try pairs(text) == [
        "1株当たり当期純利益(円) = 当期純利益(百万円) / 期中平均株式数(株), 10^6; holds 2031年3月期 2030年3月期 2029年3月期"
      ]
    )
  }

  @Test func `basic and diluted follow from shares of their own`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net income|7,402|6,815|6,307",
      "Basic shares|57,716|57,701|57,688",
      "Diluted shares|58,930|58,804|58,611",
      "Basic earnings per share|128.25|118.11|109.33",
      "Diluted earnings per share|125.61|115.89|107.61"
    )
    #expect(
      try pairs(text) == [
        "Basic earnings per share = Net income / Basic shares, 10^3; holds 2031 2030 2029",
        "Diluted earnings per share = Net income / Diluted shares, 10^3; holds 2031 2030 2029",
      ]
    )
  }

  @Test func `one wrong amount per share among several is called wrong`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net income|7,402|6,815|6,307",
      "Average number of shares (thousands)|57,716|57,701|57,688",
      "Net income per share (yen)|128.25|118.11|103.93"
    )
    #expect(
      try claims(text) == [
        "128.25 = 7,402 / 57,716: exact", "118.11 = 6,815 / 57,701: exact",
        "103.93 = 6,307 / 57,688: broken, +109.33",
      ]
    )
  }

  @Test func `one amount per share of two that lies a little beside is not called wrong`() throws {
    let text = table(
      "|2031|2030",
      "Net income|7,402|6,815",
      "Average number of shares (thousands)|57,716|57,701",
      "Net income per share (yen)|128.25|108.11"
    )
    #expect(try claims(text).allSatisfy { $0.hasSuffix("exact") })
  }

  @Test func `without a number of shares nothing is claimed`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net income|7,402|6,815|6,307",
      "Capital|57,716|57,701|57,688",
      "Net income per share (yen)|128.25|118.11|109.33"
    )
    #expect(try pairs(text).isEmpty)
  }

  @Test func `shares at the end of the year do not give an amount that was computed from the average`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net income|7,402|6,815|6,307",
      "Shares at end of year (thousands)|55,204|59,118|54,733",
      "Net income per share (yen)|128.25|118.11|109.33"
    )
    #expect(try pairs(text).isEmpty)
  }

  @Test func `an amount per share over a loss is a loss`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net income (loss)|(7,402)|6,815|6,307",
      "Average number of shares (thousands)|57,716|57,701|57,688",
      "Net income (loss) per share (yen)|(128.25)|118.11|109.33"
    )
    #expect(try claims(text).allSatisfy { $0.hasSuffix("exact") })
    #expect(try claims(text).count == 3)
  }

  @Test func `columns are left alone`() throws {
    #expect(try pairs(transposed(earnings), along: .columns).isEmpty)
  }

  /// A table in which so many rows stand between profit and the amount per share.
  private func distant(_ rows: Int) -> String {
    table(
      "|2031|2030|2029",
      rows: ["Net income|7,402|6,815|6,307"] + (0..<rows).map { "Site \($0)|\($0 * 7_919 + 11)|\($0 * 104_729 + 7)|3" }
        + [
          "Average number of shares (thousands)|57,716|57,701|57,688",
          "Net income per share (yen)|128.25|118.11|109.33",
        ]
    )
  }

  @Test func `profit and shares are looked for sixteen lines away and no further`() throws {
    #expect(PerShareFinder.reach == 16)
    #expect(try pairs(distant(PerShareFinder.reach - 2)).count == 1)
    #expect(try pairs(distant(PerShareFinder.reach - 1)).isEmpty)
  }

  @Test func `two amounts per share in each other's place are claimed`() throws {
    let text = earnings.replacing("128.25", with: "x").replacing("109.33", with: "128.25").replacing(
      "x",
      with: "109.33"
    )
    let found = try claims(text)
    #expect(found.contains { $0.hasPrefix("109.33 = 7,402 / 57,716: broken") })
    #expect(found.contains { $0.hasPrefix("128.25 = 6,307 / 57,688: broken") })
  }

  @Test func `beside one year that holds only a slip is claimed, and no part that others have in the profit`() throws {
    let short = table(
      "|2031|2030",
      "Net income|7,402|6,815",
      "Average number of shares (thousands)|57,716|57,701",
      "Net income per share (yen)|128.25|181.11"
    )
    #expect(try claims(short).contains { $0.hasPrefix("181.11 = 6,815 / 57,701: broken") })
    #expect(try claims(short.replacing("181.11", with: "108.11")) == ["128.25 = 7,402 / 57,716: exact"])
  }
}
