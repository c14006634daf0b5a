import ReleaseModel
import SourceText
import Testing

struct MarkdownBlockTests {
  @Test func `headings, paragraphs, quotes and lists are told apart`() {
    let text = """
      # Kanade revises its *forecast* ##

      TOKYO, **May 9** -- Kanade
      revises it.

      **Reasons**

      > quoted
      > words

      - one
      - two
        with more

        and a paragraph

      Underlined
      ---
      """
    #expect(
      outline(release(text, .markdown)) == [
        "# 1 Kanade revises its forecast", "TOKYO, May 9 -- Kanade revises it.", "# 3 Reasons", "quoted words", "- one",
        "- two with more", "and a paragraph", "# 2 Underlined",
      ]
    )
  }

  @Test func `a table with a rule has cells with marks, escapes and alignment`() throws {
    let text = "| Item | **Sales** |\n|:-----|----:|\n| A \\| B | `10` |\n| C | [12](#c) |\n"
    let release = release(text, .markdown)
    #expect(outline(release) == ["| Item | Sales |", "| A | B | 10 |", "| C | 12 |"])
    let table = try #require(release.tables.first)
    #expect(table.columnCount == 2)
    #expect(table[1, 0].map { release.file.string($0.range) } == "A \\| B")
    #expect(table[0, 1]?.isHeader == true && table[1, 1]?.isHeader == false)
  }

  @Test func `a table in a quote or below text is read`() {
    let text = "> Sales\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n\nText\n| a | b |\n|---|---|\n| 3 | 4 |\n"
    #expect(outline(release(text, .markdown)) == ["Sales", "| a | b |", "| 1 | 2 |", "Text", "| a | b |", "| 3 | 4 |"])
  }

  @Test func `a table set with tabs is read although its header is code to Markdown`() {
    let text = "## Forecast\n\n(millions of yen)\n\n\tSales\tProfit\nBefore (A)\t10\t-\nAfter (B)\t**12**\t\n\nText.\n"
    #expect(
      outline(release(text, .markdown)) == [
        "# 2 Forecast", "(millions of yen)", "|  | Sales | Profit |", "| Before (A) | 10 | - |",
        "| After (B) | 12 |  |", "Text.",
      ]
    )
  }

  @Test func `tables set with spaces or drawn are read in paragraphs and code`() {
    let aligned = "Text\n\n             Sales    Profit\nBefore      10,000       500\nAfter       12,000       600\n"
    let drawn = "Text\n\n```\n┌──┬──┐\n│　　│売上│\n├──┼──┤\n│前回│  10│\n└──┴──┘\n```\n"
    #expect(
      outline(release(aligned, .markdown)).suffix(2) == ["| Before | 10,000 | 500 |", "| After | 12,000 | 600 |"]
    )
    #expect(outline(release(drawn, .markdown)).suffix(2) == ["|  | 売上 |", "| 前回 | 10 |"])
  }

  @Test func `a number in front of a line makes a heading of what Markdown takes for a list`() {
    let text = "# Notice\n\n1. Revised forecast\n\nText.\n\n2. Reasons\n\nText.\n\n1. first\n2. second\n\n（３）個別\n"
    #expect(
      outline(release(text, .markdown)) == [
        "# 1 Notice", "# 2 1. Revised forecast", "Text.", "# 2 2. Reasons", "Text.", "- first", "- second", "# 3 (3)個別",
      ]
    )
  }

  @Test func `raw HTML shows its words alone`() {
    let text = "<div id=\"top\">\nNet &amp; gross<br>sales\n</div>\n\nA <b>bold</b><!-- no --> word\n"
    #expect(outline(release(text, .markdown)) == ["Net & gross sales", "A bold word"])
  }

  @Test func `headings can be linked to as on GitHub`() {
    let text = "# Net *sales*: up 10%!\n\n## 2．修正の理由\n\n## Notes\n\n## Notes\n\n<a id=\"x\"></a><a name='y'></a>\n"
    let release = release(text, .markdown)
    #expect(release.anchors.map(\.name) == ["net-sales-up-10", "2修正の理由", "notes", "notes-1", "x", "y"])
    #expect(release.anchors.map(\.attribute) == [.heading, .heading, .heading, .heading, .id, .name])
    #expect(release.anchors.suffix(2).map { release.file.string($0.nameRange) } == ["x", "y"])
  }
}

struct FrontMatterTests {
  @Test func `a title above the text names the release`() {
    let text = "---\ntitle: \"Notice of Revision\"\ndate: 9 May 2031\ntags:\n  - ir\n---\n\n[n]: x\nText [n].\n"
    let release = release(text, .markdown)
    #expect(outline(release) == ["# 1 Notice of Revision", "9 May 2031", "Text n."])
    #expect(release.title.map(release.string) == "Notice of Revision")
    #expect(links(release) == ["hyperlink x"])
  }

  @Test func `text between rules is no front matter`() {
    #expect(outline(release("---\n\nText: more of it.\n\n---\n", .markdown)) == ["Text: more of it."])
    #expect(outline(release("---\nJust words\n---\n", .markdown)) == ["# 2 Just words"])
  }
}

struct EmbeddedHTMLTests {
  @Test func `a table in HTML is a table, blank lines inside or not`() throws {
    let text = """
      ## 業績予想

      <table id="t">
      <tr><th></th><th>売上高</th></tr>

      <tr><td>前回（Ａ）</td><td align="right"><a href="#a">１，０００</a></td></tr>
      </table>

      Text *below*.
      """
    let release = release(text, .markdown)
    #expect(outline(release) == ["# 2 業績予想", "|  | 売上高 |", "| 前回(A) | 1,000 |", "Text below."])
    #expect(release.anchors.map(\.name) == ["業績予想", "t"])
    let link = try #require(release.links.first)
    #expect(release.file.string(link.targetRange) == "#a")
    #expect(release.troubles.isEmpty)
    #expect(Exactness.faults(in: release) == [])
  }

  @Test func `a table that is never closed ends with its block`() {
    let text = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>\n\nText.\n"
    #expect(outline(release(text, .markdown)) == ["| a | 1 |", "| b | 2 |", "Text."])
  }
}
