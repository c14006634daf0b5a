import Figures
import SourceText
import Testing

/// Numbers with a decimal comma, and how a text shows that it prints them so.
@Suite struct NumberStyleTests {
  private func content(_ text: String) -> CellContent {
    let bytes = Array(text.utf8)
    return CellContent(bytes, 0..<bytes.count, .comma)
  }

  @Test(arguments: [
    ("7,2", "7.2"), ("1.310,5", "1,310.5"), ("1382,8", "1,382.8"), ("12.345.678", "12,345,678"), ("4.382", "4,382"),
    ("24 382", "24,382"), ("1 024 382,25", "1,024,382.25"), ("24\u{A0}382", "24,382"), ("1'234,5", "1,234.5"),
    ("(1.234,5)", "−1,234.5"), ("-7,2%", "−7.2"), ("€ 4,35", "4.35"), (",5", "0.5"), ("0,125", "0.125"),
  ])
  func `a number is read with its decimals behind the comma`(text: String, value: String) throws {
    let numbers = content(text).numbers
    #expect(numbers.map { $0.value.formatted() } == [value])
    #expect(numbers.allSatisfy { $0.style == .comma && !$0.isOddlyGrouped })
  }

  @Test(arguments: [
    ("1 52,3", "152.3"), ("8 5122,3", "85,122.3"), ("24 82,4", "2,482.4"), ("-3 87,9", "−387.9"), ("1 02,3", nil),
    ("1 5,3", nil), ("1 52", nil), ("4,1 52,3", nil), ("12 52,3%", nil), ("1 52,3 61,2", nil), ("1 524 52,3", nil),
  ])
  func `a digit that is lost behind a space leaves one oddly grouped number`(text: String, value: String?) {
    let numbers = content(text).numbers
    #expect((numbers.count == 1) == (value != nil))
    if let value { #expect(numbers.map { $0.value.formatted() } == [value] && numbers.allSatisfy(\.isOddlyGrouped)) }
  }

  @Test(arguments: ["31.12.2026", "4.1", "24 38", "12.3456"])
  func `what is no number so printed is no figure`(text: String) {
    #expect(content(text).numbers.map { $0.value.formatted() } != [text])
    #expect(!content(text).numbers.contains { $0.value.scale > 0 })
  }

  @Test func `values are printed back with the same mark`() {
    let value = ExactDecimal(significand: -13_105, scale: 1)
    #expect(value.formatted(.comma) == "−1.310,5")
    #expect(value.formatted(.point) == "−1,310.5")
  }

  private func style(_ cells: [String]) -> NumberStyle {
    var evidence = NumberStyle.Evidence()
    for cell in cells {
      let bytes = Array(cell.utf8)
      bytes.withUnsafeBufferPointer { evidence.note($0, 0..<$0.count) }
    }
    return evidence.style
  }

  @Test func `decimals behind commas show a decimal comma`() {
    #expect(style(["7,2", "4,35", "1.310,5"]) == .comma)
    #expect(style(["7,2%", "(4,35)", "12.345.678", "1.310"]) == .comma)
    #expect(style(["24 382", "17 310", "10,0", "9,3", "4,35"]) == .comma)
    #expect(style(["7,2", "4,4"]) == .comma)
    #expect(style(["20,9%", "683", "565", "13%"]) == .comma)
    #expect(style(["10.678", "382,46", "100,52"]) == .comma)
  }

  @Test func `thousands behind commas, lists of notes and dates show none`() {
    #expect(style(["1,310", "7,200", "4,350"]) == .point)
    #expect(style(["1,310", "7,2", "4,35", "12,3"]) == .point)
    #expect(style(["3,4", "1,2", "5,6", "9,10"]) == .point)
    #expect(style(["3,4", "7,2", "5,6", "9,10"]) == .point)
    #expect(style(["3,4", "4,5", "5,6", "6,7", "7,8", "1,050", "990"]) == .point)
    #expect(style(["31.12.2026", "31.12.2025", "30.06.2025"]) == .point)
    #expect(style(["12.5", "7,2%", "4,35%", "12,3"]) == .point)
    #expect(style([]) == .point)
  }

  @Test func `three digits behind a full stop show a point only where they cannot be thousands`() {
    #expect(style(["10.678", "11.575", "78"]) == .undecidedPoint)
    #expect(style(["10.678", "11.575", "0.125"]) == .point)
    #expect(style(["10.678", "11.575", "3.125%"]) == .point)
    #expect(style(["10.678", "1,310"]) == .point)
    #expect(style(["10.678", "12.5"]) == .point)
  }

  @Test func `a number that may be a thousand or one is left alone`() {
    func read(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return CellContent(bytes, 0..<bytes.count, .undecidedPoint).numbers.map { $0.value.formatted() }
    }
    #expect(read("10.678").isEmpty)
    #expect(read("78") == ["78"])
    #expect(read("0.125") == ["0.125"])
    #expect(read("1,310") == ["1,310"])
  }

  @Test func `spaces between thousands show themselves where no comma sets them apart`() {
    #expect(style(["24 382.5", "1 024 382", "17 310"]) == .spacedPoint)
    #expect(style(["24 382", "17 310", "12 401", "1,310"]) == .point)
    #expect(style(["120 150", "130 160", "140 170"]) == .point)
    #expect(style(Array(repeating: "24 382", count: 12)) == .spacedPoint)
    #expect(style(Array(repeating: "24 382", count: 12) + ["24382", "12401", "13402"]) == .point)
    #expect(style(["24 382,5", "1 024 382", "17 310,1", "6,9"]) == .comma)
  }

  @Test func `percentages in sentences count too`() {
    var evidence = NumberStyle.Evidence()
    let text = Array("In 2026, 16,7 % of them, 41,7% of others and (37,5%) in all.".utf8)
    text.withUnsafeBufferPointer { evidence.notePercentages($0, 0..<$0.count) }
    #expect(evidence.style == .comma)
  }
}

/// Results are printed as the figure that they belong beside.
@Suite struct PrintingTests {
  private func printed(beside figure: String, _ style: NumberStyle = .comma) -> String {
    let figure = Figure(
      printed: figure,
      value: .zero,
      unit: .unknown,
      range: SourceRange(0, 1),
      style: style
    )
    return figure.printing(ExactDecimal(significand: 241_723, scale: 1))
  }

  @Test func `with its mark and its way to set thousands apart`() {
    #expect(printed(beside: "24 127,3") == "24 172,3")
    #expect(printed(beside: "24\u{A0}127,3") == "24 172,3")
    #expect(printed(beside: "24.127,3") == "24.172,3")
    #expect(printed(beside: "7,2") == "24.172,3")
    #expect(printed(beside: "24’127.3", .point) == "24'172.3")
    #expect(printed(beside: "24,127.3 million yen", .point) == "24,172.3")
  }
}
