import Claims
import Figures
import ReleaseModel
import SourceText
import Testing

/// Numbers of tables that are no figures, and figures that look like them.
@Suite struct NoFigureTests {
  private static func figures(_ text: String, _ format: ReleaseFormat = .markdown) throws -> [String] {
    try understood(text, format).figures.map(\.printed)
  }

  // MARK: Codes

  @Test func `the code of a security is no figure`() throws {
    let text = """
      | コード番号 | 2408 | URL |
      |---|---|---|
      | 代表者 | 社長 | 山田 |
      | コード番号 | 2408 | 問合せ先 |
      """
    #expect(try Self.figures(text) == [])
  }

  @Test func `a number is a code where the cell below says so`() throws {
    let text = """
      <table><tr><td>Delaware</td><td>1-434</td><td>31-0411980</td></tr>
      <tr><td>(State)</td><td>(Commission File Number)</td><td>(I.R.S. Employer Identification Number)</td></tr>
      <tr><td>Cupertino, California</td><td></td><td>95014</td></tr>
      <tr><td>(Address)</td><td></td><td>(Zip Code)</td></tr></table>
      """
    #expect(try Self.figures(text, .html) == [])
  }

  @Test func `an amount below a code stays a figure`() throws {
    let text = "| | A | B |\n|---|---|---|\n| Net sales | 1200 | 1300 |\n| Zip code | 95014 | 94105 |\n"
    #expect(try Self.figures(text) == ["1200", "1300"])
  }

  // MARK: Notes and pages

  @Test func `a column of notes holds no figures`() throws {
    let text = """
      | | Note | 2024 | 2023 |
      |---|---|---|---|
      | Revenue | 2 | 1,250 | 1,180 |
      | Cost of sales | 4 | 830 | 801 |
      | Gross profit | | 420 | 379 |
      """
    #expect(try Self.figures(text) == ["1,250", "1,180", "830", "801", "420", "379"])
  }

  @Test func `an amount in a column of notes stays a figure`() throws {
    let text = "| | Note | 2024 |\n|---|---|---|\n| Revenue | 2 | 1,250 |\n| Cost | 1,830 | 5 |\n"
    #expect(try Self.figures(text) == ["1,250", "1,830", "5"])
  }

  @Test func `a title over the whole table makes no column of notes`() throws {
    let text = """
      <table><tr><td></td><td colspan=2>Notes</td></tr>
      <tr><td>5.68% notes</td><td>26</td><td>29</td></tr><tr><td>6.39% notes</td><td>7</td><td>7</td></tr></table>
      """
    #expect(try Self.figures(text, .html) == ["26", "29", "7", "7"])
  }

  @Test func `notes payable in a row stay figures`() throws {
    let text = "| | 2024 | 2023 |\n|---|---|---|\n| Notes | 500 | 450 |\n| Bonds | 120 | 130 |\n"
    #expect(try Self.figures(text) == ["500", "450", "120", "130"])
  }

  @Test func `pages that lead to a place of the release are no figures`() throws {
    let text = """
      <table><tr><td><a href="#a">Summary</a></td><td><a href="#a">13</a></td></tr>
      <tr><td><a href="#b">Results</a></td><td><a href="#b">14</a></td></tr></table><h2 id=a>A</h2><h2 id=b>B</h2>
      <table><tr><td>Stores</td><td><a href="https://example.com/#x">13</a></td></tr></table>
      """
    #expect(try Self.figures(text, .html) == ["13"])
  }

  @Test func `a table of contents is known by its entries`() throws {
    let contents =
      "| | |\n|---|---|\n" + [3, 3, 9, 35, 57].enumerated().map { "| Item \($0 + 1) Words | \($1) |\n" }.joined()
    #expect(try Self.figures(contents) == [])
    let stores =
      "| | |\n|---|---|\n" + [3, 3, 9, 35, 57].enumerated().map { "| Region \($0 + 1) | \($1) |\n" }.joined()
    #expect(try Self.figures(stores).count == 5)
    let falling =
      "| | |\n|---|---|\n" + [57, 3, 9, 35].enumerated().map { "| Item \($0 + 1) Words | \($1) |\n" }.joined()
    #expect(try Self.figures(falling).count == 4)
  }

