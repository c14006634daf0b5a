import Claims
import Figures
import ReleaseModel
import Testing

/// Where figures have their units from.
@Suite struct UnitTests {
  /// The units of a table's figures, in words.
  private static func units(_ text: String) throws -> [String] {
    try firstTable(text, .markdown).grid.cells.flatMap(\.figures).map(\.unit.name)
  }

  @Test(arguments: [
    ("（単位：百万円）", "millions of JPY"), ("(Millions of yen)", "millions of JPY"),
    ("(in thousands of yen)", "thousands of JPY"),
    ("単位：億円", "hundred millions of JPY"), ("(£'000)", "thousands of GBP"), ("($ in billions)", "billions of USD"),
    ("(JPY mn)", "millions of JPY"),
  ])
  func `a caption names the unit of all`(caption: String, unit: String) throws {
    let units = try Self.units("\(caption)\n\n| | 売上高 | 利益 |\n|---|---|---|\n| 前回予想 | 10 | 2 |")
    #expect(units == [unit, unit])
  }

  @Test func `a caption may stand below the table`() throws {
    let units = try Self.units("| | Sales |\n|---|---|\n| Previous forecast | 10 |\n\n(in millions of yen)")
    #expect(units == ["millions of JPY"])
  }

  @Test func `a header cell names the unit of its column`() throws {
    let units = try Self.units(
      """
      | | 売上高 | 1株当たり当期純利益 |
      |---|---|---|
      | | 百万円 | 円 銭 |
      | 前回予想 | 10 | 12.50 |
      """
    )
    #expect(units == ["millions of JPY", "JPY per share"])
  }

  @Test func `the first cell of a column may name the unit for those below`() throws {
    let units = try Self.units(
      """
      | | 売上高 | 利益 |
      |---|---|---|
      | 前回予想 | 百万円 320,000 | 百万円 12,000 |
      | 今回予想 | 330,000 | 13,000 |
      """
    )
    #expect(units == Array(repeating: "millions of JPY", count: 4))
  }

  @Test func `the caption's millions are not meant for amounts per share`() throws {
    let units = try Self.units(
      """
      (Millions of yen)

      | | Net sales | Net income per share |
      |---|---|---|
      | Previous forecast | 10 | 12.50 yen |
      | Revised forecast | 12 | 13.10 |
      """
    )
    #expect(units == ["millions of JPY", "JPY per share", "millions of JPY", "money per share"])
  }

  @Test func `ratios are per cent, whatever the caption says`() throws {
    let units = try Self.units(
      """
      (Millions of yen)

      | | Net sales |
      |---|---|
      | Previous forecast (A) | 10 |
      | Revised forecast (B) | 12 |
      | Ratio of increase or decrease | 20.0 |
      """
    )
    #expect(units == ["millions of JPY", "millions of JPY", "%"])
  }

  @Test func `a sentence that mentions an amount is no caption`() throws {
    let units = try Self.units(
      """
      The plant in Suwa, which cost 3 million yen, opened in May and employs 120 people in two shifts.

      | | Output |
      |---|---|
      | Previous forecast | 10 |
      """
    )
    #expect(units == [""])
  }
}
