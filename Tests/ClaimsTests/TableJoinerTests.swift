import Claims
import Figures
import ReleaseModel
import SourceText
import Testing

/// Tables that the end of a page cuts in two.
struct TableJoinerTests {
  private static let head = "<tr><td><td>2031<td>2030"
  private static let first = "<tr><td>Cash<td>10<td>20<tr><td>Notes<td>1<td>2"
  private static let second = "<tr><td>Other<td>3<td>4<tr><td>Total<td>14<td>26"

  private func rowCounts(_ first: String, _ between: String, _ second: String) throws -> [Int] {
    try understood("<table>\(first)</table>\(between)<table>\(second)</table>", .html).tables.map(\.grid.rowCount)
  }

  @Test(arguments: [
    "<p>12</p>", "<p>- 12 -</p><hr>", "<p>F-3</p><p><a href='#c'>Table of Contents</a></p>", "<p>Page 7</p>",
  ])
  func `a table goes on behind the foot of a page`(between: String) throws {
    #expect(try rowCounts(Self.head + Self.first, between, Self.second) == [5])
    #expect(try rowCounts(Self.head + Self.first, between, Self.head + Self.second) == [5])
  }

  @Test func `words that come on every page are no end of a table`() throws {
    let head = "<p>Example Corporation</p>"
    let text = head + "<p>a</p>" + head + "<p>b</p>" + head + "<p>c</p><table>\(Self.head + Self.first)</table>" + head
    #expect(try understood(text + "<table>\(Self.second)</table>", .html).tables.map(\.grid.rowCount) == [5])
  }

  @Test(arguments: [
    ("", TableJoinerTests.second), ("<p>Liabilities</p>", TableJoinerTests.second),
    ("<p>12</p>", "<tr><td><td>2029<td>2028" + TableJoinerTests.second),
    ("<p>12</p>", "<tr><td>Other<td>3<tr><td>Total<td>14"),
    ("<p>12</p>", "<tr><td>Other<td>3<td><tr><td>Total<td>14<td>"),
  ])
  func `tables that may be two stay two`(between: String, second: String) throws {
    #expect(try rowCounts(Self.head + Self.first, between, second).count == 2)
  }

  @Test func `a double line ends a table, and one without headings has none to lend`() throws {
    let total = "<tr><td>Total<td style='border-bottom:3px double'>11<td style='border-bottom:3px double'>22"
    #expect(try rowCounts(Self.head + Self.first + total, "<p>12</p>", Self.second).count == 2)
    #expect(try rowCounts(Self.first, "<p>12</p>", Self.second).count == 2)
  }

  @Test func `figures keep their places and their unit`() throws {
    let text = """
      <p>(in millions of yen)</p><table>\(Self.head + Self.first)</table><p>12</p><table>\(Self.head + Self.second)</table>
      """
    let reading = try understood(text, .html)
    let table = try #require(reading.tables.first)
    let figures = table.grid.cells.flatMap(\.figures)
    #expect(figures.map { reading.release.file.string($0.range) } == ["10", "20", "1", "2", "3", "4", "14", "26"])
    #expect(Set(figures.map(\.unit)).count == 1)
    #expect(table.grid.cells.filter { !$0.figures.isEmpty }.map(\.row) == [1, 1, 2, 2, 3, 3, 4, 4])
  }
}
