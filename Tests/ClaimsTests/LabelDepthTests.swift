import Claims
import ReleaseModel
import Testing

/// How far the labels of rows stand in.
struct LabelDepthTests {
  private func indents(_ rows: String...) throws -> [Int] {
    try firstTable("<table>" + rows.map { "<tr>\($0)</tr>" }.joined() + "</table>", .html).rows.map(\.indent)
  }

  @Test func `a row stands in as its label does`() throws {
    let indents = try indents(
      "<td><td>2031<td>2030",
      "<td>Assets",
      "<td style='padding-left:1em'>Cash<td>$ 10<td>$ 20",
      "<td style='padding-left:2em'>Total<td>10<td>20"
    )
    #expect(indents == [0, 0, 10, 20])
  }

  @Test func `columns of their own count as depths`() throws {
    let indents = try indents(
      "<td colspan=3><td>2031<td>2030",
      "<td colspan=3>Assets",
      "<td><td colspan=2>Current assets",
      "<td><td><td>Cash<td>10<td>20",
      "<td><td colspan=2>Total current assets<td>10<td>20",
      "<td colspan=3>Total assets<td>10<td>20"
    )
    #expect(indents == [0, 0, 10, 20, 10, 0])
  }

  @Test func `labels side by side are no depths`() throws {
    let indents = try indents(
      "<td><td><td>2031<td>2030",
      "<td>Japan<td>Sales<td>10<td>20",
      "<td><td>Profit<td>1<td>2"
    )
    #expect(indents == [0, 0, 0])
  }
}
