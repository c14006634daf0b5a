import ReleaseModel
import SourceText
import Testing

struct MarkdownInlineTests {
  @Test(
    arguments: [
      ("*a* _b_ **c** __d__ ***e***", "a b c d e"), ("a*b*c a_b_c", "abc a_b_c"), ("2 * 3 * 4", "2 * 3 * 4"),
      ("**a*", "*a"), ("*a**", "a*"), ("**a *b* c**", "a b c"), ("*a **b* c**", "a b c"),
      ("~~old~~ new", "old new"),
      ("\\*a\\* \\a", "*a* \\a"), ("`a*b` ``c`d``", "a*b c`d"), ("`a", "`a"),
      ("&lt;&amp;&#165;&#xA5; &no;", "<&¥¥ &no;"),
      ("a  \nb\\\nc", "a b c"), ("[a", "[a"), ("a]", "a]"), ("[a](b c)", "[a](b c)"), ("[a][b]", "[a][b]"),
      ("a<br/>b", "a b"), ("a < b > c", "a < b > c"), ("![chart](x.png) below", "below"), ("前期比**△10**増", "前期比△10増"),
      ("*a*b*", "ab*"), ("__init__.py", "init.py"), ("*(a)*b", "*(a)*b"),
    ]
  )
  func `marks are taken away and nothing else`(_ source: String, words: String) {
    let release = release(source, .markdown)
    #expect(release.blocks.first.map { release.string($0.text) } == words)
  }

  @Test(
    arguments: [
      ("[text](target)", "text", "target", "target"), ("[te *x* t]( <a b> 'title')", "te x t", "a b", "a b"),
      ("[a](b\\)c)", "a", "b)c", "b\\)c"), ("[a](x?a=1&amp;b=2)", "a", "x?a=1&b=2", "x?a=1&amp;b=2"),
      ("[a]()", "a", "", ""),
      ("[a](p(q)r)", "a", "p(q)r", "p(q)r"), ("[[in]](x)", "[in]", "x", "x"), ("[a](#b \"c\")", "a", "#b", "#b"),
      ("[two\nlines](x)", "two lines", "x", "x"), ("<a href='x.html'>raw</a>", "raw", "x.html", "x.html"),
      ("> [a\n> b](x)", "a b", "x", "x"), ("[a][r]\n\n[R]: y.html 'T'", "a", "y.html", "y.html"),
      ("[r][]\n\n[r]:\n  <y z>", "r", "y z", "y z"), ("[r]\n\n[r]: y", "r", "y", "y"),
    ]
  )
  func `a link has words, a target and the bytes of both`(_ source: String, words: String, target: String, raw: String)
    throws
  {
    let release = release(source, .markdown)
    let link = try #require(release.links.first)
    #expect(release.links.count == 1)
    #expect(link.kind == .hyperlink)
    #expect(link.text.map(release.string) == words)
    #expect(link.target == target)
    #expect(release.file.string(link.targetRange) == raw)
  }

  @Test func `an image has a target and no words`() throws {
    let release = release("See ![the chart](a.png \"t\"), [![x](b.png)](c.html).", .markdown)
    #expect(links(release) == ["image a.png", "hyperlink c.html", "image b.png"])
    #expect(try #require(release.links.first).text == nil)
  }

  @Test func `addresses in angle brackets are addresses`() throws {
    let release = release("<https://example.com/a> <ir@example.com>", .markdown)
    #expect(links(release) == ["url https://example.com/a", "email ir@example.com"])
    let link = try #require(release.links.first)
    #expect(release.file.string(link.range) == "<https://example.com/a>")
    #expect(release.file.string(link.targetRange) == "https://example.com/a")
  }

  @Test func `links in plain text are read and brackets before a note are not`() {
    let text = "Made by [Kanade™](#) and [Otoha](https://example.com/), see [Note](1) and [Sales](5.0).\n"
    #expect(links(release(text)) == ["hyperlink #", "hyperlink https://example.com/"])
  }

  @Test(
    arguments: [
      ("# Kanade revises its forecast\n\nText", true), ("Notice\n\n**May 9** it is", true),
      ("[a](#)\n\n1. Forecast\n\nText", false),
      ("# of employees\t5\n# of shops\t6\n", false), ("** note\n\n*** note", false),
      ("| a | b |\n|---|---|\n| 1 | 2 |", false),
      ("- a\n- b\n\n----\n", false), ("###\n", false),
    ]
  )
  func `text is read as Markdown where its marks mean nothing else`(_ text: String, isMarkdown: Bool) {
    // Only Markdown takes the backslash away.
    let words = outline(release(text + "\n\nlast \\* line.\n")).last
    #expect(words == (isMarkdown ? "last * line." : "last \\* line."))
  }
}
