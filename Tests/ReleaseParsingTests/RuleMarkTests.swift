import ReleaseModel
import Testing

/// The lines that authors draw above and below figures.
struct RuleMarkTests {
  @Test(arguments: [
    ("<td style='border-top:1pt solid #000'>1", "single none"),
    ("<td style='border-bottom: double 3px'>1", "none double"),
    ("<td style='border:1px solid'>1", "single single"), ("<td style='border-top:1px none #000'>1", "none none"),
    ("<td style='border-top:0px solid #000'>1", "none none"), ("<td style='border-top:1px'>1", "none none"),
    ("<td style='border-top:1pt solid #FFFFFF'>1", "none none"),
    ("<td style='border-top:Black solid 1px'>1", "single none"),
    ("<td style='border-style:solid none double none;border-width:1px'>1", "single double"),
    ("<td style='border-top-style:solid;border-top-width:0'>1", "none none"),
    ("<td style='border-collapse:collapse;border-bottom-style:double'>1", "none double"),
    ("<td style='border-top:1px solid;border-top:hidden'>1", "none none"),
    ("<td><p style='border-top:1px solid #000'>1</p><p style='border-bottom:3px double'>", "single double"),
    ("<td><hr>1", "single none"), ("<td>1<hr size=1><hr size=1>", "none double"),
    ("<td><u>1</u>", "none none"), ("<td><span style='border-bottom:1px solid'>1</span>", "none none"),
    ("<td style='border-left:1px solid;background:#fff'>1", "none none"),
  ])
  func `styles of HTML say it`(cell: String, marks: String) throws {
    let release = html("<table><tr>\(cell)<td>2<tr><td>3<td>4</table>")
    let table = try #require(release.tables.first)
    #expect("\(table.cells[0].ruleAbove) \(table.cells[0].ruleBelow)" == marks)
    #expect(table.cells.dropFirst().allSatisfy { $0.ruleAbove == .none && $0.ruleBelow == .none })
    expectExactPositions(release)
  }

  @Test func `the lines of a row are those of its cells`() throws {
    let release = html("<table><tr style='border-top:1px solid'><td>1<td>2<tr><td>3<td>4</table>")
    #expect(release.tables.first?.cells.map(\.ruleAbove) == [.single, .single, .none, .none])
  }

  /// The marks above and below the cells of a table, row by row.
  private func marks(_ text: String) -> [String] {
    guard let table = release(text).tables.first else { return [] }
    let names: [RuleMark: String] = [.none: " ", .single: "-", .double: "="]
    return (0..<table.rowCount).map { row in
      table.cells.filter { $0.row == row }.map { (names[$0.ruleAbove] ?? "") + (names[$0.ruleBelow] ?? "") }
        .joined(separator: "|")
    }
  }

  @Test func `hyphens and signs of equality rule columns off`() {
    let text = """
                              2031       2030
                           -------    -------
      Cash                   1,200      1,100
      Other                    300        280
                           -------
      Total assets           1,500      1,380
                           =======    =======
      """
    #expect(outline(release(text)).count == 4)
    #expect(marks(text) == ["  |  ", "  |  |  ", "  | -|  ", "  |-=| ="])
  }

  @Test(arguments: ["─────", "═════", "＝＝", "ーー", "_____", "- -----"])
  func `a drawn line is no row`(rule: String) {
    let text = """
                              2031       2030
      Cash                   1,200      1,100
                             \(rule)
      Total assets           1,500      1,380
      """
    #expect(outline(release(text)).count == 3)
  }

  @Test func `hyphens that stand for no figures are a row`() {
    let text = """
                              2031       2030       2029
      Cash                   1,200      1,100      1,000
                                 -          -          -
      Total assets           1,500      1,380      1,000
      """
    #expect(outline(release(text)).count == 4)
  }

  @Test func `lines between the groups of a drawn table rule off, lines between all rows do not`() {
    let groups = """
      ┌──────────────┬───────┐
      │              │  2031 │
      ├──────────────┼───────┤
      │ Cash         │   120 │
      │ Notes        │    30 │
      ╞══════════════╪═══════╡
      │ Assets       │   150 │
      └──────────────┴───────┘
      """
    #expect(marks(groups) == [" -| -", "- |- ", " =| =", "= |= "])
    let grid = "+----+----+\n| a  | 10 |\n+----+----+\n| b  | 20 |\n+----+----+\n| c  | 30 |\n+----+----+\n"
    #expect(marks(grid) == ["  |  ", "  |  ", "  |  "])
  }
}
