import Testing

@testable import Claims

/// Sums that fail, where one slip of the pen explains why.
@Suite struct FootingMendTests {
  @Test(arguments: [(-58_638, 58_638), (58_368, 58_638), (5_838, 58_638), (558_638, 58_638), (58_628, 58_638)])
  func `one slip of the pen makes one figure of another`(printed: Int64, meant: Int64) {
    #expect(MistypedFigure.cost(printed, meant: meant) != nil)
  }

  @Test(arguments: [(58_638, 58_638), (0, 0), (58_638, 61_200), (85_863, 58_638), (58, 58_638), (-58_368, 58_638)])
  func `what takes more than one slip is none`(printed: Int64, meant: Int64) {
    #expect(MistypedFigure.cost(printed, meant: meant) == nil)
  }

  @Test func `two columns that have changed places in one line fail in both`() throws {
    let text = table(
      "|2031|2030",
      "Cash|38,904|41,250",
      "Receivables|17,388|16,012",
      "Inventories|22,917|21,650",
      "Total|81,555|76,566"
    )
    #expect(try reviewedFootings(text) == ["Total = Cash + Receivables + Inventories; fails 2031 2030"])
  }

  @Test func `a total that two columns have in each other's place fails in both`() throws {
    let text = table(
      "|2031|2030",
      "Cash|41,250|38,904",
      "Receivables|17,388|16,012",
      "Inventories|22,917|21,650",
      "Total|76,566|81,555"
    )
    #expect(try reviewedFootings(text) == ["Total = Cash + Receivables + Inventories; fails 2031 2030"])
  }

  @Test func `opposite gaps in two columns that no line explains are no total`() throws {
    let text = table(
      "|2031|2030",
      "Cash|41,250|38,904",
      "Receivables|17,388|16,012",
      "Inventories|22,917|21,650",
      "Total|84,902|73,219"
    )
    #expect(try reviewedFootings(text).isEmpty)
  }

  @Test func `a single column fails where a slip of the pen explains why its labelled total does not foot`() throws {
    let text = table("|2031", "Cash|41,250,118", "Receivables|17,388,426", "Inventories|22,917,307", "Total|85,155,851")
    #expect(try reviewedFootings(text) == ["Total = Cash + Receivables + Inventories; fails 2031"])
  }

  @Test func `a single column is left alone where no slip explains why its total does not foot`() throws {
    let text = table("|2031", "Cash|41,250,118", "Receivables|17,388,426", "Inventories|22,917,307", "Total|79,203,446")
    #expect(try reviewedFootings(text).isEmpty)
  }

  @Test func `a sign is no slip where no column shows that the part is added`() throws {
    let text = table("|2031", "Granted|41,250,118", "Exercised|17,388,426", "Total|23,861,692")
    #expect(try reviewedFootings(text).isEmpty)
  }

  @Test func `short figures in one column are an accident, whatever slip explains them`() throws {
    let text = table("|2031", "North|12", "South|23", "Total|53")
    #expect(try reviewedFootings(text).isEmpty)
  }

  @Test func `rounding may hide three units of what a slip did`() throws {
    #expect(FootingMend.mostUnits == 3)
    // Both totals are one off the sum of the printed parts; 71,814 in the last column was typed as 78,114.
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Inventories|22,917|21,650|20,488",
      "Total|81,556|76,565|78,115"
    )
    #expect(try reviewedFootings(text) == ["Total = Cash + Receivables + Inventories; holds 2031 2030, fails 2029"])
  }

  @Test func `rounding does not make slips of small gaps`() throws {
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Inventories|22,917|21,650|20,488",
      "Total|81,556|76,565|71,893"
    )
    #expect(
      try reviewedFootings(text) == ["Total = Cash + Receivables + Inventories; holds 2031 2030, doubtful 2029"]
    )
  }

  @Test func `a slip is looked for among forty parts of a single column and no more`() throws {
    #expect(FootingJudge.mostUnproven == 40)
    func outcome(_ count: Int) throws -> [String] {
      let values = (1...count).map { ($0 * 48_611_017) % 90_001_033 + 10_007_711 }
      let rows = values.enumerated().map { "Item \($0.offset)|\($0.element)" }
      return try reviewedFootings(table("|2031", rows: rows + ["Total|\(values.reduce(0, +) + 300_000_000)"]))
    }
    #expect(try outcome(FootingJudge.mostUnproven).count == 1)
    #expect(try outcome(FootingJudge.mostUnproven + 1).isEmpty)
  }
}
