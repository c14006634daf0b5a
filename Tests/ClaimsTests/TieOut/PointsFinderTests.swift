import Testing

@testable import Claims

/// Changes in percentage points and basis points beside changes of another kind.
@Suite struct PointsFinderTests {
  private func changes(_ rows: String...) throws -> [String] {
    try tied(table("|2031|2030|Change", rows: rows)).filter { $0.contains("bps") || $0.contains("pt") }
  }

  @Test func `a hundred basis points are a percentage point`() throws {
    #expect(
      try changes(
        "Operating margin|12.7%|11.8%|90 bps",
        "Gross margin|41.2%|42.0%|(80) bps",
        "Tax rate|25.1%|24.6%|50 bps"
      ) == [
        "90 bps = 12.7% − 11.8%: exact", "(80) bps = 41.2% − 42.0%: exact", "50 bps = 25.1% − 24.6%: exact",
      ]
    )
  }

  @Test func `a change in points that the percentages do not give is broken`() throws {
    let found = try changes(
      "Operating margin|12.7%|11.8%|90 bps",
      "Gross margin|41.2%|42.0%|(80) bps",
      "Tax rate|25.1%|21.6%|370 bps"
    )
    #expect(found.last == "370 bps = 25.1% − 21.6%: broken, +350")
  }

  @Test func `beside changes in per cent the lines they compare are known`() throws {
    let found = try changes(
      "Net sales|91,204|88,017|3.6%",
      "Operating income|11,619|10,379|11.9%",
      "Net income|7,204|6,544|10.1%",
      "Operating margin|12.7%|11.8%|9.0pt"
    )
    #expect(found == ["9.0pt = 12.7% − 11.8%: broken, +0.9"])
  }

  @Test func `two columns of one name are not what a change in points compares`() throws {
    let found = try tied(
      table(
        "|RPMs|% chg|ASMs|% chg|Load factor %|Change",
        "American|9.64|-11.7|13.07|-8.3|73.8|-2.8 pts",
        "Delta|8.87|-2.2|11.81|-1.9|75.1|-0.3 pts",
        "United|7.65|-12.4|10.06|-12.0|76.0|-0.4 pts"
      )
    )
    #expect(!found.contains { $0.contains("broken") })
  }

  @Test func `points that say better or worse are left alone`() throws {
    let found = try changes(
      "Net sales|91,204|88,017|3.6%",
      "Operating income|11,619|10,379|11.9%",
      "Net income|7,204|6,544|10.1%",
      "Cost ratio|12.7%|11.8%|(0.9)pt"
    )
    #expect(found.isEmpty)
  }

  @Test func `points of other lines than the ones printed are left alone`() throws {
    #expect(try changes("Churn|12.7%|11.8%|150 bps", "Payout|41.2%|42.0%|(210) bps").isEmpty)
  }

  @Test func `a column of basis points counts them whatever the row counts`() throws {
    let text = table(
      "|2031|2030|Change (bps)",
      "Gross margin|41.2%|42.0%|(80)",
      "Operating margin|12.7%|11.8%|90",
      "Net margin|8.1%|7.4%|70"
    )
    #expect(
      try tied(text) == [
        "(80) = 41.2% − 42.0%: exact", "90 = 12.7% − 11.8%: exact", "70 = 8.1% − 7.4%: exact",
      ]
    )
    #expect(try tied(text.replacing("12.7%", with: "17.2%")).contains("90 = 17.2% − 11.8%: broken, +540"))
  }
}
