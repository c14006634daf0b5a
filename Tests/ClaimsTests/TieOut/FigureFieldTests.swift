import Figures
import ReleaseModel
import Testing

@testable import Claims

/// The figures of a table as whole numbers of one scale.
@Suite struct FigureFieldTests {
  /// What a row holds, a word for each place: the value and its place, or what there is instead.
  private func row(_ cells: String, others: String...) throws -> [String] {
    let width = cells.count { $0 == "|" }
    let header = (0..<width).map { "|Site \($0 + 1)" }.joined()
    let field = try field(table(header, rows: others + [cells]))
    let item = try #require(field.items.indices.last)
    return field.series.indices.map { series in
      let entry = field[item, series]
      return entry.state == .figure ? "\(entry.value) by \(entry.place)" : "\(entry.state)"
    }
  }

  @Test func `a figure, a dash, a blank and words are told apart`() throws {
    #expect(
      try row("Cash|1,204|–||to be decided|(508)", others: "Land|1|2|3|4|5")
        == ["1204 by 1", "none", "blank", "unreadable", "-508 by 1"]
    )
  }

  @Test func `an amount that is not known is not nothing`() throws {
    #expect(try row("Cash|1,204|n/a|未定|同左", others: "Land|1|2|3|4").dropFirst().allSatisfy { $0 == "unreadable" })
  }

  @Test func `figures are multiples of the smallest decimal that is printed`() throws {
    #expect(try row("Cash|12.5|3|0.25", others: "Land|1|2|3") == ["1250 by 10", "300 by 100", "25 by 1"])
  }

  @Test func `a figure with more than four decimals is not added`() throws {
    #expect(try row("Rate|1.12345|1.1234|2", others: "Land|1|2|3") == ["unreadable", "11234 by 1", "20000 by 10000"])
  }

  @Test func `a figure too long to be added is left out`() throws {
    #expect(
      try row("Cash|999,999,999,999,999|1,000,000,000,000,000|1", others: "Land|1|2|3")
        == ["999999999999999 by 1", "unreadable", "1 by 1"]
    )
  }

  @Test func `two figures in a cell are none`() throws {
    #expect(try row("Forecast|88,000～120,000|1|2", others: "Land|1|2|3")[0] == "unreadable")
  }

  @Test func `a cell that covers several columns belongs to none`() throws {
    let text = "<table><tr><td><td>A<td>B<td>C<tr><td>Cash<td colspan=2>10<td>20<tr><td>Land<td>1<td>2<td>3</table>"
    let field = try field(text, .html)
    #expect(field.series.indices.map { field[0, $0].state }.suffix(2) == [.unreadable, .figure])
    #expect(field[0, 0].state == .unreadable)
  }

  @Test func `titles and labels are neither items nor series`() throws {
    let text = table("|2031|2030", "Cash|41,250|38,904", "Land|12,907|12,907")
    let rows = try field(text)
    #expect(rows.items.map(\.label) == ["Cash", "Land"])
    #expect(rows.series.map(\.label) == ["2031", "2030"])
    let columns = try field(text, along: .columns)
    #expect(columns.items.map(\.label) == ["2031", "2030"])
    #expect(columns.series.map(\.label) == ["Cash", "Land"])
  }

  @Test func `both axes hold the same figures`() throws {
    let text = table("|2031|2030", "Cash|41,250|38,904", "Land|12,907|–")
    let (rows, columns) = (try field(text), try field(text, along: .columns))
    for item in rows.items.indices {
      for series in rows.series.indices {
        #expect(rows[item, series].value == columns[series, item].value)
        #expect(rows[item, series].state == columns[series, item].state)
        #expect(rows.cell(item, series)?.range == columns.cell(series, item)?.range)
      }
    }
  }

  @Test func `numbers of notes are no figures`() throws {
    let text = table("|Notes|2031", "Cash|12|41,250", "Land|14|12,907")
    let field = try field(text)
    #expect(
      field.items.indices.allSatisfy { item in
        field.series.indices.filter { field[item, $0].state == .figure }.map { field.label(ofSeries: $0) } == ["2031"]
      }
    )
  }

  @Test func `a place is named by its labels`() throws {
    let text = table("|2031|2030", "Cash|41,250|38,904", "|12,907|12,907")
    let (rows, columns) = (try field(text), try field(text, along: .columns))
    #expect(rows.basis(item: 0, series: 1) == "row 'Cash', column '2030'")
    #expect(columns.basis(item: 1, series: 0) == "column '2030', row 'Cash'")
    #expect(rows.label(ofItem: 1) == "line 3")
  }

  @Test func `an item counts what most of its figures count`() throws {
    let text = table(
      "|2031|2030|2029",
      "Net sales|91,204|88,017|85,466",
      "Margin|12.7%|11.8%|11.5%",
      "Net income per share (yen)|128.25|119.40|98.75",
      "Debt to equity (times)|0.4x|0.5x|0.6x",
      "Growth|5.1%|4.0%|1,204"
    )
    #expect(try field(text).kinds == [.amount, .percent, .perShare, .other, .percent])
  }

  @Test func `two decimals among whole amounts look like an amount per share`() throws {
    let text = table("|2031|2030", "Net sales|91,204|88,017", "Net income|7,402|6,815", "EPS basic|128.25|119.40")
    #expect(try field(text).kinds == [.amount, .amount, .perShare])
    let decimals = table("|2031|2030", "Net sales|912.04|880.17", "Net income|74.02|68.15", "Others|128.25|119.40")
    #expect(try field(decimals).kinds == [.amount, .amount, .amount])
  }

  @Test func `an amount that was paid for all shares is none per share`() throws {
    let text = table("|2031|2030", "Dividends declared per share|(21,204)|(18,017)", "Net sales|91,204|88,017")
    #expect(try field(text).kinds == [.amount, .amount])
  }

  @Test func `a line above most figures of a row rules it off`() throws {
    let text = """
                              2031       2030
      Cash                   1,200      1,100
      Other                    300        280
                           -------    -------
      Total assets           1,500      1,380
      """
    let field = try field(text, .plainText)
    #expect(field.items.indices.map(field.isRuledOff) == [false, false, true])
  }

  @Test func `a table of a thousand rows is laid out`() throws {
    let field = try field(table("|2031|2030", rows: (1...1_000).map { "Item \($0)|\($0 * 7)|\($0 * 5)" }))
    #expect(field.items.count == 1_000)
    #expect(field[999, 1].value == 5_000)
  }
}
