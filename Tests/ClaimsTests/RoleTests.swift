import Claims
import Figures
import ReleaseModel
import Testing

/// What the words of a label make of a line.
@Suite struct RoleTests {
  private static func role(_ label: String, cells: String = "1,000\t200") throws -> Line {
    let table = try firstTable("\tNet sales\tOperating income\n\(label)\t\(cells)\nNet assets\t1\t2\n")
    return try #require(table.rows.first { $0.role != .header })
  }

  @Test(arguments: [
    ("Forecast previously announced (A)", LineRole.previous), ("Previous forecasts", .previous),
    ("Before revision", .previous), ("Forecasts released May 12", .previous), ("前回発表予想", .previous),
    ("前 回 発 表 予 想 ( A )", .previous), ("前回発表予想（Ａ）", .previous), ("旧", .previous), ("Initial forecast", .previous),
    ("Revised forecast (B)", .revised), ("Currently revised forecast", .revised), ("Revision made (B)", .revised),
    ("After revision", .revised), ("Current estimates", .revised), ("今回修正予想", .revised), ("新", .revised),
    ("Actual results (B)", .actual), ("実績値(B)", .actual), ("今回実績", .actual),
    ("Difference", .difference), ("Increase/Decrease", .difference), ("Increase (decrease) in amount", .difference),
    ("Amount change (B-A)", .difference), ("増減額", .difference), ("差異", .difference), ("修正額", .difference),
    ("Ratio of increase or decrease", .ratio), ("Percentage change", .ratio), ("Percent difference", .ratio),
    ("Change (%)", .ratio), ("増減率(%)", .ratio), ("差異率", .ratio), ("修正率", .ratio),
    ("(Ref.) Results for the previous year", .reference), ("(Reference) Actual results for FY2025", .reference),
    ("For comparison: previous period", .reference), ("(ご参考)前期実績", .reference), ("前年同期実績", .reference),
    ("Non-current assets", .other), ("新規事業", .other), ("差入保証金", .other),
  ])
  func `a label has a role`(label: String, role: LineRole) throws {
    #expect(try Self.role(label).role == role)
  }

  @Test func `a change that prints per cent is a ratio`() throws {
    #expect(try Self.role("Change", cells: "4.5%\t(2.0)%").role == .ratio)
    #expect(try Self.role("Change", cells: "450\t(20)").role == .difference)
    #expect(try Self.role("増減", cells: "4.5%\t△2.0%").role == .ratio)
  }

  @Test func `words of another width and case are the same words`() throws {
    #expect(try Self.role("ＲＥＶＩＳＥＤ　ＦＯＲＥＣＡＳＴ（Ｂ）").role == .revised)
    #expect(try Self.role("１株当たり当期純利益").measure == "earnings-per-share")
    #expect(try Self.role("Net Sales").measure == "net-sales")
  }

  @Test func `a change against the prior year compares with the prior year`() throws {
    #expect(try Self.role("Year-on-year change").base == .reference)
    #expect(try Self.role("Change from the previous forecast").base == .previous)
  }

  @Test func `columns may say what is compared`() throws {
    let table = try firstTable(
      """
      | | Previous forecast (A) | Revised forecast (B) | Change (B-A) |
      |---|---|---|---|
      | Net sales | 10 | 12 | 2 |
      """,
      .markdown
    )
    #expect(table.comparisonAxis == .columns)
    #expect(table.columns.map(\.role) == [.header, .previous, .revised, .difference])
  }
}
