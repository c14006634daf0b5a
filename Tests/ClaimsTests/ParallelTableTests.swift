import Claims
import Figures
import ReleaseModel
import Testing

/// Tables side by side in one grid.
struct ParallelTableTests {
  private static let body = """
    <tr><td>Cash<td>10<td>20<td>Payables<td>5<td>6<tr><td>Notes<td>1<td>2<td>Loans<td>3<td>4
    <tr><td>Inventories<td>4<td>5<td>Net assets<td>7<td>17<tr><td>Total assets<td>15<td>27<td>Total<td>15<td>27
    """

  private func labels(_ head: String, _ body: String = body) throws -> [[String]] {
    try understood("<table>\(head)\(body)</table>", .html).tables.map { $0.rows.map(\.label) }
  }

  private static let parted = [
    ["Cash", "Notes", "Inventories", "Total assets"], ["Payables", "Loans", "Net assets", "Total"],
  ]

  @Test(arguments: [
    "<tr><td>Item<td>2031<td>2030<td>Item<td>2031<td>2030", "<tr><td colspan=3>Assets<td colspan=3>Liabilities",
    "<tr><td><td>2031<td>2030<td><td>2031<td>2030<tr><td>Assets<td><td><td>Liabilities<td><td>",
  ])
  func `assets and liabilities are two tables`(head: String) throws {
    let labels = try labels(head)
    #expect(labels.map { $0.suffix(4) } == Self.parted.map { $0[...] })
  }

  @Test func `each figure is in one of them, with its place`() throws {
    let text = "<table><tr><td colspan=3>Assets<td colspan=3>Liabilities\(Self.body)</table>"
    let reading = try understood(text, .html)
    #expect(reading.tables.map { printed($0).count } == [8, 8])
    #expect(reading.tables.map(\.grid.columnCount) == [3, 3])
    #expect(reading.figures.map(\.printed).count == 16)
  }

  @Test func `a side with fewer rows has no empty ones`() throws {
    let head = "<tr><td>Item<td>Amount<td>Item<td>Amount"
    let body = """
      <tr><td>Cash<td>10<td>Payables<td>5<tr><td>Notes<td>1<td>Loans<td>3<tr><td>Land<td>1<td>Total<td>8
      <tr><td>Total<td>12<td><td>
      """
    #expect(
      try labels(head, body) == [["Item", "Cash", "Notes", "Land", "Total"], ["Item", "Payables", "Loans", "Total"]]
    )
  }

  @Test(arguments: [
    (
      "<tr><td>Name<td>Age<td>Position<td>Shares",
      "<tr><td>A. One<td>51<td>Director<td>100<tr><td>B. Two<td>62<td>Auditor<td>20<tr><td>C. Three<td>43<td>Chair<td>7"
    ),
    (
      "<tr><td>Bond<td>Amount<td>Currency<td>Amount<td>Rate",
      "<tr><td>a<td>10<td>Yen<td>10<td>1.5<tr><td>b<td>20<td>Yen<td>10<td>1.2<tr><td>c<td>30<td>Euro<td>7<td>2.0"
    ),
  ])
  func `a column of words among figures parts nothing`(head: String, body: String) throws {
    #expect(try labels(head, body).count == 1)
  }
}
