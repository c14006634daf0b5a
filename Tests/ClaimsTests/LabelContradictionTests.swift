import Claims
import Figures
import ReleaseModel
import Testing

/// Labels whose formula their figures contradict.
@Suite struct LabelContradictionTests {
  private static func table(_ label: String, _ figures: [String]) throws -> TableReading {
    try firstTable(
      """
      | | Sales | Operating income | Net income |
      |---|---|---|---|
      | Previous forecast (A) | 100 | 50 | 30 |
      | Revised forecast (B) | 120 | 55 | 26 |
      | \(label) | \(figures.joined(separator: " | ")) |
      """,
      .markdown
    )
  }

  @Test func `figures that are B less A contradict a label that says A less B`() throws {
    let table = try Self.table("Difference (A-B)", ["20", "5", "(4)"])
    let label = try #require(table.contradictedLabels.first)
    #expect(label.stated == .difference("A", "B"))
    #expect(label.followed == .difference("B", "A"))
    #expect(label.isUnusual)
    #expect(table.comparisons.flatMap(\.claims).map { $0.verdict(nil).words } == ["exact", "exact", "exact"])
  }

  @Test func `figures that are A less B contradict the usual label`() throws {
    let label = try #require(try Self.table("Difference (B-A)", ["-20", "-5", "4"]).contradictedLabels.first)
    #expect(!label.isUnusual)
  }

  @Test func `a wrong figure among those that follow the label is no contradiction`() throws {
    let table = try Self.table("Difference (B-A)", ["20", "-5", "(4)"])
    #expect(table.contradictedLabels.isEmpty)
    #expect(table.comparisons.flatMap(\.claims).map { $0.verdict(nil).words } == ["exact", "broken, +5", "exact"])
  }

  @Test func `a label that says A less B and means it is no contradiction`() throws {
    #expect(try Self.table("Shortfall (A-B)", ["(20)", "(5)", "4"]).contradictedLabels.isEmpty)
  }

  @Test func `one figure convicts an unusual label, and needs a second under the usual one`() throws {
    #expect(try Self.table("Difference (A-B)", ["20", "-", "-"]).contradictedLabels.count == 1)
    #expect(try Self.table("Difference (B-A)", ["-20", "-", "-"]).contradictedLabels.isEmpty)
  }

  @Test func `a formula that takes the forecast from the results is not unusual, whichever is A`() throws {
    let reading = try understood(
      """
      | | Actual results (A) | Previous forecast (B) | Difference (A-B) | Ratio (%) |
      |---|---|---|---|---|
      | Sales | 10,600 | 10,000 | 600 | 6.0 |
      | Profit | 470 | 500 | 30 | (6.0) |
      """,
      .markdown
    )
    #expect(reading.tables.flatMap(\.contradictedLabels).isEmpty)
    #expect(reading.judgements.map(\.verdict.words) == ["exact", "exact", "broken, −30", "exact"])
  }

  @Test func `figures that follow neither are wrong figures`() throws {
    let table = try Self.table("Difference (B-A)", ["77", "88", "99"])
    #expect(table.contradictedLabels.isEmpty)
  }
}
