import Claims
import Figures
import ReleaseModel
import Testing

/// The headings under which rows stand.
@Suite struct RowGroupTests {
  /// The rows behind the header: the heading, the label, and whether the row counts amounts per share or shares.
  private func rows(_ text: String, _ format: ReleaseFormat = .markdown) throws -> [String] {
    try firstTable(text, format).rows.dropFirst().map { row in
      let unit = row.unit?.isPerShare == true ? " (per share)" : row.unit?.quantity == .shares ? " (shares)" : ""
      return (row.group.map { "\($0): " } ?? "") + row.label + unit
    }
  }

  @Test func `rows stand under the heading above them`() throws {
    let text = table(
      "|2031|2030",
      "Net income|7,402|6,815",
      "Earnings per share:||",
      "Basic|128.25|118.11",
      "Diluted|125.61|115.89",
      "Shares outstanding:||",
      "Basic|57,716|57,701"
    )
    #expect(
      try rows(text) == [
        "Net income", "Earnings per share: (per share)", "Earnings per share:: Basic (per share)",
        "Earnings per share:: Diluted (per share)", "Shares outstanding: (shares)",
        "Shares outstanding:: Basic (shares)",
      ]
    )
  }

  @Test func `a heading in Japanese says what its rows count`() throws {
    let text = table("|2031年|2030年", "1株当たり当期純利益||", "基本的|128.25|118.11", "希薄化後|125.61|115.89")
    #expect(
      try rows(text).suffix(2) == ["1株当たり当期純利益: 基本的 (per share)", "1株当たり当期純利益: 希薄化後 (per share)"]
    )
  }

  @Test func `a row that says itself what it counts is not told by its heading`() throws {
    let text = table(
      "|2031|2030",
      "Earnings per share||",
      "Average number (thousands of shares)|57,716|57,701",
      "Basic|12.50|11.81"
    )
    #expect(try rows(text)[1] == "Earnings per share: Average number (thousands of shares) (shares)")
  }

  @Test func `a total under a heading counts what its parts do and not what the heading says`() throws {
    let text = table("|2031|2030", "Shares outstanding||", "Common|57,716|57,701", "Total|57,716|57,701")
    #expect(try rows(text).last == "Shares outstanding: Total")
  }

  @Test func `a row that stands in less than those below the heading has left it`() throws {
    let text = """
      <table><tr><td><td>2031<td>2030
      <tr><td>Earnings per share
      <tr><td style='padding-left:1em'>Basic<td>128.25<td>118.11
      <tr><td style='padding-left:1em'>Diluted<td>125.61<td>115.89
      <tr><td>Net income<td>7,402<td>6,815</table>
      """
    #expect(try rows(text, .html).last == "Net income")
  }

  /// The measures of the rows behind the header.
  private func measures(_ text: String) throws -> [String] {
    try firstTable(text, .markdown).rows.dropFirst().map { ($0.namesMeasureAlone ? $0.measure : nil) ?? "none" }
  }

  @Test func `heading and label name a measure together`() throws {
    let text = table(
      "|2031|2030",
      "Net loss per share:||",
      "Basic|(0.11)|(0.12)",
      "Diluted|(0.11)|(0.12)",
      "Weighted average shares outstanding:||",
      "Basic|57,716|57,701",
      "Diluted|57,716|57,701",
      "Employee options|1,716|1,701"
    )
    #expect(
      try measures(text) == [
        "earnings-per-share", "earnings-per-share", "diluted-earnings-per-share", "average-shares", "average-shares",
        "diluted-average-shares", "none",
      ]
    )
  }

  @Test func `large whole numbers below amounts per share with decimals have left their group`() throws {
    let text = table(
      "|2031|2030",
      "Earnings per share:||",
      "Basic|128.25|118.11",
      "Cash and deposits|5,100|6,200",
      "Receivables|4,100|900"
    )
    #expect(
      try rows(text).suffix(3) == [
        "Earnings per share:: Basic (per share)", "Cash and deposits", "Receivables",
      ]
    )
  }
}
