import Testing

@testable import Claims

/// Changes between ranges, end by end.
@Suite struct RangeFinderTests {
  private func changes(_ rows: String...) throws -> [String] { try tied(table("|2031|2030|Change", rows: rows)) }

  @Test func `the ends of ranges are compared one by one`() throws {
    #expect(
      try changes("Sales|10,000 - 12,000|9,100 - 11,540|900 - 460", "Profit|2,160 - 2,520|1,835 - 2,105|325 - 415") == [
        "900 = 10,000 − 9,100: exact", "460 = 12,000 − 11,540: exact", "325 = 2,160 − 1,835: exact",
        "415 = 2,520 − 2,105: exact",
      ]
    )
  }

  @Test func `an end that does not fit is broken`() throws {
    let found = try changes(
      "Sales|10,000 - 12,000|9,100 - 11,540|900 - 460",
      "Profit|2,160 - 2,520|1,835 - 2,105|325 - 451"
    )
    #expect(found.last == "451 = 2,520 − 2,105: broken, +415")
  }

  @Test func `ranges that are no changes of the others are left alone`() throws {
    #expect(
      try changes("Sales|10,000 - 12,000|9,100 - 11,540|150 - 300", "Profit|2,160 - 2,520|1,835 - 2,105|40 - 55")
        .isEmpty
    )
  }
}
