import ReleaseModel
import Testing

/// Tables of which nothing but single spaces or line ends is left between two cells.
struct CollapsedTableTests {
  @Test func `one cell a line with blank lines between`() {
    let cells = [
      "Net sales", "Operating income", "Net income per share (yen)", "Previous forecast (A)\nof May 9, 2031", "22,500",
      "5,800", "41.10", "Revised forecast (B)", "25,000", "8,600", "52.30", "Change (B-A)", "2,500", "2,800", "-",
    ]
    let text =
      "Notice of revision\n\n(Unit: million yen)\n\n" + cells.joined(separator: "\n\n") + "\n\nText below ends here.\n"
    #expect(
      outline(release(text)) == [
        "# 1 Notice of revision", "(Unit: million yen)",
        "|  | Net sales | Operating income | Net income per share (yen) |",
        "| Previous forecast (A) of May 9, 2031 | 22,500 | 5,800 | 41.10 |",
        "| Revised forecast (B) | 25,000 | 8,600 | 52.30 |", "| Change (B-A) | 2,500 | 2,800 | - |",
        "Text below ends here.",
      ]
    )
  }

  @Test func `one row a line with single spaces`() {
    let text = """
      業績予想の修正

      (単位:百万円)
      売上高 営業利益 経常利益 親会社株主に
      帰属する当期純利益
      前回発表予想(A) 7,200 310 300 190
      今回修正予想(B) 6,500 70 60 △ 25
      増減額(B-A) △700 △240 △240 △215
      """
    #expect(
      outline(release(text)).suffix(4) == [
        "|  | 売上高 | 営業利益 | 経常利益 | 親会社株主に帰属する当期純利益 |", "| 前回発表予想(A) | 7,200 | 310 | 300 | 190 |",
        "| 今回修正予想(B) | 6,500 | 70 | 60 | △ 25 |", "| 増減額(B-A) | △700 | △240 | △240 | △215 |",
      ]
    )
  }

  @Test func `figures of a row that lost a cell have no certain column`() throws {
    let text = """
      Net sales Operating income Net income
      Before (A) 300,000 4,000 1,000
      After (B) 300,000 9,000 1,500
      Change (B-A) 5,000 500
      Last year 292,989 3,100 900
      """
    let table = try #require(release(text).tables.first)
    #expect(table.cells.filter { $0.row == 3 }.map { $0.isPlaced } == [true, false, false])
    #expect(table.cells.filter { $0.row == 4 }.allSatisfy { $0.isPlaced })
  }

  @Test func `a sign set apart is a dash or a minus as the number of columns says`() throws {
    let minus = """
      Before (A) 3,350 96 94 35
      After (B) 3,040 - 28 25 - 74
      Last year 2,771 104 96 28
      Year before 2,650 99 91 26
      """
    #expect(outline(release(minus)).dropFirst().first == "| After (B) | 3,040 | - 28 | 25 | - 74 |")
    let unsure = """
      Before (A) 3,350 96 94 35
      After (B) 3,350 96 94 30
      Change (B-A) - - - 5
      Last year 2,771 104 96 28
      """
    let table = try #require(release(unsure).tables.first)
    #expect(table.cells.filter { $0.row == 2 }.dropFirst().allSatisfy { !$0.isPlaced })
    // Where signs touch their digits elsewhere, a dash set apart is none.
    let sure = try #require(release(unsure.replacing("104", with: "-104")).tables.first)
    #expect(sure.cells.allSatisfy { $0.isPlaced })
  }

  @Test func `a first row whose last figure stands below a unit is one row`() {
    let text = """
      Before (A)
      3,350
      96
      yen sen
      (on May 9, 2031)
      41.32
      After (B)
      3,040
      90
      40.10
      Last year
      2,771
      88
      39.50
      """
    #expect(outline(release(text)).first == "| Before (A) (on May 9, 2031) | 3,350 | 96 | 41.32 |")
  }

  @Test func `a name that is wrapped around its figures is its row's`() {
    let text =
      "Before (A)\n26,600\n3,200\nAfter (B)\n28,500\n4,100\nAmount of\n1,900\n900\nincrease (B-A)\nPercentage of\n7.1\n28.1\nincrease (%)\n"
    #expect(
      outline(release(text)).prefix(4) == [
        "| Before (A) | 26,600 | 3,200 |", "| After (B) | 28,500 | 4,100 |",
        "| Amount of increase (B-A) | 1,900 | 900 |",
        "| Percentage of | 7.1 | 28.1 |",
      ]
    )
  }

  @Test func `headings that cannot be told apart stay above the table`() {
    let text =
      "Orders taken Orders\nin hand left\nBefore (A) 300,000 4,000\nAfter (B) 300,000 9,000\nLast year 292,989 3,100\n"
    let outline = outline(release(text))
    #expect(
      outline.suffix(3) == [
        "| Before (A) | 300,000 | 4,000 |", "| After (B) | 300,000 | 9,000 |", "| Last year | 292,989 | 3,100 |",
      ]
    )
    #expect(outline.first?.contains("Orders taken") == true)
  }

  @Test(
    arguments: [
      "Sapporo, February 13, 2026\nRevision for the year ending March 31, 2026\n(April 1, 2025 - March 31, 2026)\n",
      "It sold 300 of 400 in 2029.\nIt sold 310 of 420 in 2030.\nIt sold 320 of 440 in 2031.\n",
      "Tokyo\n03-5550-0198\nOsaka\n06-5550-0198\nNagoya\n052-555-0198\n", "Shops 12\nStaff 300\nYears 2031\n",
    ]
  )
  func `dates, sentences and lists of single figures are no tables`(_ text: String) {
    #expect(release(text).tables.isEmpty)
  }

  @Test func `a row that lost its empty corner is put back`() {
    let text =
      "Net sales | Operating income | Net income | |\nBefore (A) | 210 | 29 | 10 |\nAfter (B) | 200 | 33 | 11 |\n"
    // The bar at the end closes an empty cell, which the corner was.
    #expect(
      outline(release("Title\n\n" + text)).dropFirst().first == "|  | Net sales | Operating income | Net income |"
    )
  }
}
