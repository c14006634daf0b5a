import ReleaseModel
import SourceText
import Testing

struct `HTML hazards` {
  private static func times(_ count: Int, _ string: String) -> String { String(repeating: string, count: count) }

  /// Drafts that make a careless reader crash, or take hours.
  static let drafts: [(name: String, source: String)] = [
    ("nested 30,000 deep", times(30_000, "<div>") + "x" + times(30_000, "</div>")),
    ("bold that never ends", times(5_000, "<p><font size=2><b>words ")),
    ("stray end tags in deep nesting", times(3_000, "<div>") + times(30_000, "</b>")),
    ("a tag with 50,000 attributes", "<p " + (0..<50_000).map { "a\($0)=1 " }.joined() + "id=last>x</p>"),
    ("a long attribute", "<p title=\"" + times(1_000_000, "x") + "\">x</p>"),
    ("a long attribute without an end", "<p title=\"" + times(1_000_000, "x")),
    ("a long name", "<" + times(1_000_000, "a") + ">x"),
    ("a comment without an end", "x<!-- " + times(50_000, "<p>y</p>")),
    ("many scripts without an end", times(50_000, "<script>")),
    ("many titles without an end", times(10_000, "<title>")),
    ("many tags without an end", times(50_000, "<a ")),
    ("many quotes without an end", times(50_000, "<a b=\"")),
    ("two kinds of quotes", times(50_000, "<a b=\"' c='>")),
    ("only signs of less", times(200_000, "<")),
    ("only declarations", times(300_000, "<!")),
    ("100,000 references", times(100_000, "&#65; ")),
    ("unknown references", times(50_000, "&nosuchname; ")),
    ("a long reference", "&#" + times(500_000, "1") + ";"),
    ("tables in tables", times(10_000, "<table><tr><td>") + "x"),
    (
      "tables around many blocks",
      times(1_000, "<table><tr><td>") + times(5_000, "<p>x</p>") + times(1_000, "</table>")
    ),
    ("wide spans", "<table><tr>" + times(5_000, "<td colspan=1000>a") + "</table>"),
    ("high spans", "<table><tr>" + times(2_000, "<td rowspan=65000>a") + times(5_000, "<tr><td>b") + "</table>"),
    ("a wide and high table", "<table><tr>" + times(2_500, "<td>a") + times(2_500, "<tr><td>b") + "</table>"),
    ("many bodies", times(20_000, "<body id=x>")),
    ("many ends of paragraphs", times(50_000, "</p>")),
    ("many names", (0..<20_000).map { "<x\($0)y>" }.joined()),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: drafts.map(\.name))
  func `are read in reasonable time`(name: String) throws {
    let draft = try #require(Self.drafts.first { $0.name == name })
    let release = html(draft.source)
    #expect(release.blocks.allSatisfy { $0.range.end <= draft.source.utf8.count })
  }

  @Test func `limits are reported, and what stands behind is read`() {
    let deep = html(Self.times(12_000, "<div>") + "<p>words</p>" + Self.times(12_000, "</div>") + "<h1>end</h1>")
    #expect(deep.outline == ["p words", "h1 end"])
    #expect(deep.troubles.map(\.message) == ["elements are nested more than 10000 deep"])

    let wide = html(
      "<table><tr>" + Self.times(2_100, "<td>a") + Self.times(2_100, "<tr><td>b") + "</table><h1>end</h1>"
    )
    #expect(wide.outline.last == "h1 end")
    #expect(wide.outline.count == 4_201)
    #expect(wide.troubles.map(\.message) == ["table with more than 4000000 places is read as running text"])
  }

  @Test(arguments: [
    ("<p>a<p title=\"b>c</p><p>d</p>", ["p a", "p c", "p d"], "tag is never closed"),
    ("<p>a<p", ["p a"], "tag is never closed"),
    ("<p>a<!-- b", ["p a"], "comment is never closed: nothing behind it is read"),
    ("<p>a<script>b", ["p a"], "<script> is never closed"),
    ("<p>a<textarea>b<p>c", ["p ab", "p c"], "<textarea> is never closed"),
  ])
  func `what is never closed is reported`(source: String, outline: [String], message: String) {
    let release = html(source)
    #expect(release.outline == outline)
    #expect(release.troubles.map(\.message) == [message])
    expectExactPositions(release)
  }

  @Test func `files are read at the same time`() async {
    let expected = html(`HTML positions`.draft).outline
    await withTaskGroup { group in
      for _ in 0..<32 { group.addTask { html(`HTML positions`.draft).outline } }
      for await outline in group { #expect(outline == expected) }
    }
  }
}
