import Claims
import ReleaseModel
import Testing

/// Labels over several rows and headings over several columns.
struct LabelWrapTests {
  private func labels(_ rows: [String]) throws -> [String] {
    let text = "<table><tr><td><td>2031<td>2030" + rows.map { "<tr>" + $0 }.joined() + "</table>"
    return try firstTable(text, .html).rows.map(\.label)
  }

  @Test(arguments: [
    ("Total liabilities and", "Shareholders\u{2019} equity"), ("Income from operations", "before minority interests"),
    ("Property (net of depreciation of", "300 and 200)"), ("Interest, dividends,", "Rents"),
  ])
  func `a label that was broken is one`(first: String, second: String) throws {
    let rows = ["<td>Cash<td>1<td>2", "<td>\(first)", "<td>\(second)<td>3<td>4", "<td>Other<td>5<td>6"]
    #expect(try labels(rows) == ["", "Cash", first, "\(first) \(second)", "Other"])
  }

  @Test(arguments: [
    ("Current assets", "Cash"), ("Adjustments:", "depreciation"), ("Segments", "a) Services"),
  ])
  func `a heading over rows is no part of their labels`(first: String, second: String) throws {
    let rows = ["<td>Sales<td>1<td>2", "<td>\(first)", "<td>\(second)<td>3<td>4", "<td>Other<td>5<td>6"]
    #expect(try labels(rows) == ["", "Sales", first, second, "Other"])
  }

  @Test func `entries in small letters have a heading over them`() throws {
    let rows = ["<td>Sales<td>1<td>2", "<td>Earnings per share", "<td>basic<td>3<td>4", "<td>diluted<td>5<td>6"]
    #expect(try labels(rows).suffix(2) == ["basic", "diluted"])
  }

  @Test func `headings over columns read from the outermost`() throws {
    let text = """
      <table><tr><td><td colspan=6>Three Months Ended<tr><td><td colspan=6>June 30,
      <tr><td rowspan=2>(in millions)<td colspan=3>2031<td colspan=3>2030
      <tr><td colspan=2>Goods<td>Services<td colspan=2>Goods<td>Services
      <tr><td>Net sales<td>$<td>1<td>2<td>$<td>3<td>4<tr><td>Costs<td>$<td>5<td>6<td>$<td>7<td>8</table>
      """
    #expect(
      try firstTable(text, .html).columns.map(\.label) == [
        "", "Three Months Ended June 30, 2031 Goods", "Three Months Ended June 30, 2031 Services",
        "Three Months Ended June 30, 2030 Goods", "Three Months Ended June 30, 2030 Services",
      ]
    )
  }
}
