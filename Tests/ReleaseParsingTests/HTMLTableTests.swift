import ReleaseModel
import SourceText
import Testing

struct `HTML tables` {
  @Test func `rows, columns, spans and the caption`() throws {
    let release = html(
      """
      <table><caption>Millions of yen</caption>
      <thead><tr><th rowspan=2>&nbsp;</th><th colspan=2>Net sales</th></tr><tr><th>A</th><th>B</th></tr></thead>
      <tbody><tr><td>Previous</td><td>1,000</td><td></td></tr></tbody></table>
      """
    )
    #expect(
      release.outline == ["table Millions of yen", "   | Net sales | <", "  ^ | A | B", "  Previous | 1,000 | "]
    )
    let table = try #require(release.tables.first)
    #expect(table.cells.map(\.isHeader) == [true, true, true, true, false, false, false])
    #expect(release.file.string(table.cells[5].range) == "<td>1,000</td>")
    #expect(release.file.string(table.range).hasPrefix("<table><caption>"))
    #expect(release.file.string(table.range).hasSuffix("</tbody></table>"))
    #expect(release.string(table.text) == "Net sales\nA\tB\nPrevious\t1,000")
    expectExactPositions(release)
  }

  @Test func `missing end tags`() {
    let release = html(
      "<table><tr><th>a<th>b<tr><td>1<td>2<tbody><tr><td><p>3<td><font size=2><b>4<tr><td>5<td>6</table><p>tail"
    )
    #expect(release.outline == ["table", "  a | b", "  1 | 2", "  3 | 4", "  5 | 6", "p tail"])
    expectExactPositions(release)
  }

  @Test func `cells without a row and rows without an end`() {
    let release = html("<table><td>a<td>b<tr><td>1</td><td>2</td><tr></tr><tr><td>3<td>4</table>")
    #expect(release.outline == ["table", "  a | b", "  1 | 2", "  ~ | ~", "  3 | 4"])
    expectExactPositions(release)
  }

  @Test func `all that a data cell holds is one text`() throws {
    let release = html(
      """
      <table><tr><td><p>Net</p><p>sales</p><td><div>9<br>～</div><div>11</div><td>a<br><br>b
      <tr><td><p>x</p><td><p>y</p><td><p>z</p></table>
      """
    )
    #expect(release.outline == ["table", "  Net sales | 9 ~ 11 | a b", "  x | y | z"])
    let table = try #require(release.tables.first)
    #expect(release.string(table.text) == "Net sales\t9 ~ 11\ta b\nx\ty\tz")
    expectExactPositions(release)
  }

  @Test func `empty cells keep their place and their bytes`() throws {
    let release = html("<table><tr><td/><td>1</td><td class='x'></td></tr><tr><td>2</td><td>3</td><td/></tr></table>")
    let table = try #require(release.tables.first)
    #expect(release.outline == ["table", "   | 1 | ", "  2 | 3 | "])
    #expect(table.cells.map { release.file.string($0.range) }.first == "<td/>")
    #expect(table.cells.filter(\.text.isEmpty).count == 3)
    expectExactPositions(release)
  }

  @Test func `hidden rows and cells are not on the grid`() {
    let release = html(
      "<table><tr style='display:none'><td>no<td>no</tr><tr><td>a<td hidden>no<td>b</tr><tr><td>c<td>d</table>"
    )
    #expect(release.outline == ["table", "  ~ | ~", "  a | b", "  c | d"])
  }

  @Test func `an unclosed hidden element ends with its cell`() {
    let release = html("<table><tr><td><span style='display:none'>no<td>a<tr><td>b<td>c</table>")
    #expect(release.outline == ["table", "   | a", "  b | c"])
  }

  @Test func `a table around everything makes no table`() {
    let release = html(
      """
      <table><tr><td><h1>Notice</h1><p>To all</p>
      <table><tr><td>Net sales<td>100<tr><td>Profit<td>10</table>
      <p>Reason</p></td></tr></table>
      """
    )
    #expect(
      release.outline == ["h1 Notice", "p To all", "table", "  Net sales | 100", "  Profit | 10", "p Reason"]
    )
    expectExactPositions(release)
  }

  @Test(arguments: [
    ("<table><tr><td>alone</table>", ["p alone"]),
    ("<table><tr><td>one<tr><td>two</table>", ["p one", "p two"]),
    ("<table><tr><td>&nbsp;<td>one<tr><td>two<td></table>", ["p one", "p two"]),
    ("<table><tr><td><ul><li>one</ul><td>two</table>", ["li one", "p two"]),
    ("<table><tr><td></table>", []),
    ("<table></table>", []),
    ("<table>words</table>", ["p words"]),
    ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", ["table", "  a | b", "p c"]),
  ])
  func `a table that only lays out the page makes no table`(source: String, outline: [String]) {
    let release = html(source)
    #expect(release.outline == outline)
    expectExactPositions(release)
  }

  @Test func `a list laid out as a table is a list`() {
    let release = html(
      """
      <table><tr><td></td><td>•</td><td><p>One</p><p>more</p></td></tr><tr><td>&nbsp;</td></tr>
      <tr><td></td><td>&#8226;</td><td>Two</td></tr></table>
      """
    )
    #expect(release.outline == ["li One more", "li Two"])
    expectExactPositions(release)
    #expect(html("<table><tr><td>•<td>1<td>2<tr><td>•<td>3<td>4</table>").outline.first == "table")
    #expect(html("<table><tr><td>•<td>1<tr><td>Sales<td>3</table>").outline.first == "table")
  }

  @Test func `a table in the manner of old filings is read by its lines`() {
    let release = html("<pre><table><caption>\n  Sales\n<s> <c>\nNet   100\n\nCosts  20\n</table></pre>")
    #expect(release.outline == ["h1 Sales", "table", "  Net | 100", "  Costs | 20"])
    expectExactPositions(release)
  }

  @Test func `a cell laid out by a table of one cell stays a cell`() {
    let release = html(
      "<table><tr><td>a<td><table><tr><td>1</td></tr></table></td></tr><tr><td>b<td>2</table>"
    )
    #expect(release.outline == ["table", "  a | 1", "  b | 2"])
    expectExactPositions(release)
  }

  @Test func `words in a table outside its cells come before it`() {
    let release = html("<table>stray<tr><td>a<td>b<tr>more<td>c<td>d</table>")
    #expect(release.outline == ["p stray", "p more", "table", "  a | b", "  c | d"])
  }

  @Test(arguments: [
    ("rowspan=0", "  a | b\n  ^ | c"), ("rowspan=99999999999999999999", "  a | b\n  ^ | c"),
    ("rowspan=-1", "  a | b\n  c | ~"), ("rowspan=x", "  a | b\n  c | ~"), ("colspan=2147483647", "  a | b\n  c | ~"),
    ("colspan=0", "  a | b\n  c | ~"), ("colspan=' 1.5'", "  a | b\n  c | ~"),
  ])
  func `wild spans are tamed`(span: String, rows: String) {
    let release = html("<table><tr><td \(span)>a<td>b<tr><td>c<tfoot><tr><td>x<td>y</table>")
    let expected = ["table"] + rows.split(separator: "\n").map(String.init) + ["  x | y"]
    let outline = release.outline.map { $0.replacing(" | <", with: "") }
    if span.hasPrefix("colspan=2") {
      // The cell reaches as far as any, so the next one starts behind it.
      #expect(release.tables.first?.columnCount == 1001)
    } else {
      #expect(outline == expected)
    }
    expectExactPositions(release)
  }

  @Test func `a span ends with the last column that a cell starts in`() {
    let release = html("<table><tr><td colspan=1000>Title<tr><td>a<td>b<td colspan=5>c</table>")
    #expect(release.outline == ["table", "  Title | < | <", "  a | b | c"])
  }

  @Test func `bold does not leak from cell to cell`() {
    let release = html("<table><tr><td><b>one<tr><td>two</table>")
    guard case .paragraph(let paragraph) = release.blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(release.string(paragraph.text) == "two")
    #expect(!paragraph.isBold)
  }
}
