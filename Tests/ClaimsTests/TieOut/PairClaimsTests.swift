import Figures
import Testing

@testable import Claims

/// What is claimed of lines that compare two others, and what is left open.
@Suite struct PairClaimsTests {
  /// The claims and the figures left open that come of a draft's columns.
  private func claims(_ text: String, along axis: TableReading.Axis = .columns) throws -> [String] {
    let field = try field(text, along: axis)
    return PairFinder(field).comparedPairs.flatMap { pair in
      let found = PairClaims(field).claims(of: pair)
      return found.claims.map(words) + found.abstentions.map { "\($0.figure.printed) left open: \($0.reason)" }
    }
  }

  @Test func `each change is a claim`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|1,385",
      "Operating income|11,619|10,379|1,240"
    )
    #expect(
      try claims(text) == [
        "3,187 = 91,204 − 88,017: exact", "1,385 = 60,118 − 58,733: exact", "1,240 = 11,619 − 10,379: exact",
      ]
    )
    #expect(try claims(transposed(text), along: .rows) == claims(text))
  }

  @Test func `a change that two others do not bear out is not called wrong`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|1,358"
    )
    #expect(try claims(text) == ["3,187 = 91,204 − 88,017: exact"])
  }

  @Test func `a change that two others bear out is called wrong`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|1,358",
      "Operating income|11,619|10,379|1,240"
    )
    #expect(
      try claims(text) == [
        "3,187 = 91,204 − 88,017: exact", "1,358 = 60,118 − 58,733: broken, +1,385",
        "1,240 = 11,619 − 10,379: exact",
      ]
    )
  }

  @Test func `two changes in each other's place are found although one alone is left to bear the line out`() throws {
    let text = table(
      "|Net sales|Ordinary income|Net income",
      "2031|78,350|6,550|3,600",
      "2030|67,144|5,887|3,189",
      "Change %|11.3|16.7|12.9"
    )
    #expect(
      try claims(text, along: .rows) == [
        "11.3 = 78,350 / 67,144 − 1: broken, +16.7", "16.7 = 6,550 / 5,887 − 1: broken, +11.3",
        "12.9 = 3,600 / 3,189 − 1: exact",
      ]
    )
  }

  @Test func `a slip of the pen in one line is found beside one that holds`() throws {
    let text = table("|2031|2030|Change %", "Net sales|91,204|88,017|3.6%", "Operating income|11,619|10,379|21.9%")
    #expect(try claims(text).last == "21.9% = 11,619 / 10,379 − 1: broken, +11.9")
    // No single slip explains a year before that was restated.
    let restated = text.replacing("21.9%", with: "16.3%")
    #expect(try claims(restated).contains { $0.contains("broken") } == false)
  }

  @Test func `a column that says what is good takes costs from the plan`() throws {
    let text = table(
      "|Actual|Plan|Favourable/(unfavourable)",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|(1,385)",
      "Operating expenses|19,467|19,905|438",
      "Operating income|11,619|10,379|1,240"
    )
    let found = try claims(text)
    #expect(found.contains("(1,385) = 58,733 − 60,118: exact"))
    #expect(found.contains("438 = 19,905 − 19,467: exact"))
    #expect(try claims(text.replacing("438", with: "348")).contains("348 = 19,905 − 19,467: broken, +438"))
  }

  @Test func `a sign that the percentage beside it contradicts is a slip`() throws {
    let text = table(
      "|2031|2030|Change|Change %",
      "Net sales|91,204|88,017|3,187|3.6%",
      "Cost of sales|60,118|58,733|-1,385|2.4%",
      "Selling expenses|11,619|10,379|1,240|11.9%",
      "Operating income|19,467|18,905|562|3.0%"
    )
    #expect(try tied(text).contains("-1,385 = 60,118 − 58,733: broken, +1,385"))
    #expect(try tied(text.replacing("2.4%", with: "-2.4%")).contains { $0.contains("broken") } == false)
  }

  @Test func `two ratios in each other's place are called wrong although as many fail as hold`() throws {
    let text = table(
      "|2031|2030|2029|2028",
      "Net sales|91,204|88,017|85,466|83,102",
      "Operating income|11,619|10,379|9,802|9,614",
      "Operating margin|11.8%|12.7%|11.5%|11.6%"
    )
    #expect(
      try claims(text, along: .rows) == [
        "11.8% = 11,619 / 91,204: broken, +12.7", "12.7% = 10,379 / 88,017: broken, +11.8",
        "11.5% = 9,802 / 85,466: exact", "11.6% = 9,614 / 83,102: exact",
      ]
    )
  }

  @Test func `a ratio that others bear out is called wrong`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net sales|91,204|88,017|85,466",
      "Operating income|11,619|10,379|9,802",
      "Operating margin|12.7%|18.1%|11.5%"
    )
    #expect(
      try claims(text, along: .rows) == [
        "12.7% = 11,619 / 91,204: exact", "18.1% = 10,379 / 88,017: broken, +11.8", "11.5% = 9,802 / 85,466: exact",
      ]
    )
  }

  @Test func `one lone sign that differs is a slip`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Orders|60,118|58,733|(1,385)",
      "Operating income|11,619|10,379|1,240",
      "Net income|7,402|6,815|587"
    )
    #expect(
      try claims(text) == [
        "3,187 = 91,204 − 88,017: exact", "(1,385) = 60,118 − 58,733: broken, +1,385",
        "1,240 = 11,619 − 10,379: exact", "587 = 7,402 − 6,815: exact",
      ]
    )
  }

  @Test func `the sign of a change in costs is left open`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Cost of sales|60,118|58,733|(1,385)",
      "Operating income|11,619|10,379|1,240",
      "Net income|7,402|6,815|587"
    )
    #expect(
      try claims(text) == [
        "3,187 = 91,204 − 88,017: exact", "1,240 = 11,619 − 10,379: exact", "587 = 7,402 − 6,815: exact",
        "(1,385) left open: unclearSign",
      ]
    )
  }

  @Test func `the sign of a change in losses is left open`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Other|(2,118)|(1,733)|385",
      "Operating income|11,619|10,379|1,240",
      "Net income|7,402|6,815|587"
    )
    #expect(try claims(text).last == "385 left open: unclearSign")
  }

  @Test func `a column that says better or worse takes a line the other way round`() throws {
    let text = table(
      "|2031|2030|Change better/(worse)",
      "Net sales|91,204|88,017|3,187",
      "Orders|60,118|58,733|(1,385)",
      "Operating income|11,619|10,379|1,240",
      "Net income|7,402|6,815|587"
    )
    #expect(try claims(text).contains("(1,385) = 58,733 − 60,118: exact"))
  }

  @Test func `several opposite signs are left open`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Orders|60,118|58,733|(1,385)",
      "Backlog|41,250|38,904|(2,346)",
      "Operating income|11,619|10,379|1,240",
      "Net income|7,402|6,815|587",
      "Stores|412|398|14"
    )
    #expect(try claims(text).suffix(2) == ["(1,385) left open: unclearSign", "(2,346) left open: unclearSign"])
  }

  @Test func `points among changes in per cent are not called wrong`() throws {
    let text = table(
      "|2031|2030|% Change",
      "Net sales|91,204|88,017|3.6%",
      "Operating income|11,619|10,379|11.9%",
      "Orders|40,311|38,906|3.6%",
      "Persons|12.7|11.8|0.9%"
    )
    #expect(
      try claims(text) == [
        "3.6% = 91,204 / 88,017 − 1: exact", "11.9% = 11,619 / 10,379 − 1: exact",
        "3.6% = 40,311 / 38,906 − 1: exact",
      ]
    )
  }

  @Test func `a row of rates is not called wrong for the columns' changes`() throws {
    // The change of a margin is in points, and may have been rounded from anything.
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Operating income|11,619|10,379|1,240",
      "Net income|7,402|6,815|587",
      "Average price|412|398|19"
    )
    #expect(try claims(text).count == 3)
  }

  @Test func `a dash or a blank in place of a change is no claim`() throws {
    let text = table(
      "|2031|2030|Change",
      "Net sales|91,204|88,017|3,187",
      "Orders|60,118|58,733|–",
      "Backlog|41,250|38,904|",
      "Stores|–|398|(398)",
      "Operating income|11,619|10,379|1,240"
    )
    #expect(
      try claims(text) == ["3,187 = 91,204 − 88,017: exact", "1,240 = 11,619 − 10,379: exact"]
    )
  }
}
