import ReleaseModel
import SourceText
import Testing

/// Tables whose cells are set apart by tabs, bars or drawn lines.
struct RuledTableTests {
  @Test func `tabs set cells apart and a tab at the start leaves the corner empty`() {
    let text = "\tSales\tProfit\nBefore (A)\t1,000\t90\nAfter (B)\t1,200\t\nNote\t5\n"
    #expect(
      outline(release(text)) == [
        "|  | Sales | Profit |", "| Before (A) | 1,000 | 90 |", "| After (B) | 1,200 |  |", "| Note | 5 |  |",
      ]
    )
  }

  @Test func `an empty cell is a cell and a missing one is not`() throws {
    let release = release("\tSales\tProfit\nA\t\t90\nB\t5\n")
    let table = try #require(release.tables.first)
    #expect(table[1, 1]?.text.isEmpty == true)
    #expect(table[2, 2] == nil)
    #expect(table[0, 0]?.range.isEmpty == true)
  }

  @Test func `the bytes of a cell are those between the tabs`() throws {
    let text = "\tNet sales\r\nBefore\t 1,000 \r\nAfter\t１，２００\r\n"
    let release = release(text)
    let table = try #require(release.tables.first)
    #expect(table[1, 1].map { release.file.string($0.range) } == "1,000")
    #expect(table[2, 1].map { release.file.string($0.range) } == "１，２００")
    #expect(table[2, 1].map { release.string($0.text) } == "1,200")
  }

  @Test func `a line without a tab between rows is a row of one cell`() {
    let text = "\tSales\tProfit\nConsolidated\nBefore\t10\t1\nAfter\t12\t2\n"
    // The line stands directly under a header and above a row.
    #expect(
      outline(release(text)) == [
        "|  | Sales | Profit |", "| Consolidated |  |  |", "| Before | 10 | 1 |", "| After | 12 | 2 |",
      ]
    )
  }

  @Test func `a line with a tab alone is no table`() {
    #expect(
      outline(release("Notice of results\n\n\tIndented prose goes on here.\n")).last == "Indented prose goes on here."
    )
    #expect(release("Name\tValue\n\nProse.").tables.isEmpty)
  }

  @Test func `a caption above a table stays a paragraph`() {
    let text = "Forecast\n\n(in thousands of yen)\n\n\tSales\tProfit\nBefore\t10\t1\n"
    #expect(outline(release(text)).prefix(2) == ["# 1 Forecast", "(in thousands of yen)"])
  }

  @Test func `bars set cells apart with a border and without, with a rule and without`() {
    let bordered = "| | Sales |\n| A | 10 |\n| B | 12 |\n"
    let ruled = "Item | Sales\n-----|----:\nA | 10\nB | 12\n"
    let wide = "｜　｜売上高｜\n｜前回｜　　10｜\n"
    #expect(outline(release(bordered)) == ["|  | Sales |", "| A | 10 |", "| B | 12 |"])
    #expect(outline(release(ruled)) == ["| Item | Sales |", "| A | 10 |", "| B | 12 |"])
    #expect(outline(release(wide)) == ["|  | 売上高 |", "| 前回 | 10 |"])
  }

  @Test func `a bar in prose makes no table`() {
    #expect(release("Tel 1 | Fax 2\nMail a | b\n").tables.isEmpty)
  }

  @Test func `drawn lines in each weight set cells apart`() {
    let light = "┌──┬──┐\n│　　│売上│\n├──┼──┤\n│前回│  10│\n└──┴──┘\n"
    let heavy = "┏━━┳━━┓\n┃　　┃売上┃\n┣━━╋━━┫\n┃前回┃  10┃\n┗━━┻━━┛\n"
    let double = "╔══╦══╗\n║　　║売上║\n╠══╬══╣\n║前回║  10║\n╚══╩══╝\n"
    let typed = "+----+----+\n|    |売上|\n+----+----+\n|前回|  10|\n+----+----+\n"
    for text in [light, heavy, double, typed] {
      #expect(outline(release(text)) == ["|  | 売上 |", "| 前回 | 10 |"])
    }
  }

  @Test func `a cell goes on below until the next rule`() {
    let text = """
      +----------+-----------+------+
      | Item     | Operating | EPS  |
      |          | income    | (yen)|
      +----------+-----------+------+
      | Before   |           |      |
      | revision |       120 | 4.50 |
      +----------+-----------+------+
      | After    |       130 | 5.00 |
      +----------+-----------+------+
      """
    #expect(
      outline(release(text)) == [
        "| Item | Operating income | EPS (yen) |", "| Before revision | 120 | 4.50 |", "| After | 130 | 5.00 |",
      ]
    )
  }

  @Test func `lines with names and figures of their own are rows without a rule between them`() {
    let text = """
      ┌────┬────┐
      │    │売上│
      ├────┼────┤
      │前回│  10│
      │(5月│    │
      │公表)│   │
      │今回│  12│
      └────┴────┘
      """
    #expect(outline(release(text)) == ["|  | 売上 |", "| 前回(5月公表) | 10 |", "| 今回 | 12 |"])
  }

  @Test func `a cell between lines that others cross spans their columns`() {
    let text = """
      +-------+-------------+
      |       | First half  |
      +-------+------+------+
      |       | 2030 | 2031 |
      +-------+------+------+
      | Sales |   10 |   12 |
      +-------+------+------+
      """
    #expect(
      outline(release(text)) == ["|  | First half | ~ |", "|  | 2030 | 2031 |", "| Sales | 10 | 12 |"]
    )
  }
}
