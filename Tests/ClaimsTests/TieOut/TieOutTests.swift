import Figures
import ReleaseModel
import Testing

@testable import Claims

/// What a table as a whole is tied out to.
@Suite struct TieOutTests {
  @Test func `a table that foots and cross-foots is tied both ways`() throws {
    let text = table(
      "|Japan|Americas|Total",
      "Products|41,250|17,388|58,638",
      "Services|38,904|16,012|54,916",
      "Total|80,154|33,400|113,554"
    )
    #expect(
      try tied(text) == [
        "80,154 = 41,250 + 38,904: exact", "33,400 = 17,388 + 16,012: exact", "113,554 = 58,638 + 54,916: exact",
        "58,638 = 41,250 + 17,388: exact", "54,916 = 38,904 + 16,012: exact", "113,554 = 80,154 + 33,400: exact",
      ]
    )
    #expect(try Set(tied(transposed(text))) == Set(tied(text)))
  }

  @Test func `totals, changes, margins and shares of one table are all found`() throws {
    let text = table(
      "|2031|2030|Change|% Change",
      "Net sales|91,204|88,017|3,187|3.6%",
      "Cost of sales|60,118|58,733|1,385|2.4%",
      "Gross profit|31,086|29,284|1,802|6.2%"
    )
    let found = try tied(text)
    let expected: Set = [
      "31,086 = 91,204 − 60,118: exact", "29,284 = 88,017 − 58,733: exact", "1,802 = 3,187 − 1,385: exact",
      "3,187 = 91,204 − 88,017: exact", "1,385 = 60,118 − 58,733: exact", "1,802 = 31,086 − 29,284: exact",
      "3.6% = 91,204 / 88,017 − 1: exact", "2.4% = 60,118 / 58,733 − 1: exact",
      "6.2% = 31,086 / 29,284 − 1: exact",
    ]
    // "2031 = 2030 + Change" would say the same once more.
    #expect(Set(found) == expected)
  }

  @Test func `one figure is claimed once however many recognisers find it`() throws {
    // What is left of the two and how they compare is one thing.
    let text = table(
      "|2031|2030|2029",
      "Sent|91,204|88,017|85,466",
      "Received|60,118|58,733|57,204",
      "Increase|31,086|29,284|28,262"
    )
    #expect(
      try tied(text) == [
        "31,086 = 91,204 − 60,118: exact", "29,284 = 88,017 − 58,733: exact", "28,262 = 85,466 − 57,204: exact",
      ]
    )
  }

  @Test func `a wrong figure is claimed along each axis that shows it`() throws {
    let text = table(
      "|Japan|Americas|Europe|Total",
      "Products|41,250|17,388|22,917|81,555",
      "Services|38,904|16,102|21,650|76,566",
      "Licences|12,907|33,415|9,821|56,143",
      "Total|93,061|66,815|54,388|214,264"
    )
    #expect(
      try tied(text).filter { $0.contains("broken") } == [
        "66,815 = 17,388 + 16,102 + 33,415: broken, +66,905", "76,566 = 38,904 + 16,102 + 21,650: broken, +76,656",
      ]
    )
  }

  @Test func `a claim that fails although others bear out all its figures is taken back`() throws {
    // The last two columns do not add up downwards, and every row adds up: those columns are no sums.
    let text = table(
      "|Japan|Americas|Adjustment|Total",
      "Products|41,250|17,388|2,104|60,742",
      "Services|38,904|16,012|1,377|56,293",
      "Total|80,154|33,400|3,918|117,472"
    )
    #expect(try tied(text).allSatisfy { $0.hasSuffix("exact") })
    #expect(try leftOpen(text).sorted() == ["117,472: ambiguousStructure", "3,918: ambiguousStructure"])
  }

  @Test func `a claim that fails is kept where one of its figures is borne out by nothing`() throws {
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Total|58,638|54,916|51,236"
    )
    #expect(try tied(text).last == "51,236 = 36,117 + 15,209: broken, +51,326")
    #expect(try leftOpen(text).isEmpty)
  }

  @Test func `a claim that fails is kept where many columns bear out its structure`() throws {
    // In 2031 cost of sales and gross profit have changed places; sales less either gives the other.
    let text = table(
      "|2031|2030|2029|2028",
      "Net sales|91,204|88,017|87,115|85,332",
      "Cost of sales|31,086|58,733|57,902|56,014",
      "Gross profit|60,118|29,284|29,213|29,318",
      "Selling expenses|19,467|18,905|18,511|18,207",
      "Operating income|11,619|10,379|10,702|11,111",
      "Other income|1,204|1,117|1,058|1,003",
      "Income before taxes|12,823|11,496|11,760|12,114"
    )
    #expect(try tied(text).filter { $0.contains("broken") } == ["11,619 = 60,118 − 19,467: broken, +40,651"])
  }

  @Test func `before and after are the same thing and add up to nothing`() throws {
    let text = table(
      "|Previous forecast (A)|Revised forecast (B)|Change (B-A)",
      "Net sales|88,017|91,204|3,187",
      "Operating income|10,379|11,619|1,240"
    )
    #expect(try tied(text).isEmpty)
  }

  @Test func `a general table is tied to nothing`() throws {
    let text = table("|Founded|Staff|Stores", "Head office|1987|412|3", "Osaka|1994|118|12", "Nagoya|2003|77|8")
    #expect(try tied(text).isEmpty)
    #expect(try leftOpen(text).isEmpty)
  }

  @Test func `a table in Japanese is tied out`() throws {
    let text = table(
      "|2031年3月期|2030年3月期|増減額|増減率",
      "売上高|91,204|88,017|3,187|3.6%",
      "売上原価|60,118|58,733|1,385|2.4%",
      "売上総利益|31,086|29,284|1,802|6.2%"
    )
    #expect(
      try Set(tied(text)).isSuperset(of: [
        "31,086 = 91,204 − 60,118: exact", "3,187 = 91,204 − 88,017: exact", "6.2% = 31,086 / 29,284 − 1: exact",
      ])
    )
    #expect(try tied(text).allSatisfy { $0.hasSuffix("exact") })
  }

  @Test func `a table of a thousand rows is tied out`() throws {
    let first = (1...1_000).map { ($0 * 48_611) % 90_001 + 10_007 }
    let second = (1...1_000).map { ($0 * 31_393) % 90_001 + 10_007 }
    let rows = zip(first, second).enumerated().map { "Item \($0)|\($1.0)|\($1.1)|\($1.0 + $1.1)" }
    let claims = try tied(table("|Domestic|Overseas|Total", rows: rows))
    #expect(claims.count >= 1_000)
    #expect(claims.allSatisfy { $0.hasSuffix("exact") })
  }
}
