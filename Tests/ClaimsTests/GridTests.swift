import Claims
import Figures
import ReleaseModel
import Testing

/// Tables as a person sees them, whatever the cells they were made of.
@Suite struct GridTests {
  private static func html(_ rows: [String]) -> String { "<table>\n" + rows.joined(separator: "\n") + "\n</table>" }

  @Test func `signs, brackets and per cent in cells of their own belong to their figure`() throws {
    let text = Self.html([
      "<tr><td>($ millions)</td><td colspan=3>Revenue</td><td colspan=3>Margin</td></tr>",
      "<tr><td>Prior outlook</td><td>$</td><td>205.0</td><td></td><td></td><td>(2.1</td><td>)%</td></tr>",
      "<tr><td>Updated outlook</td><td>$</td><td>(191.5</td><td>)</td><td></td><td>4.0</td><td>%</td></tr>",
    ])
    let table = try firstTable(text, .html)
    #expect(
      try places(table, of: text, .html) == [
        ["($ millions)", "Revenue", "Margin"], ["Prior outlook", "$205.0", "(2.1)%"],
        ["Updated outlook", "$(191.5)", "4.0%"],
      ]
    )
    #expect(printed(table) == ["$205.0", "(2.1)%", "$(191.5)", "4.0%"])
  }

  @Test func `a triangle in a cell of its own is a minus sign`() throws {
    let text = Self.html([
      "<tr><td></td><td colspan=2>売上高</td></tr>", "<tr><td>前回予想</td><td></td><td>1,280</td></tr>",
      "<tr><td>今回予想</td><td>△</td><td>255</td></tr>",
    ])
    #expect(printed(try firstTable(text, .html)) == ["1,280", "△255"])
  }

  @Test func `columns that only set distances are dropped`() throws {
    let text = Self.html([
      "<tr><td></td><td></td><td>Sales</td><td></td><td>Profit</td><td></td></tr>",
      "<tr><td>Previous forecast</td><td></td><td>10</td><td></td><td>2</td><td></td></tr>",
      "<tr><td>Revised forecast</td><td></td><td>12</td><td></td><td>3</td><td></td></tr>",
    ])
    #expect(
      try places(firstTable(text, .html), of: text, .html) == [
        ["", "Sales", "Profit"], ["Previous forecast", "10", "2"], ["Revised forecast", "12", "3"],
      ]
    )
  }

  @Test func `rows that only set widths are dropped`() throws {
    let text = Self.html([
      "<tr><td width=200></td><td width=40></td></tr>", "<tr><td></td><td>Sales</td></tr>",
      "<tr><td>&nbsp;</td><td>&nbsp;</td></tr>", "<tr><td>Revised forecast</td><td>12</td></tr>",
    ])
    #expect(try places(firstTable(text, .html), of: text, .html) == [["", "Sales"], ["Revised forecast", "12"]])
  }

  @Test func `an unused column of a form stays`() throws {
    let text = """
      | | Sales | Ordinary income | Profit |
      |---|---|---|---|
      | Previous forecast | 10 | | 2 |
      | Revised forecast | 12 | | 3 |
      """
    #expect(try firstTable(text, .markdown).grid.columnCount == 4)
  }

  @Test func `spans cover what they cover`() throws {
    let text = Self.html([
      "<tr><td rowspan=2></td><td colspan=2>Full year</td></tr>", "<tr><td>Sales</td><td>Profit</td></tr>",
      "<tr><td>Previous forecast</td><td>10</td><td>2</td></tr>",
    ])
    let table = try firstTable(text, .html)
    #expect(
      try places(table, of: text, .html) == [
        ["", "Full year", "~"], ["~", "Sales", "Profit"], ["Previous forecast", "10", "2"],
      ]
    )
    #expect(table.columns.map(\.label) == ["", "Full year Sales", "Full year Profit"])
  }

  @Test(arguments: [
    ["Forecast previously|100|20", "announced (A)||", "Revised forecast (B)|120|30", "Difference (B-A)|20|10"],
    ["Forecast previously||", "announced (A)|100|20", "Revised forecast (B)|120|30", "Difference (B-A)|20|10"],
    ["Previous forecast (A)|100|20", "Revised||", "forecast (B)|120|30", "Difference (B-A)|20|10"],
    ["Previous forecast (A)|100|20", "Revised forecast (B)|120|30", "Amount of increase|20|10", "or decrease (B-A)||"],
    ["Previous forecast|100|20", "(A)||", "Revised forecast|120|30", "(B)||", "Difference|20|10", "(B-A)||"],
    ["前回発表|100|20", "予想(A)||", "今回修正|120|30", "予想(B)||", "増減額(B-A)|20|10"],
  ])
  func `a label may be spread over two rows`(rows: [String]) throws {
    let text = (["|Sales|Profit", "---|---|---"] + rows).map { "|\($0)|" }.joined(separator: "\n")
    let reading = try understood(text, .markdown)
    #expect(reading.judgements.map(\.verdict.words) == ["exact", "exact"])
    #expect(reading.comparisons.count == 2)
  }

  @Test(arguments: ["Difference (B-A)", "Change", "増減額"])
  func `a row that was left blank does not name the rows around it`(label: String) throws {
    for rows in [["\(label)||", "Net assets|7|8"], ["Net assets|7|8", "\(label)||"]] {
      let first = ["|Sales|Profit", "---|---|---", "Previous forecast (A)|100|20", "Revised forecast (B)|120|30"]
      let text = (first + rows).map { "|\($0)|" }.joined(separator: "\n")
      let reading = try understood(text, .markdown)
      #expect(reading.judgements.isEmpty)
      #expect(reading.comparisons.map(\.label) == [label, label])
    }
  }

  @Test func `a footnote mark is no part of a figure`() throws {
    let text = """
      | | Sales | Profit |
      |---|---|---|
      | Previous forecast (A) | 1,200※1 | 40 (注2) |
      | Revised forecast (B) | 1,250* | 45[3] |
      | Difference (B-A) | 50 | 5 |
      """
    #expect(try understood(text, .markdown).judgements.map(\.verdict.words) == ["exact", "exact"])
  }
}
