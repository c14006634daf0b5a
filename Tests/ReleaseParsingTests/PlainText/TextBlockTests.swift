import ReleaseModel
import Testing

struct TextBlockTests {
  @Test func `the first line is the title and a blank line ends a paragraph`() {
    let text = """
      Kanade Instruments revises its forecast

      Orders for tuning forks came in
      faster than planned.

      Nothing else changes.
      """
    #expect(
      outline(release(text)) == [
        "# 1 Kanade Instruments revises its forecast", "Orders for tuning forks came in faster than planned.",
        "Nothing else changes.",
      ]
    )
  }

  @Test(
    arguments: [
      ("1. Revised figures", 2), ("２．修正の理由", 2), ("3、配当について", 2), ("(1) Consolidated", 3), ("（２）個別", 3), ("① 売上高", 3),
      ("1) Domestic", 3), ("● Outlook", 2), ("■　見通し", 2), ("◆ Notes", 2), ("【連結業績予想】", 3), ("記", 2), ("II. Outlook", 2),
      ("Ⅲ．今後の見通し", 2), ("1.2 Segments", 3), ("4 Enquiries", 2), ("第２　修正の内容", 2), ("＜参考＞", 3), ("[Corrected]", 3),
    ]
  )
  func `a number or sign marks a heading`(_ line: String, level: Int) {
    let outline = outline(release("Title of notice\n\n\(line)\n\nWhat is said below it ends with a stop.\n"))
    #expect(outline.count == 3)
    #expect(outline.dropFirst().first?.hasPrefix("# \(level) ") == true)
  }

  @Test(
    arguments: [
      "1.5 billion yen were spent on it", "(3,000)", "(in millions of yen)", "12 March 2026", "Phone: 03-5550-0198",
      "2. It was decided to close the works.", "△1,234", "(2.1)%", "(単位：百万円)", "Mr. Haruo Kinjo", "100,000",
    ]
  )
  func `figures, captions, dates and sentences are no headings`(_ line: String) {
    let outline = outline(release("Notice of results\n\n\(line)\n\nSomething follows that ends with a stop.\n"))
    #expect(outline.count == 3)
    #expect(outline.dropFirst().first?.hasPrefix("#") == false)
  }

  @Test func `a short line alone above prose is a heading`() {
    let text = """
      Notice of Revision

      Statements About the Future

      Whatever is expected here may turn out otherwise.

      Contact

      Ms. Aoi Minato
      """
    #expect(
      outline(release(text)) == [
        "# 1 Notice of Revision", "# 2 Statements About the Future",
        "Whatever is expected here may turn out otherwise.", "# 2 Contact", "Ms. Aoi Minato",
      ]
    )
  }

  @Test func `a line of signs underlines a heading`() {
    #expect(outline(release("Revision of outlook\n===\n\nText.\n")) == ["# 1 Revision of outlook", "Text."])
  }

  @Test func `hyphens, dots and asterisks begin entries of a list, which may go on below`() {
    let text = """
      The risks are:

      - demand for brass
        in the spring
      ・為替
      * freight
      • wages
      """
    #expect(
      outline(release(text)) == ["The risks are:", "- demand for brass in the spring", "- 為替", "- freight", "- wages"]
    )
  }

  @Test func `numbers that follow each other are a list and no headings`() {
    let text = "Notice of changes\n\n1. close the works\n2. sell the land\n3. move the staff\n"
    #expect(
      outline(release(text)) == [
        "# 1 Notice of changes", "1. close the works", "2. sell the land", "3. move the staff",
      ]
    )
  }

  @Test func `Japanese lines are taken together without a space`() {
    let text = "業績予想の修正について\n\n　受注が想定を上回って推移しているこ\nとから、予想を修正いたします。\n"
    #expect(outline(release(text)).last == "受注が想定を上回って推移していることから、予想を修正いたします。")
  }

  @Test func `the lines of a letterhead stay apart`() {
    let text = """
                                           May 9, 2031
                              Company:  Kanade Instruments K.K.
                              Code:     0000 (Standard Market)
                              Contact:  Rin Asahina, Treasurer

                    Revision of the Forecast

      We change what we said in February about the year, because two large customers
      have moved their orders from April to March.
      """
    #expect(
      outline(release(text)) == [
        "May 9, 2031", "Company: Kanade Instruments K.K.", "Code: 0000 (Standard Market)",
        "Contact: Rin Asahina, Treasurer", "# 1 Revision of the Forecast",
        "We change what we said in February about the year, because two large customers have moved their orders from "
          + "April to March.",
      ]
    )
  }

  @Test func `a note begins a paragraph of its own`() {
    let text = "業績予想の修正\n\n売上高は増える見込みです。\n※金額は百万円未満を切り捨てています。\n（注）実績は監査前です。\n"
    #expect(outline(release(text)).suffix(3) == ["売上高は増える見込みです。", "※金額は百万円未満を切り捨てています。", "(注)実績は監査前です。"])
  }

  @Test func `a heading broken to keep within the page is one`() {
    let text = """
      Notice

      1. Differences between the forecast and the results for the first half of
         the year to September 30, 2031

      They are small.
      """
    let expected =
      "Differences between the forecast and the results for the first half of the year to September 30, 2031"
    #expect(outline(release(text)).dropFirst().first == "# 2 1. " + expected)
  }

  @Test(arguments: ["", "\n", "\n\n\n", " \t \n　\n", "\u{FEFF}", "\u{FEFF}\n"])
  func `text without words has no parts`(_ text: String) {
    let release = release(text)
    #expect(release.blocks.isEmpty)
    #expect(release.title == nil)
  }
}
