import Figures
import ReleaseModel
import Testing

@testable import Claims

/// Amounts that a release prints in several tables.
@Suite struct AgreementFinderTests {
  /// What a release of several tables, apart by headings, says twice.
  private func agreements(_ tables: String...) throws -> [String] { try agreements(tables) }

  private func agreements(_ tables: [String]) throws -> [String] {
    let text = tables.enumerated().map { "## Part \($0)\n\n\($1)\n" }.joined()
    return AgreementFinder(try understood(text, .markdown).tables).claims.map(words)
  }

  private let highlights = table(
    "|March 31, 2031|March 31, 2030",
    "Net sales|91,204|88,017",
    "Total assets|81,555|76,566"
  )

  @Test func `an amount of one name and time is the same in two tables`() throws {
    let balance = table("|March 31, 2031|March 31, 2030", "Cash|41,250|38,904", "Total assets|81,555|76,566")
    #expect(try agreements(highlights, balance) == ["81,555 = 81,555: exact", "76,566 = 76,566: exact"])
  }

  @Test func `an amount may stand along the other axis`() throws {
    let turned = table("|Net sales|Total assets", "March 31, 2031|91,204|81,555", "March 31, 2030|88,017|76,566")
    #expect(
      try agreements(highlights, turned) == [
        "91,204 = 91,204: exact", "88,017 = 88,017: exact", "81,555 = 81,555: exact", "76,566 = 76,566: exact",
      ]
    )
  }

  @Test func `an amount in Japanese is the same in two tables`() throws {
    let first = table("|2031年3月期|2030年3月期", "売上高|91,204|88,017", "営業利益|11,619|10,379")
    let second = table("|令和13年3月期|令和12年3月期", "売上高|91,204|88,017")
    #expect(try agreements(first, second) == ["91,204 = 91,204: exact", "88,017 = 88,017: exact"])
  }

  @Test func `one multiple may be coarser than the other`() throws {
    let first = table("(Millions of yen)|2031|2030", "Net sales|91,204|88,017")
    let second = table("(Billions of yen)|2031|2030", "Net sales|91.2|88.0")
    #expect(
      try agreements(first, second) == [
        "91.2 = 91,204: from unrounded amounts", "88.0 = 88,017: from unrounded amounts",
      ]
    )
  }

  @Test func `one amount that differs by a slip of the pen is called wrong`() throws {
    let first = table("|2031|2030", "Net sales|91,204|88,017")
    #expect(
      try agreements(first, table("|2031|2030", "Net sales|91,204|80,817"))
        == ["91,204 = 91,204: exact", "80,817 = 88,017: broken, +88,017"]
    )
  }

  @Test func `an amount that no slip of the pen explains may be about something else`() throws {
    let first = table("|2031|2030|2029", "Net sales|91,204|88,017|85,466")
    let second = table("|2031|2030|2029", "Net sales|91,204|88,017|81,233")
    #expect(try agreements(first, second) == ["91,204 = 91,204: exact", "88,017 = 88,017: exact"])
  }

  @Test func `two slips of the pen in one line are too many`() throws {
    let first = table("|2031|2030|2029|2028", "Net sales|91,204|88,017|85,466|83,102")
    let second = table("|2031|2030|2029|2028", "Net sales|91,204|88,017|84,566|83,201")
    #expect(try agreements(first, second) == ["91,204 = 91,204: exact", "88,017 = 88,017: exact"])
  }

  @Test func `two amounts that stand under each other's period are both called wrong`() throws {
    let first = table("|2031|2030|2029", "Net sales|91,204|88,017|85,466")
    let second = table("|2031|2030|2029", "Net sales|88,017|91,204|85,466")
    #expect(
      try agreements(first, second) == [
        "85,466 = 85,466: exact", "88,017 = 91,204: broken, +91,204", "91,204 = 88,017: broken, +88,017",
      ]
    )
    #expect(
      try agreements(table("|2031|2030", "Net sales|91,204|88,017"), table("|2031|2030", "Net sales|88,017|91,204"))
        .count == 2
    )
  }

  @Test func `an amount that changed places with one that is printed once is called wrong`() throws {
    let first = table("|2031|2029", "Net sales|91,204|85,466")
    let second = table("|2031|2030|2029", "Net sales|88,017|91,204|85,466")
    #expect(try agreements(first, second) == ["85,466 = 85,466: exact", "88,017 = 91,204: broken, +91,204"])
  }

  @Test func `other lines of two tables that agree speak for one that does not`() throws {
    let statement = table("|2031", "Net sales|91,204", "Operating income|11,619", "Total assets|81,555")
    let highlights = table("|2031", "Net sales|91,204", "Operating income|11,169", "Total assets|81,555")
    #expect(
      try agreements(statement, highlights) == [
        "91,204 = 91,204: exact", "11,169 = 11,619: broken, +11,619", "81,555 = 81,555: exact",
      ]
    )
  }

  @Test func `beside lines that agree an amount without a slip may still be about something else`() throws {
    let statement = table("|2031", "Net sales|91,204", "Operating income|11,619", "Total assets|81,555")
    let segment = table("|2031", "Net sales|91,204", "Operating income|13,205", "Total assets|81,555")
    #expect(try agreements(statement, segment) == ["91,204 = 91,204: exact", "81,555 = 81,555: exact"])
  }

  @Test func `two amounts of one period that stand in each other's line are both called wrong`() throws {
    let first = table("|2031|2030", "Net sales|91,204|88,017", "Operating income|11,619|10,379")
    let second = table("|2031|2030", "Net sales|11,619|88,017", "Operating income|91,204|10,379")
    #expect(
      try agreements(first, second) == [
        "88,017 = 88,017: exact", "11,619 = 91,204: broken, +91,204", "10,379 = 10,379: exact",
        "91,204 = 11,619: broken, +11,619",
      ]
    )
  }

  @Test func `a digit behind the point that is missing is a slip`() throws {
    let first = table("|2031|2030", "Diluted earnings per share|104.65|105.05")
    let second = table("|2031|2030", "Diluted earnings per share|104.65|105.5")
    #expect(try agreements(first, second) == ["104.65 = 104.65: exact", "105.5 = 105.05: broken, +105.1"])
  }

  @Test func `lines that agree in no period mean different things`() throws {
    // Net sales of a segment.
    let segment = table("|2031|2030", "Net sales|41,250|38,904")
    #expect(try agreements(highlights, segment).isEmpty)
  }

  @Test func `lines that fail as often as not mean different things`() throws {
    let first = table("|2031|2030|2029", "Net sales|91,204|88,017|85,466")
    let second = table("|2031|2030|2029", "Net sales|91,204|41,250|38,904")
    #expect(try agreements(first, second).isEmpty)
  }

  @Test(arguments: ["Other", "Total", "Basic", "合計", "Stores"])
  func `a general label says too little`(label: String) throws {
    let first = table("|2031|2030|2029", "\(label)|91,204|88,017|85,466")
    #expect(try agreements(first, first).isEmpty)
  }

  @Test func `a label of twelve letters says enough`() throws {
    let first = table("|2031|2030", "Capital expenditure (note 3)|11,204|8,017")
    let second = table("|2031|2030", "Capital expenditure|11,204|8,017")
    #expect(try agreements(first, second) == ["11,204 = 11,204: exact", "8,017 = 8,017: exact"])
  }

  @Test func `round and short figures agree without meaning it`() throws {
    let first = table("|2031|2030", "Number of consolidated subsidiaries|12|12")
    #expect(try agreements(first, first).isEmpty)
    let round = table("|2031|2030", "Maximum credit facility|50,000|50,000")
    #expect(try agreements(round, round).isEmpty)
  }

  @Test func `the same amount in two columns is no second witness`() throws {
    let first = table("|2031|2030|2029", "Capital surplus of parent|9,817|9,817|9,817")
    let second = table("|2031|2030|2029", "Capital surplus of parent|9,817|9,817|7,204")
    #expect(try agreements(first, second) == ["9,817 = 9,817: exact", "9,817 = 9,817: exact"])
  }

  @Test func `other times are not compared`() throws {
    let first = table("|Three months ended March 31, 2031", "Net sales|91,204")
    let second = table("|Nine months ended March 31, 2031", "Net sales|91,204")
    #expect(try agreements(first, second).isEmpty)
  }

  @Test func `a forecast is not compared with a result`() throws {
    let first = table("|2031|2032 outlook", "Net sales|91,204|95,000")
    let second = table("|2031|2032", "Net sales|91,204|93,118")
    #expect(try agreements(first, second) == ["91,204 = 91,204: exact"])
  }

  @Test func `two columns of one time decide nothing`() throws {
    let first = table("|2031|2031", "Net sales|91,204|41,250")
    let second = table("|2031|2030", "Net sales|91,204|88,017")
    #expect(try agreements(first, second).isEmpty)
  }

  @Test func `without times nothing is compared`() throws {
    let first = table("|Domestic|Overseas", "Net sales|91,204|88,017")
    #expect(try agreements(first, first).isEmpty)
  }

  @Test func `lines of one table are not compared with each other`() throws {
    #expect(try agreements(table("|2031|2030", "Net sales|91,204|88,017", "Net sales|91,204|80,817")).isEmpty)
  }

  @Test func `a line is compared with four earlier ones of its name and no more`() throws {
    #expect(AgreementFinder.mostLines == 4)
    func segment(_ number: Int) -> String {
      table("|2031|2030", "Net sales|\(41_250 + number * 7_919)|\(38_904 + number * 3_137)")
    }
    let last = segment(9)
    func repeated(behind count: Int) throws -> Int {
      try agreements((0..<count).map(segment) + [last, last]).count
    }
    #expect(try repeated(behind: AgreementFinder.mostLines - 1) == 2)
    #expect(try repeated(behind: AgreementFinder.mostLines) == 0)
  }

  @Test func `losses that occur in the last quarter alone are not those of the year`() throws {
    // In 2029 another 300 were lost before the last quarter.
    let quarter = table(
      "|Three months ended March 31, 2031|Three months ended March 31, 2030|Three months ended March 31, 2029",
      "Impairment losses|1,204|1,117|1,085"
    )
    let year = table(
      "|Year ended March 31, 2031|Year ended March 31, 2030|Year ended March 31, 2029",
      "Impairment losses|1,204|1,117|1,385"
    )
    let found = try agreements(quarter, year)
    #expect(found.allSatisfy { !$0.contains("broken") })
  }

  @Test func `an amount that stands in another line of its column is claimed`() throws {
    let balance = table(
      "|March 31, 2031|March 31, 2030",
      "Total assets|38,904|76,566",
      "Cash|81,555|31,250"
    )
    let found = try agreements(highlights, balance)
    #expect(found.contains("76,566 = 76,566: exact"))
    #expect(found.contains { $0.hasPrefix("38,904 = 81,555: broken") })
    // An amount that stands nowhere else may be about something else.
    #expect(try agreements(highlights, balance.replacing("|81,555|", with: "|14,022|")) == ["76,566 = 76,566: exact"])
  }
}
