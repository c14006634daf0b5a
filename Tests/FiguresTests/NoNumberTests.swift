import Figures
import Testing

/// Cells whose digits are dates, periods, codes or notes rather than figures.
@Suite struct NoNumberTests {
  private static func content(_ text: String) -> CellContent {
    let bytes = Array(text.utf8)
    return CellContent(bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    "3/31/08", "12/31/2023", "31/12/2009", "2023/05/12", "23/05/12", "2023-07-01", "07-01-2023", "2017/18", "2017-18",
    "2016/12", "3/2017", "9M 2017", "6M/2018", "12/31/2023*", "7/01/2023 - 7/31/2023", "4/1/2022 to 3/31/2023",
  ])
  func `a date or period is no figure`(text: String) {
    #expect(Self.content(text) == .words)
  }

  @Test(arguments: ["001-33099", "94-2404110", "0-26841", "408-996-1010", "03-1234-5678", "1-800-555-0199", "05-07"])
  func `a code is no figure`(text: String) {
    #expect(Self.content(text) == .words)
  }

  @Test(arguments: [
    "10-12", "2,000-2,100", "152,500~160,500", "0.05-0.07", "(13.0)~18.7%", "-5 - 7", "12-10", "1999-2,024", "5.0-5.5",
  ])
  func `a range of figures stays one`(text: String) {
    guard case .span = Self.content(text) else {
      Issue.record("'\(text)' is \(Self.content(text))")
      return
    }
  }

  @Test(arguments: ["2024", "2,024", "9M", "12", "100.0%", "1,234*", "△5"])
  func `a single number stays one`(text: String) {
    guard case .number = Self.content(text) else {
      Issue.record("'\(text)' is \(Self.content(text))")
      return
    }
  }

  @Test(arguments: ["1,234 (5.6%)", "342/(204)", "3/31", "1,200 1,300"])
  func `several figures in a cell stay several`(text: String) {
    #expect(Self.content(text).numbers.count == 2)
  }

  @Test(arguments: [
    ("※3 10,516", 10516), ("※3,※4 3,236", 3236), ("* 1,234", 1234), ("※ △5,000", -5000),
  ])
  func `the marks of notes before a figure are passed over`(text: String, value: Int) throws {
    let number = try #require(Self.content(text).numbers.first)
    #expect(number.value == ExactDecimal(significand: Int128(value)))
    #expect(Self.content(text).numbers.count == 1)
  }

  @Test(arguments: ["※39,633", "※3", "* see note 5"])
  func `marks that run into digits, or that no figure follows, are words`(text: String) {
    #expect(Self.content(text) == .words)
  }

  @Test func `a rule of law counts no billions`() {
    let text = Array("as defined in Rule 12b-2 of the Exchange Act; sales of $12b and of 3b".utf8)
    #expect(ProseScanner.numbers(in: text, 0..<text.count).map { text[$0.range].count } == [4, 2])
  }
}
