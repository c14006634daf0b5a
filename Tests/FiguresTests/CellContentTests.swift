import Figures
import Testing

/// A cell, and the number or numbers it must be read as: value, sign and unit.
struct CellCase: CustomTestStringConvertible {
  let cell: String
  let numbers: [String]
  var testDescription: String { cell }

  init(_ cell: String, _ numbers: String...) {
    self.cell = cell
    self.numbers = numbers
  }
}

private func content(of cell: String) -> CellContent {
  let text = Array(cell.utf8)
  return CellContent(text, 0..<text.count)
}

private func description(_ number: PrintedNumber) -> String {
  [number.value.formatted(), number.unit?.name].compactMap { $0 }.joined(separator: " ")
}

@Suite struct CellContentTests {
  @Test(arguments: [
    CellCase("22,500", "22,500"), CellCase("+2,500", "2,500"), CellCase("±0", "0"), CellCase("0.0", "0.0"),
    CellCase("△1,234", "−1,234"), CellCase("▲1,234", "−1,234"), CellCase("△ 1,234", "−1,234"), CellCase("△0", "0"),
    CellCase("(1,234)", "−1,234"), CellCase("(△12.3)", "−12.3"), CellCase("-1,234", "−1,234"),
    CellCase("\u{2212}1,234", "−1,234"), CellCase("\u{2013}1,234", "−1,234"), CellCase("1,234減", "−1,234"),
    CellCase("48.3%", "48.3 %"), CellCase("(2.1)%", "−2.1 %"), CellCase("(2.1%)", "−2.1 %"),
    CellCase("+11.1 %", "11.1 %"), CellCase("2.3 pts", "2.3 percentage points"),
    CellCase("50 basis points", "50 basis points"), CellCase("12・3%", "12.3 %"),
    CellCase("¥(0.58)", "−0.58 JPY"), CellCase("▲¥0.58", "−0.58 JPY"), CellCase("$ 1,234", "1,234 USD"),
    CellCase("\\1,234", "1,234 JPY"), CellCase("197.80 yen", "197.80 JPY"), CellCase("12円50銭", "12.50 JPY"),
    CellCase("128円25銭", "128.25 JPY"), CellCase("50銭", "0.50 JPY"), CellCase("16.2p", "16.2 GBP"),
    CellCase("£12.4m", "12.4 millions of GBP"), CellCase("C$3.2bn", "3.2 billions of CAD"),
    CellCase("百万円 320,000", "320,000 millions of JPY"), CellCase("2.5 billion yen", "2.5 billions of JPY"),
    CellCase("25,000 millions of yen", "25,000 millions of JPY"), CellCase("JPY 300 mn", "300 millions of JPY"),
    CellCase("294億円", "294 hundred millions of JPY"), CellCase("294億2,000万円", "2,942,000 ten thousands of JPY"),
    CellCase("1兆2,345億円", "12,345 hundred millions of JPY"), CellCase("1\u{A0}234\u{A0}567", "1,234,567"),
    CellCase("1'234'567", "1,234,567"), CellCase("1,234 *", "1,234"), CellCase("1,234※1", "1,234"),
    CellCase("1,234 (注1)", "1,234"), CellCase("1,234[2]", "1,234"), CellCase(".58", "0.58"),
    CellCase("1,234,56", "123,456"),
  ])
  func `a number is read with its sign and its unit`(_ expected: CellCase) throws {
    guard case .number(let number) = content(of: expected.cell) else {
      Issue.record("read as \(content(of: expected.cell))")
      return
    }
    #expect([description(number)] == expected.numbers)
    #expect(number.range == 0..<number.range.upperBound)
  }

  @Test(arguments: [
    CellCase("88,000~120,000", "88,000", "120,000"), CellCase("(13.0)~18.7%", "−13.0 %", "18.7 %"),
    CellCase("$6.95-$7.10", "6.95 USD", "7.10 USD"), CellCase("4,700 ～5,000", "4,700", "5,000"),
    CellCase("△700～△500", "−700", "−500"), CellCase("0〜30", "0", "30"), CellCase("100 to 120", "100", "120"),
    CellCase("5 – 7", "5", "7"),
  ])
  func `a range is read end by end`(_ expected: CellCase) throws {
    guard case .span(let lower, let upper) = content(of: expected.cell) else {
      Issue.record("read as \(content(of: expected.cell))")
      return
    }
    #expect([description(lower), description(upper)] == expected.numbers)
  }

  @Test(arguments: [CellCase("2,500 (11.1%)", "2,500", "−11.1 %"), CellCase("2,500 / 11.1%", "2,500", "11.1 %")])
  func `several numbers in one cell stay several`(_ expected: CellCase) {
    #expect(content(of: expected.cell).numbers.map(description) == expected.numbers)
  }

  @Test(arguments: [
    ("", Absence.blank), ("  \u{A0}", .blank), ("-", .dash), ("—", .dash), ("―", .dash), ("ー", .dash),
    ("- %", .dash), ("[%]", .dash), ("-百万円", .dash), ("(-)", .dash), ("¥—", .dash), ("−", .dash), ("--", .dash),
    ("未定", .undecided), ("同左", .sameAsBefore), ("n/a", .notApplicable), ("Nil", .notApplicable), ("黒転", .turn),
    ("赤縮", .turn), ("N.M.", .turn),
  ])
  func `an absent figure is told by its mark`(_ cell: String, _ absence: Absence) {
    #expect(content(of: cell) == .absent(absence))
  }

  @Test(arguments: [
    "Net sales", "2021年3月期", "Forecast (A)", "(B-A)", "1株当たり当期純利益", "FY2007", "2Q", "see note 3",
    "12345678901234567890", "1.2.3", "(1,234", "03-1234-5678", "百万円", "%", "円 銭",
  ])
  func `words are no number`(_ cell: String) {
    #expect(content(of: cell) == .words)
  }

  @Test func `a lost digit leaves an oddly grouped number`() {
    #expect(content(of: "22,50").numbers.map(\.isOddlyGrouped) == [true])
    #expect(content(of: "2250,000").numbers.map(\.isOddlyGrouped) == [true])
    #expect(content(of: "22,500").numbers.map(\.isOddlyGrouped) == [false])
  }
}

@Suite struct ProseScannerTests {
  @Test(arguments: [
    CellCase("sales of 2.5 billion yen, up 48.3% on 2007", "2.5 billions of JPY", "48.3 %"),
    CellCase("売上高は250億円（前年比△3.2%）となる見込みです。", "250 hundred millions of JPY", "−3.2 %"),
    CellCase("rose from ¥1,250 to ¥1,400 million", "1,250 JPY", "1,400 millions of JPY"),
    CellCase("supported by 1,000+ experts", "1,000"), CellCase("a loss of -3.5% (12%)", "−3.5 %", "12 %"),
    CellCase("US$30 million of sales", "30 millions of USD"),
  ])
  func `figures in prose show themselves`(_ expected: CellCase) {
    let text = Array(expected.cell.utf8)
    let found = ProseScanner.numbers(in: text, 0..<text.count).map(description)
    #expect(found == expected.numbers)
  }

  @Test(arguments: [
    "TOKYO, August 6, 2007 (TSE: 4704)", "Phone: +813-5334-4899", "2007年8月6日", "1. Reason for Revision",
    "FY11/21, 2Q and Q3", "http://a.co.jp/2007/1,234.html?x=12", "December 31,2011", "平成29年3月期",
  ])
  func `dates, codes and telephone numbers are no figures`(_ text: String) {
    let text = Array(text.utf8)
    #expect(ProseScanner.numbers(in: text, 0..<text.count).isEmpty)
  }
}
