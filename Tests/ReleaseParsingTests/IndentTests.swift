import ReleaseModel
import Testing

/// How far the words of cells stand in.
struct IndentTests {
  /// The indents of the first column of the first table.
  private func indents(_ release: Release) -> [Int] {
    release.tables.first?.cells.filter { $0.column == 0 }.map(\.indent) ?? []
  }

  @Test(arguments: [
    ("<td style='padding-left:16px'>Cash", 10), ("<td style='padding-left:12pt'>Cash", 10),
    ("<td style='padding-left:1.5em'>Cash", 15), ("<td style='padding-left: 0.25IN !important'>Cash", 15),
    ("<td style='padding:2px 1pt 2px 13pt'>Cash", 11), ("<td style='padding:0 8px'>Cash", 5),
    ("<td style='padding:1px 16px 2px'>Cash", 10), ("<td style='padding:32px'>Cash", 20),
    ("<td style='padding:32px;padding-left:0'>Cash", 0), ("<td style='padding-left:5%'>Cash", 0),
    ("<td style='padding-left:11pt;text-indent:-11pt'>Cash", 0),
    ("<td><p style='margin-left:20pt;text-indent:-10pt'>Cash", 8),
    ("<td><div style='margin-left:16px'><p style='text-indent:16px'>Cash", 20),
    ("<td style='text-indent:1em'><p>Cash", 10), ("<td style='text-indent:1em'><p style='text-indent:0'>Cash", 0),
    ("<td><p>Cash</p><p style='margin-left:32px'>and more", 0), ("<td>&nbsp;&nbsp;&nbsp;&nbsp;Cash", 12),
    ("<td>&#160;&#xA0;<b>&nbsp;Cash</b>", 9), ("<td>\n  　　Cash", 20), ("<td>&emsp;&ensp;Cash", 15),
    ("<td style='margin-left:auto'>Cash", 0), ("<td style='padding-left:-3px'>Cash", 0), ("<td>Cash&nbsp;", 0),
    ("<td><a style='padding-left:16px' href='#x'>Cash</a>", 10),
  ])
  func `styles and spaces of HTML say it`(cell: String, indent: Int) {
    let release = html("<table><tr>\(cell)<td>1<tr><td>Other<td>2</table>")
    #expect(indents(release) == [indent, 0])
    expectExactPositions(release)
  }

  @Test func `the cell around a table does not set its cells in`() {
    let release = html(
      "<div style='margin-left:5em'><table><tr><td style='padding-left:3em'><table><tr><td>a<td>1<tr><td>b<td>2</table></table>"
    )
    #expect(indents(release) == [0, 0])
  }

  @Test func `columns of a typewriter count half an em from the leftmost label`() {
    let text = """
                                2031       2030
        Assets
          Cash                 1,200      1,100
          Other                  300        280
              of which new        10         20
        Total assets           1,500      1,380
      """
    #expect(indents(release(text)) == [0, 10, 10, 30, 0])
  }

  @Test func `ideographic spaces count an em`() {
    let text = "              当期　　　前期\n資産\n　現金　　　　　１，２００　　１，１００\n　　うち外貨　　　　２００　　　　１００\n資産合計　　　　１，２００　　１，１００\n"
    #expect(indents(release(text)).suffix(3) == [10, 20, 0])
  }

  @Test func `drawn tables and bars set in from the leftmost label`() {
    let box = """
      ┌──────────────┬───────┐
      │              │  2031 │
      ├──────────────┼───────┤
      │ Assets       │   150 │
      │   Cash       │   120 │
      │   　Notes    │    30 │
      └──────────────┴───────┘
      """
    #expect(indents(release(box)) == [0, 0, 10, 20])
    let bars = "| | 2031 |\n|---|---|\n| Assets | 150 |\n|   Cash | 120 |\n"
    #expect(indents(release(bars)) == [0, 0, 10])
  }

  @Test func `Markdown counts the spaces that it shows`() {
    let text =
      "| | 2031 |\n|---|---|\n| Assets | 150 |\n|   &nbsp;&nbsp;Cash | 120 |\n| &emsp;Notes | 30 |\n| 　　Bills | 3 |\n"
    #expect(indents(release(text, .markdown)) == [0, 0, 6, 10, 20])
  }
}
