import Claims
import Figures
import ReleaseModel
import Testing

/// The lines above and below the figures of the clean grid.
struct GridRuleTests {
  /// For each row its figures with the lines above and below them.
  private func ruled(_ text: String, _ format: ReleaseFormat) throws -> [String] {
    let table = try firstTable(text, format)
    let names: [RuleMark: String] = [.none: "", .single: "-", .double: "="]
    return (0..<table.grid.rowCount).map { row in
      table.grid.cells.filter { $0.row == row && !$0.figures.isEmpty }
        .map { "\(names[$0.ruleAbove] ?? "")\($0.figures[0].printed)\(names[$0.ruleBelow] ?? "")" }
        .joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  private func html(_ rows: String...) -> String {
    "<table><tr><td><td colspan=2 style='border-bottom:1px solid'>2031<td colspan=2>2030"
      + rows.map { "<tr>" + $0 }.joined() + "</table>"
  }

  @Test func `a line below a figure is above the next, and one under a heading rules nothing off`() throws {
    let text = html(
      "<td>Cash<td>$<td>10<td>$<td>20",
      "<td>Other<td colspan=2 style='border-bottom:1px solid'>1<td><td>2",
      "<td>Total<td>$<td style='border-bottom:3px double'>11<td>$<td>22"
    )
    #expect(try ruled(text, .html) == ["$10 $20", "1- 2", "-$11= $22"])
  }

  @Test func `rows that hold nothing but lines rule off`() throws {
    let line = "<td><td colspan=2 style='border-top:1px solid'><td colspan=2><hr>"
    let double = "<td><td colspan=2 style='border-top:3px double'><td colspan=2><hr><hr>"
    let text = html("<td>Cash<td>$<td>10<td>$<td>20", line, "<td>Total<td>$<td>10<td>$<td>20", double)
    #expect(try ruled(text, .html) == ["$10- $20-", "-$10= -$20="])
  }

  @Test func `rows of hyphens rule off and are no rows`() throws {
    let text = html(
      "<td>Cash<td><td>10<td><td>20",
      "<td>Other<td><td>--<td><td>—",
      "<td><td colspan=2>-----<td colspan=2>-----",
      "<td>Total<td><td>10<td><td>20",
      "<td><td colspan=2>=====<td colspan=2>====="
    )
    #expect(try ruled(text, .html) == ["10 20", "-10= -20="])
    #expect(try firstTable(text, .html).grid.rowCount == 4)
  }

  @Test func `hyphens beside a label that reaches down are no line`() throws {
    let text = "<table><tr><td><td>2031<td>2030<tr><td rowspan=2>Dividend<td>10<td>20<tr><td>---<td>---</table>"
    #expect(try firstTable(text, .html).grid.rowCount == 3)
  }

  @Test func `lines of hyphens in text rule off`() throws {
    let text = """
                              2031       2030
                           -------    -------
      Cash                   1,200      1,100
      Other                    300        280
                           -------    -------
      Total assets           1,500      1,380
                           =======    =======
      """
    #expect(try ruled(text, .plainText) == ["1,200 1,100", "300- 280-", "-1,500= -1,380="])
  }
}
