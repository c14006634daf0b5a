import Claims
import Figures
import ReleaseModel
import Testing

/// Marks that lead from figures to footnotes.
struct FootnoteMarkTests {
  private func figures(_ rows: String...) throws -> [String] {
    let text = "<table><tr><td><td>2031<td>2030" + rows.map { "<tr>" + $0 }.joined() + "</table>"
    return printed(try firstTable(text, .html))
  }

  @Test(arguments: [
    "1,234<sup>1</sup>", "1,234<sup>(1)</sup>", "1,234<sup>(a)</sup>", "1,234<sup>(1),(2)</sup>", "1,234 (a)",
    "1,234 (1)", "1,234*", "1,234¹", "1,234<span style='vertical-align:super'>2</span>", "1,234/1/", "1,234[1]",
    "1,234<sup>*</sup>", "1,234<sup>(</sup><sup>1</sup><sup>)</sup>",
  ])
  func `a mark behind a figure is no part of it`(cell: String) throws {
    #expect(try figures("<td>Cash<td>\(cell)<td>5", "<td>Other<td>7<td>6") == ["1,234", "5", "7", "6"])
  }

  @Test(arguments: ["(1)", "(a)", "<sup>1</sup>", "*", "(1)(2)", "[3]", "¹", "<sup>(b)</sup>", "(1, 2)"])
  func `a column of marks belongs to the figures before it`(mark: String) throws {
    let text = """
      <table><tr><td><td colspan=2>2031<td colspan=2>2030
      <tr><td>Cash<td>10<td>\(mark)<td>5<td></tr><tr><td>Loss<td>(7<td>)<td>6<td></tr>
      <tr><td>Total<td>3<td><td>—<td>\(mark)</table>
      """
    let table = try firstTable(text, .html)
    #expect(printed(table) == ["10", "5", "(7)", "6", "3"])
    #expect(table.grid.columnCount == 3)
  }

  @Test func `a bracketed number in a column of numbers is minus one`() throws {
    #expect(try figures("<td>Cash<td>(1)<td>(2)", "<td>Other<td>7<td>(1)") == ["(1)", "(2)", "7", "(1)"])
    let alone = "<table><tr><td><td>2031<td>2030<tr><td>Cash<td>4<td>(1)<tr><td>Other<td>7<td></table>"
    #expect(printed(try firstTable(alone, .html)) == ["4", "(1)", "7"])
  }

  @Test func `numbers of notes and exhibits are no figures`() throws {
    #expect(try figures("<td>Real estate<td>1(a)<td>5", "<td>Loans<td>10.72 (b)<td>6") == ["5", "6"])
  }

  @Test func `letters that name lines stay with their labels`() throws {
    let text = """
      <table><tr><td><td><td>Sales<td>Profit<tr><td>Previous forecast<td>(A)<td>100<td>20
      <tr><td>Revised forecast<td>(B)<td>120<td>30<tr><td>Difference<td>(B-A)<td>20<td>10</table>
      """
    #expect(try understood(text, .html).judgements.map(\.verdict.words) == ["exact", "exact"])
  }

  @Test func `a raised figure of its own is a figure`() throws {
    #expect(
      try figures("<td>Cash<td><sup>1,234</sup><td><sup>5.1%</sup>", "<td>x<td>1<td>2").prefix(2) == ["1,234", "5.1%"]
    )
  }
}
