import ReleaseModel
import Testing

struct `HTML blocks` {
  @Test func `headings, paragraphs and list items keep their order and kind`() {
    let release = html(
      """
      <html><head><title>Notice of revision</title></head><body>
      <h1>Notice</h1><p>First.</p><h2>Reason</h2>
      <ul><li>One<li><p>Two</p></ul><dl><dt>Term<dd>Meaning</dl>
      <blockquote>Quoted</blockquote><address>Osaka</address>Loose words</body></html>
      """
    )
    #expect(
      release.outline == [
        "h1 Notice", "p First.", "h2 Reason", "li One", "li Two", "li Term", "li Meaning", "p Quoted", "p Osaka",
        "p Loose words",
      ]
    )
    // What the page shows leads; what the browser shows above it may be anything.
    #expect(release.title.map(release.string) == "Notice")
    expectExactPositions(release)
  }

  @Test func `a block has the bytes of its element, or of its words where it shares the element`() {
    let release = html("<div> <p class='x'>One</p> <div>two <p>three</p> four </div></div>")
    #expect((0..<4).map(release.source(ofBlock:)) == ["<p class='x'>One</p>", "two", "<p>three</p>", "four"])
  }

  @Test func `one line break is a space, two end a block`() {
    let release = html("<p>a<br>b<br><br>c<br/>&nbsp;<br/>d</p><h1>x<br><br>y</h1>")
    #expect(release.outline == ["p a b", "p c", "p d", "h1 x y"])
    expectExactPositions(release)
  }

  @Test func `blank lines divide preformatted text`() {
    let release = html("<pre>\nNet sales   100\r\nCosts  20\r\n\r\n  Profit 80\n</pre>")
    #expect(release.outline == ["table", "  Net sales | 100", "  Costs | 20", "p Profit 80"])
    expectExactPositions(release)
  }

  @Test(arguments: [
    ("<p><b>Reason</b></p>", true),
    ("<p> <strong>Reason</strong> <b>for it</b></p>", true),
    ("<p><b>Reason</b> for it</p>", false),
    ("<div style='font-weight:bold'>Reason</div>", true),
    ("<div style='font-weight: 700 !important'>Reason</div>", true),
    ("<div style='FONT-WEIGHT:600;color:red'><p>Reason</p></div>", true),
    ("<div style='font-weight:500'>Reason</div>", false),
    ("<p style='font:bold 10pt Arial'>Reason</p>", true),
    ("<p style='font:normal bold 10pt Arial'>Reason</p>", true),
    ("<b><span style='font:10pt Arial'>Reason</span></b>", false),
    ("<b><span style='font-weight:normal'>Reason</span></b>", false),
    ("<p><b>Reason</b><br/></p>", true),
  ])
  func `a short paragraph whose words are all bold is a heading`(source: String, isBold: Bool) throws {
    let release = html("<h1>Notice</h1><p>Words.</p>\(source)<p>More words.</p>")
    let block = try #require(release.blocks.dropFirst(2).first)
    if case .heading = block {
      #expect(isBold)
    } else {
      #expect(!isBold)
    }
  }

  @Test func `a title that the page does not show names a release without headings`() {
    let release = html(
      "<html><head><title>Notice of revision</title></head><body><table><tr><td>1<td>2</table></body></html>"
    )
    #expect(release.title.map(release.string) == "Notice of revision")
  }

  @Test(arguments: [
    "<script>var x = '<p>no</p>';</script>",
    "<style>p { color: red } /* <p>no</p> */</style>",
    "<!-- <p>no</p> -->", "<!-->", "<!--->", "<?php no ?>", "<!DOCTYPE html>",
    "<template><p>no</p></template>", "<noscript>no</noscript>", "<iframe><p>no</iframe>",
    "<div style='display:none'>no <p>no</p></div>", "<div style='margin:0;DISPLAY : none ;'>no</div>",
    "<span style='visibility:hidden'>no</span>", "<div hidden>no</div>", "<p hidden=''>no</p>",
    "<table style='display:none'><tr><td>no<td>no</table>", "<ul hidden><li>no</ul>",
    "<ix:header><ix:hidden>no</ix:hidden><p>no</p></ix:header>", "</p>", "</nothing>", "</>", "</ no>",
  ])
  func `what nobody sees is not in the text`(hidden: String) {
    let release = html("<body><p>before</p>\(hidden)<p>behind</p></body>")
    #expect(release.outline == ["p before", "p behind"])
    #expect(release.text.utf8.filter { $0 > 0x20 } == Array("beforebehind".utf8))
    expectExactPositions(release)
  }

  @Test func `a hidden part breaks neither a word nor a line`() {
    let release = html("<td>4918<div style=\"display: none\">0</div>)</td>")
    #expect(release.outline == ["p 4918)"])
  }

  @Test func `aria-hidden hides nothing from the eye`() {
    #expect(html("<p aria-hidden='true'>seen</p>").outline == ["p seen"])
  }

  @Test func `facts of inline XBRL are words like any`() {
    let release = html(
      """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>\r
      <html xmlns:ix="http://www.xbrl.org/2008/inlineXBRL"><body><div><ix:header><ix:hidden>1</ix:hidden></ix:header></div>\
      <div/><p>△<ix:nonFraction name="x:NetSales" scale="6">1,234</ix:nonFraction>百万円</p><td/></body></html>
      """
    )
    #expect(release.outline == ["p △1,234百万円"])
    expectExactPositions(release)
  }

  @Test func `a title is words, whatever it looks like`() {
    let release = html("<TITLE>Sales <b>rise</b> &amp; fall</TITLE><p>text</p>")
    #expect(release.title.map(release.string) == "Sales <b>rise</b> & fall")
    #expect(release.outline == ["p text"])
    #expect(html("<title>First</title><title>Second</title>").title.map { $0.start } == 0)
  }

  @Test func `a title without its end takes no more than its words`() {
    let release = html("<html><head><title>Notice<body><p>text</p></body></html>")
    #expect(release.title.map(release.string) == "Notice")
    #expect(release.outline == ["p text"])
    #expect(release.troubles.map(\.message) == ["<title> is never closed"])
  }

  @Test func `words in front of the document and behind it are kept`() {
    let release = html("before<html><body><p>within</p></body></html>behind<p>and more")
    #expect(release.outline == ["p before", "p within", "p behind", "p and more"])
    expectExactPositions(release)
  }

  @Test func `words behind the title belong to the body`() {
    #expect(html("<head><title>t</title>words<p>more</p>").outline == ["p words", "p more"])
  }

  @Test func `the style of an element decides whether it stands apart`() {
    let release = html("<span style='display:block'>one</span><div style='display:inline'>two</div> three")
    #expect(release.outline == ["p one", "p two three"])
  }

  @Test func `a damaged document is read to its end`() {
    let release = html("<p>a <b>b <i>c</b> d</i><div>e</p>f</div></div></div><p>g<h2>h</p>i</h2>")
    #expect(release.outline == ["p a b c d", "p e", "p f", "p g", "h2 h", "h2 i"])
    expectExactPositions(release)
  }

  @Test(arguments: [
    "", " \n", "<", "<p", "</", "<!", "<!-", "<!--", "<?", "&", "&#", "&#x", "<a href=", "<a href='", "<p>",
  ])
  func `a file that has hardly begun is no trouble to read`(source: String) {
    expectExactPositions(html(source))
    expectExactPositions(html("words" + source))
  }
}
