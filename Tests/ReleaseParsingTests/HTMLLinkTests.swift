import ReleaseModel
import SourceText
import Testing

struct `HTML links` {
  @Test func `a link has its target, its words and their bytes`() throws {
    let release = html("<p>See <a class=x href=\"a.html?x=1&amp;y=2#z\"> the <b>notice</b> </a>.</p>")
    let link = try #require(release.links.first)
    #expect(link.kind == .hyperlink)
    #expect(link.target == "a.html?x=1&y=2#z")
    #expect(release.file.string(link.targetRange) == "a.html?x=1&amp;y=2#z")
    #expect(link.text.map(release.string) == "the notice")
    #expect(
      release.file.string(link.range) == "<a class=x href=\"a.html?x=1&amp;y=2#z\"> the <b>notice</b> </a>"
    )
    expectExactPositions(release)
  }

  @Test(arguments: [
    ("<a href=x.html>w</a>", "x.html"), ("<a href='x y'>w</a>", "x y"), ("<A HREF = \"x\">w</A>", "x"),
    ("<a href=a?b=1&copy=2>w</a>", "a?b=1&copy=2"), ("<a href='a?b=1&c=2'>w</a>", "a?b=1&c=2"),
    ("<a href=x/>w</a>", "x/"), ("<a href=\"#\">w</a>", "#"), ("<a href='&#35;top'>w</a>", "#top"),
    ("<a href=one href=two>w</a>", "one"), ("<a title='href=no' href=yes>w</a>", "yes"),
    ("<a\nhref\n=\nx\n>w</a>", "x"),
    ("<a href=\"\">w</a>", ""), ("<a href>w</a>", ""), ("<a href=''>w</a>", ""),
  ])
  func `targets are read as a browser reads them`(source: String, target: String) throws {
    let release = html("<p>\(source)</p>")
    let link = try #require(release.links.first)
    #expect(link.target == target)
    #expect(link.text.map(release.string) == "w")
    #expect(release.links.count == 1)
    expectExactPositions(release)
  }

  @Test func `an empty target has a place`() throws {
    let link = try #require(html("<a href=\"\">w</a>").links.first)
    #expect(link.targetRange == SourceRange(9, 9))
  }

  @Test func `pictures and maps link too, in the order of the file`() {
    let release = html(
      "<a href=1><img src=2 alt=x></a><map name=m><area href=3></map><a name=top>no link</a><img alt=none><a href=4></a>"
    )
    #expect(release.links.map(\.target) == ["1", "2", "3", "4"])
    #expect(release.links.map(\.kind) == [.hyperlink, .image, .hyperlink, .hyperlink])
    #expect(release.links.map { $0.text.map(release.string) } == ["", nil, nil, ""])
    expectExactPositions(release)
  }

  @Test func `a link that is never closed ends where its block ends or the next link begins`() {
    let release = html("<p><a href=1>one <a href=2>two</p><p>three</p>")
    #expect(release.links.map { $0.text.map(release.string) } == ["one", "two"])
    expectExactPositions(release)
  }

  @Test func `a link around blocks has the words of all`() throws {
    let release = html("zero<a href=1><p>one</p><p>two</p></a><p>three</p>")
    let link = try #require(release.links.first)
    #expect(link.text.map(release.string) == "one\ntwo")
    expectExactPositions(release)
  }

  @Test func `a title within a link is not among its words`() {
    let release = html("<table><tr><td>a<td><a href=1><title></td><tr><td>b<td>c</table>")
    #expect(release.links.map { $0.text.map(release.string) } == [""])
    expectExactPositions(release)
  }

  @Test func `a hidden link has no words`() {
    let release = html("<div hidden><a href=1 id=a>one</a></div>")
    #expect(release.links.map(\.text) == [nil])
    #expect(release.anchors.map(\.name) == ["a"])
  }

  @Test func `every id is an anchor, and the name of a link or map`() {
    let release = html(
      """
      <body id=top><body id=second><p id="a&amp;b">x</p><a name="n" id="n"></a><input name=no><map name=m></map>
      <td ID=late><script id=s></script><div id=""></div><img name=no id='i'/>
      """
    )
    #expect(release.anchors.map(\.name) == ["top", "second", "a&b", "n", "n", "m", "late", "s", "i"])
    #expect(release.anchors.map(\.attribute.rawValue) == ["id", "id", "id", "id", "name", "name", "id", "id", "id"])
    #expect(release.file.string(release.anchors[2].nameRange) == "a&amp;b")
    #expect(release.file.string(release.anchors[2].range) == "<p id=\"a&amp;b\">")
    expectExactPositions(release)
  }
}
