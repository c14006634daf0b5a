import Figures
import ReleaseModel
import Testing

@testable import Claims

/// Totals that stand above their parts, and lines that recur between others.
@Suite struct TotalsAboveFinderTests {
  /// A table in HTML whose rows stand in by so many ems.
  private func indented(_ header: String, _ rows: (depth: Int, cells: String)...) -> String {
    func cells(_ row: String) -> [String] {
      row.split(separator: "|", omittingEmptySubsequences: false).map { "<td>\($0)" }
    }
    let lines = rows.map { row in
      "<tr><td style='padding-left:\(row.depth)em'>" + cells(row.cells).joined().dropFirst(4)
    }
    return "<table><tr>" + cells(header).joined() + lines.joined() + "</table>"
  }

  @Test func `parts that stand in below their total are found`() throws {
    let text = indented(
      "|2031|2030",
      (0, "Revenue|58,638|54,916"),
      (1, "Products|41,250|38,904"),
      (1, "Services|17,388|16,012"),
      (0, "Orders|70,211|66,390")
    )
    #expect(try reviewedFootings(text, .html) == ["Revenue = Products + Services; holds 2031 2030"])
  }

  @Test func `a wrong figure among parts that stand in fails`() throws {
    let text = indented(
      "|2031|2030|2029",
      (0, "Revenue|58,638|54,916|51,326"),
      (1, "Products|41,250|38,904|36,117"),
      (1, "Services|17,388|16,012|15,290"),
      (0, "Orders|70,211|66,390|62,004")
    )
    #expect(try reviewedFootings(text, .html) == ["Revenue = Products + Services; holds 2031 2030, fails 2029"])
  }

  @Test func `parts that stand in without giving the total are examples`() throws {
    let text = indented(
      "|2031|2030",
      (0, "Revenue|58,638|54,916"),
      (1, "Products|41,250|38,904"),
      (1, "Services|7,388|6,012")
    )
    #expect(try reviewedFootings(text, .html).isEmpty)
  }

  @Test func `a total above its parts is found without their standing in, where much speaks for it`() throws {
    let text = table(
      "|2031|2030",
      "Revenue|58,638|54,916",
      "Products|41,250|38,904",
      "Services|17,388|16,012"
    )
    #expect(try reviewedFootings(text) == ["Revenue = Products + Services; holds 2031 2030"])
  }

  /// A total above its parts in three columns; in the last, 15,209 would give it.
  private func totalAbove(last: String) -> String {
    table(
      "|2031|2030|2029",
      "Revenue|58,638|54,916|51,326",
      "Products|41,250|38,904|36,117",
      "Services|17,388|16,012|\(last)"
    )
  }

  @Test func `a total above its parts that does not hold in all columns is none`() throws {
    #expect(try reviewedFootings(totalAbove(last: "15,777")).isEmpty)
  }

  @Test func `a total above its parts fails where a slip of the pen explains why`() throws {
    #expect(
      try reviewedFootings(totalAbove(last: "15,290")) == ["Revenue = Products + Services; holds 2031 2030, fails 2029"]
    )
  }

  @Test func `a sign is no slip below a total that only the figures tell`() throws {
    #expect(try reviewedFootings(totalAbove(last: "(15,209)")).isEmpty)
  }

  @Test func `a short total above its parts may be an accident`() throws {
    let text = table("|2031|2030", "Stores|35|41", "North|12|15", "South|23|26")
    #expect(try reviewedFootings(text).isEmpty)
  }

  /// A table of a total and so many parts below it.
  private func parts(_ count: Int) -> String {
    func values(_ factor: Int) -> [Int] { (1...count).map { ($0 * factor) % 90_001 + 10_007 } }
    let (first, second) = (values(48_611), values(31_393))
    let rows = zip(first, second).enumerated().map { "Item \($0)|\($1.0)|\($1.1)" }
    return table("|2031|2030", rows: ["Revenue|\(first.reduce(0, +))|\(second.reduce(0, +))"] + rows)
  }

  @Test func `parts that do not stand in are looked for twenty-four lines below and no further`() throws {
    #expect(TotalsAboveFinder.mostParts == 24)
    #expect(try reviewedFootings(parts(TotalsAboveFinder.mostParts)).count == 1)
    #expect(try reviewedFootings(parts(TotalsAboveFinder.mostParts + 1)).isEmpty)
  }

  @Test func `lines that recur between others add up by themselves`() throws {
    let text = """
      <table><tr><td><td><td>Sales<td>Orders
      <tr><td rowspan=2>Domestic<td>2031<td>41,250<td>52,118<tr><td>2030<td>38,904<td>48,733
      <tr><td rowspan=2>Asia<td>2031<td>17,388<td>20,455<tr><td>2030<td>16,012<td>19,207
      <tr><td rowspan=2>Others<td>2031<td>22,917<td>24,106<tr><td>2030<td>21,650<td>23,377
      <tr><td rowspan=2>Total<td>2031<td>81,555<td>96,679<tr><td>2030<td>76,566<td>91,317</table>
      """
    #expect(
      try reviewedFootings(text, .html) == [
        "Total 2031 = Domestic 2031 + Asia 2031 + Others 2031; holds Sales Orders",
        "Total 2030 = Domestic 2030 + Asia 2030 + Others 2030; holds Sales Orders",
      ]
    )
  }
}
