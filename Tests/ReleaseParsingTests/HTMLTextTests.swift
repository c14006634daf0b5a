import ReleaseModel
import SourceText
import Testing

struct `HTML text` {
  @Test(arguments: [
    ("22&#44;500", "22,500"), ("22&#x2c;500", "22,500"), ("22&#X2C;500", "22,500"), ("22&comma;500", "22,500"),
    ("&#9651;1,234", "△1,234"), ("&minus;1", "−1"), ("&minus1", "&minus1"), ("R&amp;D", "R&D"), ("R&ampD", "R&D"),
    ("AT&T", "AT&T"), ("a & b", "a & b"), ("a &", "a &"), ("&nosuch; x", "&nosuch; x"), ("&copy 2025", "© 2025"),
    ("&#151;", "—"), ("&#146;s", "’s"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
    ("&#99999999999999999999;", "\u{FFFD}"), ("&#44", ","), ("&#;", "&#;"), ("&#x;", "&#x;"),
    ("1&nbsp;234", "1\u{A0}234"), ("&nbsp;1,234&nbsp;", "1,234"), ("a&nbsp;b", "a b"), ("&notin;", "∉"),
    ("&lt;p&gt;", "<p>"), ("&amp;lt;", "&lt;"), ("&yen;1,000", "¥1,000"), ("&#65509;", "¥"), ("１２３", "123"),
    ("a\r\n\tb", "a b"), ("&#65;", "A"), ("&#000000000000000000065;", "A"), ("&ZeroWidthSpace;1", "1"),
    ("5 < 6", "5 < 6"), ("<売上高>", "<売上高>"), ("1<2", "1<2"), ("x <- y", "x <- y"),
  ])
  func `references and signs read as a browser shows them`(source: String, text: String) {
    let release = html("<p>\(source)</p>")
    #expect(release.blocks.first.map { release.string($0.text) } == text)
    expectExactPositions(release)
  }

  @Test func `a number spelled with a reference has the bytes that spell it`() {
    let release = html("<p>Sales of 22&#44;500 yen</p>")
    let start = "Sales of ".utf8.count
    let range = release.sourceRange(of: TextRange(start, start + "22,500".utf8.count))
    #expect(release.file.string(range) == "22&#44;500")
    let comma = release.sourceRange(of: TextRange(start + 2, start + 3))
    #expect(release.file.string(comma) == "&#44;")
  }

  @Test func `a word in several elements is one word`() {
    let release = html("<p>△<span class='a'>1</span><!-- -->,<b>234</b></p>")
    #expect(release.outline == ["p △1,234"])
    let number = release.sourceRange(of: TextRange("△".utf8.count, "△1,234".utf8.count))
    #expect(release.file.string(number) == "1</span><!-- -->,<b>234")
  }

  @Test(arguments: [
    ("100<sup>2</sup>", "100 2"), ("1,234<sup>(1)</sup>", "1,234(1)"), ("CO<sub>2</sub>", "CO2"),
    ("5<sup>th</sup>", "5th"), ("m<sup>2</sup>", "m2"), ("12 <sup>3</sup>", "12 3"), ("1<sup></sup>2", "12"),
  ])
  func `a raised digit does not run into a number`(source: String, text: String) {
    #expect(html("<p>\(source)</p>").outline == ["p \(text)"])
  }

  @Test func `capitals and missing quotes make no difference`() {
    let release = html("<P ALIGN=CENTER>a<BR>b</P><TABLE BORDER=0><TR><TD WIDTH=10%>1<TD NOWRAP>2</TABLE>")
    #expect(release.outline == ["p a b", "table", "  1 | 2"])
    expectExactPositions(release)
  }

  @Test func `a sign of more in quotes ends no tag`() {
    let release = html("<p title=\"a > b\" class='x>y'>one</p><p title=a>b>two</p>")
    #expect(release.outline == ["p one", "p b>two"])
    expectExactPositions(release)
  }
}
