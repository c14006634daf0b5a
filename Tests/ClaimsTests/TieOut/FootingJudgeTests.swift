import Testing

@testable import Claims

/// Parts that are nothing in the columns that hold, and lines that cannot be read.
@Suite struct FootingJudgeTests {
  /// A table of two years, in the second of which so many leases stand that the first has none of.
  private func leases(_ count: Int, total: Int) -> String {
    let leases = (0..<count).map { "Lease \($0)|–|\(1_302 + $0 * 1_117)" }
    return table(
      "|2031|2030",
      rows: ["Cash|41,250,118|38,904,507", "Receivables|17,388,426|16,012,913"] + leases + ["Total|58,638,544|\(total)"]
    )
  }

  @Test func `a part that is nothing in the column that holds takes part where leaving it out explains nothing`() throws
  {
    #expect(
      try reviewedFootings(leases(1, total: 54_981_722))
        == ["Total = Cash + Receivables + Lease 0; holds 2031, fails 2030"]
    )
  }

  @Test func `parts without which the total holds may not belong to it`() throws {
    #expect(
      try reviewedFootings(leases(2, total: 54_917_420 + 2_419))
        == ["Total = Cash + Receivables + Lease 0 + Lease 1; holds 2031, doubtful 2030"]
    )
  }

  @Test func `every selection of four such parts is tried, and more are left open`() throws {
    #expect(FootingJudge.mostUnsupported == 4)
    // Two digits of either total have changed places.
    let (four, five) = (leases(4, total: 54_992_330), leases(5, total: 54_953_100))
    #expect(try reviewedFootings(four).contains { $0.hasSuffix("; holds 2031, fails 2030") })
    #expect(try reviewedFootings(five).contains { $0.hasSuffix("; holds 2031, doubtful 2030") })
  }

  @Test func `a row whose only part differs from its total fails where the only part of others is theirs`() throws {
    func equity(_ dividends: String, _ purchases: String) -> String {
      table(
        "|Common stock|Retained earnings|Treasury stock|Total",
        "Opening balance|4,009|118,170|(129,736)|(7,557)",
        "Net earnings||4,521||4,521",
        "Dividends||\(dividends)||(2,225)",
        "Purchases|||\(purchases)|(1,508)",
        "Conversions||48|9|57",
        "Awards|||265|265",
        "Closing balance|4,009|120,514|(130,970)|(6,447)"
      )
    }
    let rows = try reviewedFootings(equity("(2,225)", "(1,508)"), along: .columns)
    #expect(rows.contains { $0.hasPrefix("Total =") && !$0.contains("fails") && !$0.contains("doubtful") })
    let mistyped = try reviewedFootings(equity("(2,525)", "(1,508)"), along: .columns)
    #expect(mistyped.contains { $0.hasPrefix("Total =") && $0.contains("fails Dividends") })
    // Nobody says how a total comes about whose only part is another figure altogether.
    let other = try reviewedFootings(equity("(70)", "(1,508)"), along: .columns)
    #expect(other.allSatisfy { !$0.contains("fails") })
  }

  @Test func `one wrong subtotal breaks its own sum and the next, and counts once`() throws {
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Total current assets|58,638|54,916|53,126",
      "Land|12,907|12,907|12,650",
      "Buildings|33,415|35,118|36,003",
      "Total fixed assets|46,322|48,025|48,653",
      "Total assets|104,960|102,941|99,979"
    )
    #expect(
      try reviewedFootings(text) == [
        "Total current assets = Cash + Receivables; holds 2031 2030, fails 2029",
        "Total fixed assets = Land + Buildings; holds 2031 2030 2029",
        "Total assets = Total current assets + Total fixed assets; holds 2031 2030, fails 2029",
      ]
    )
  }

  @Test func `one short figure beside dashes does not say what its total ought to be`() throws {
    let changes = table(
      "|2015|2014|% change|In local currency",
      "Total Consumables|33,814|33,798|–|13",
      "Systems|2,617|3,104|(14)|(2)",
      "Total Life Sciences|36,431|36,902|(1)|11"
    )
    #expect(!(try reviewedFootings(changes).contains { $0.contains(", fails") }))
    // Of amounts it does.
    let amounts = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|–",
      "Stock|17,388|16,012|15,209",
      "Total|58,638|54,916|15,709"
    )
    #expect(try reviewedFootings(amounts).contains { $0.hasSuffix("fails 2029") })
  }

  @Test func `a line of several figures in one cell is no heading across which lines add up`() throws {
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Sales and costs|91,204 60,118|88,017 58,733|87,115 57,902",
      "Receivables|17,388|16,012|15,209",
      "Total|58,638|54,916|51,326"
    )
    #expect(try reviewedFootings(text).isEmpty)
  }
}