  // MARK: Years

  @Test func `years that name their rows are no figures`() throws {
    let text = """
      | | | Net sales | Net earnings |
      |---|---|---|---|
      | Beauty | 2023 | 4,097 | 971 |
      | | 2022 | 3,961 | 1,011 |
      | Grooming | 2023 | 1,724 | 421 |
      | | 2022 | 1,625 | 404 |
      """
    let reading = try understood(text, .markdown)
    #expect(reading.figures.count == 8)
    #expect(reading.tables.first?.rows.map(\.label).contains("Beauty 2023") == true)
  }

  @Test func `a lone figure without a separator makes no figures of years`() throws {
    let text = """
      | | | Net sales | Net earnings |
      |---|---|---|---|
      | Beauty | 2023 | 4,097 | 9711 |
      | | 2022 | 3,961 | 1,011 |
      | Grooming | 2023 | 1,724 | 1,421 |
      | | 2022 | 1,625 | 404 |
      """
    #expect(try Self.figures(text) == ["4,097", "9711", "3,961", "1,011", "1,724", "1,421", "1,625", "404"])
  }

  @Test func `a sum that looks like a year is a figure`() throws {
    let text = "| | A | B | Total |\n|---|---|---|---|\n| X | 1,024 | 1,000 | 2,024 |\n| Y | 1,000 | 1,023 | 2,023 |\n"
    #expect(try Self.figures(text).suffix(4) == ["2,024", "1,000", "1,023", "2,023"])
  }

  @Test func `a year among plain figures of four digits is a figure`() throws {
    let text = "| | 2024 | 2023 |\n|---|---|---|\n| Sales | 2024 | 2230 |\n| Costs | 1850 | 1790 |\n"
    #expect(try Self.figures(text) == ["2024", "2230", "1850", "1790"])
    let column = "| | Stores | Staff |\n|---|---|---|\n| North | 2024 | 3105 |\n| South | 2023 | 2240 |\n"
    #expect(try Self.figures(column) == ["2024", "3105", "2023", "2240"])
  }

  @Test func `a row of years without a label is a heading`() throws {
    let text = """
      <table><tr><td></td><td>Sales</td><td>Costs</td></tr><tr><td>Total</td><td>1,250</td><td>830</td></tr>
      <tr><td></td><td>2024</td><td>2023</td></tr><tr><td>North</td><td>500</td><td>450</td></tr></table>
      """
    #expect(try Self.figures(text, .html) == ["1,250", "830", "500", "450"])
  }

  // MARK: Figures behind periods

  @Test func `a figure behind its period is read, and the period is its label`() throws {
    let text = """
      <table><tr><td>(参考)自己資本</td><td>26年3月期 8,913百万円</td><td>25年3月期 △8,120百万円</td></tr></table>
      """
    let reading = try understood(text, .html)
    #expect(reading.figures.map(\.printed) == ["8,913百万円", "△8,120百万円"])
    #expect(reading.figures.map(\.unit.name) == ["millions of JPY", "millions of JPY"])
    let cells = try #require(reading.tables.first).grid.cells.filter { !$0.figures.isEmpty }
    #expect(cells.map { $0.label.map(reading.release.string) } == ["26年3月期", "25年3月期"])
  }

  // MARK: Corrections

  @Test func `nothing is claimed of a table that a correction replaces`() throws {
    let table = { (stock: String) in
      """
      | | 当期 | 前期 |
      |---|---|---|
      | 現金及び預金 | 12,345 | 11,234 |
      | 売掛金 | 23,456 | 22,345 |
      | 棚卸資産 | \(stock) | 3,456 |
      | 流動資産合計 | 39,278 | 37,035 |
      """
    }
    let reading = try understood("# 訂正\n\n【訂正前】\n\n\(table("3,468"))\n\n【訂正後】\n\n\(table("3,477"))\n", .markdown)
    #expect(reading.tables.map(\.isSuperseded) == [true, false])
    #expect(!reading.judgements.isEmpty)
    let second = try #require(reading.tables.last?.grid.cells.first).range.start
    #expect(reading.judgements.allSatisfy { $0.claim.figures.allSatisfy { $0.range.start > second } })
  }
}
