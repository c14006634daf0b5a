import ReleaseModel
import SourceText
import Testing

/// Rows that authors stacked in one with line breaks.
struct StackedRowTests {
  @Test func `lines of the cells of one row are rows`() throws {
    let release = html(
      """
      <TABLE><TR><TD></TD><TD><FONT>1999</FONT></TD><TD><FONT>1998</FONT></TD></TR><TR>
      <TD><FONT size=2>Net sales<BR>Costs &amp; expenses<BR><BR>Net income</FONT></TD>
      <TD><FONT size=2>$ 1,200<BR>(900)<BR><BR>$ 300</FONT></TD><TD>1,100<BR>(850)<BR><BR>250</TD>
      </TR><TR><TD>Shares</TD><TD>10</TD><TD>10</TD></TR></TABLE>
      """
    )
    #expect(
      release.outline == [
        "table", "   | 1999 | 1998", "  Net sales | $ 1,200 | 1,100", "  Costs & expenses | (900) | (850)", "   |  | ",
        "  Net income | $ 300 | 250", "  Shares | 10 | 10",
      ]
    )
    let table = try #require(release.tables.first)
    let words = table.cells.filter { (1...2).contains($0.row) }.map { release.file.string($0.range) }
    #expect(words == ["Net sales", "$ 1,200", "1,100", "Costs &amp; expenses", "(900)", "(850)"])
    expectExactPositions(release)
  }

  @Test func `a cell that reaches over stacked rows reaches over all of them`() throws {
    let release = html(
      "<table><tr><td rowspan=2>Group<td>1999<td>1998<tr><td>1<br>2<br>3<td>4<br>5<br>6<tr><td>x<td>7<td>8</table>"
    )
    #expect(
      release.outline == [
        "table", "  Group | 1999 | 1998", "  ^ | 1 | 4", "  ^ | 2 | 5", "  ^ | 3 | 6", "  x | 7 | 8",
      ]
    )
    expectExactPositions(release)
  }

  @Test(arguments: [
    "<td>June<br>30,<br>2031<td>June<br>30,<br>2030", "<td>a<br>b<br>c<td>1<br>2", "<td>a<br>b<td>1<br>2",
    "<th>a<br>b<br>c<th>1<br>2<br>3", "<td>a<br>b<br>c<td>(1)<br>to<br>5",
  ])
  func `other lines of cells are words of one row`(row: String) {
    #expect(html("<table><tr>\(row)<tr><td>x<td>1</table>").outline.count == 3)
  }
}
