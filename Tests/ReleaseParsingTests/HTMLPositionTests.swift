import ReleaseModel
import ReleaseParsing
import SourceText
import Testing

struct `HTML positions` {
  /// A draft with something of everything.
  static let draft = """
    <!DOCTYPE html>
    <html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <title>Notice of Revision to Forecasts &amp; Dividend</title><style>td > p { margin: 0 }</style></head>
    <BODY id="top"><!-- a > b --><h1 class='x'>業績予想の<b>修正</b>について</h1>
    <p>The company revises its <a href="forecast.html?year=2025&amp;q=2#a">forecast</a> of 22&#44;500 million yen,
    i.e. <font color=red>&#9651;1,234</font>&nbsp;million less (△<span>5</span>.<span>4</span>%).
    <p align=center>Second paragraph without end tag<br>and a break
    <table border=1 width="100%"><caption>Millions of yen</caption>
    <tr><th rowspan=2>&nbsp;<th colspan=2>Net sales<tr><th>(A)<th>(B)
    <tr><td>Previous forecast (A)</td><td align="right">１０，０００</td><td>9&#44;500
    <tr><td><p>Revised</p><p>forecast (B)</p><td>$<td>(1,234)</table>
    <ul><li>One<li>Two <a name=two href=''>link</a></ul><img src="logo.png" alt="x > y">
    <div style="display:none">hidden <b id=hidden>words</b></div><script>if (a < b) { document.write("<p>no</p>") }</script>
    <div>5 < 6 & 7 > 2; AT&T; R&amp;D; <売上高> &unknown; &copy 2025</div></BODY></html>
    """

  static let variants: [(name: String, bytes: [UInt8])] = [
    ("as it is", Array(draft.utf8)),
    ("CR LF", Array(draft.replacing("\n", with: "\r\n").utf8)),
    ("CR", Array(draft.replacing("\n", with: "\r").utf8)),
    ("one line", Array(draft.replacing("\n", with: "").utf8)),
    ("byte order mark", [0xEF, 0xBB, 0xBF] + Array(draft.utf8)),
    ("upper case", Array(draft.uppercased().utf8)),
    ("Shift_JIS, declared UTF-8", encoded(draft, in: "CP932")),
    ("Shift_JIS, declared", encoded(draft.replacing("charset=utf-8", with: "charset=Shift_JIS"), in: "CP932")),
    ("UTF-8, declared Shift_JIS", Array(draft.replacing("charset=utf-8", with: "charset=Shift_JIS").utf8)),
    ("EUC-JP", encoded(draft.replacing("charset=utf-8", with: "charset=euc-jp"), in: "EUC-JP-MS")),
    ("UTF-16LE", [0xFF, 0xFE] + encoded(draft, in: "UTF-16LE")),
    ("UTF-16BE", [0xFE, 0xFF] + encoded(draft, in: "UTF-16BE")),
    ("ISO-2022-JP", encoded(draft.replacing("charset=utf-8", with: "charset=iso-2022-jp"), in: "ISO-2022-JP")),
    ("NUL and damaged bytes", Array(draft.utf8).enumerated().flatMap { $0 % 97 == 50 ? [$1, 0xFF, 0] : [$1] }),
  ]

  @Test(arguments: variants.map(\.name))
  func `hold in every encoding and with every kind of line end`(name: String) throws {
    let variant = try #require(Self.variants.first { $0.name == name })
    #expect(!variant.bytes.isEmpty)
    let release = html(variant.bytes)
    let checks = PositionChecks(release)
    #expect(checks.faults.isEmpty)
    #expect(checks.comparedWords > 40)
    #expect(checks.skippedWords < 12)
  }

  @Test(arguments: [
    "CR LF", "CR", "byte order mark", "Shift_JIS, declared UTF-8", "Shift_JIS, declared", "UTF-8, declared Shift_JIS",
    "EUC-JP", "UTF-16LE", "UTF-16BE", "ISO-2022-JP",
  ])
  func `the encoding does not change what is read`(name: String) throws {
    let variant = try #require(Self.variants.first { $0.name == name })
    let (release, plain) = (html(variant.bytes), html(Self.draft))
    #expect(release.outline == plain.outline)
    #expect(release.links.map(\.target) == plain.links.map(\.target))
    #expect(release.title.map(release.string) == "業績予想の修正について")
  }

  @Test func `what the draft says`() {
    #expect(
      html(Self.draft).outline == [
        "h1 業績予想の修正について",
        "p The company revises its forecast of 22,500 million yen, i.e. △1,234 million less (△5.4%).",
        "p Second paragraph without end tag and a break",
        "table Millions of yen", "   | Net sales | <", "  ^ | (A) | (B)", "  Previous forecast (A) | 10,000 | 9,500",
        "  Revised forecast (B) | $ | (1,234)",
        "li One", "li Two link",
        "p 5 < 6 & 7 > 2; AT&T; R&D; <売上高> &unknown; © 2025",
      ]
    )
  }

  @Test func `windows-1252 without a declaration`() throws {
    let release = html(encoded("<p>The company’s “sales” – <b>€1,234</b></p>", in: "WINDOWS-1252"))
    #expect(release.outline == ["p The company’s “sales” – €1,234"])
    expectExactPositions(release)
  }

  @Test func `lines beyond the 65,535 that libxml2 counts`() throws {
    let release = html(
      "<table>" + String(repeating: "\r\n", count: 70_000) + "<tr><td>Item<td align=right>1&#44;000</table>"
    )
    let cell = try #require(release.tables.first?[0, 1])
    #expect(release.string(cell.text) == "1,000")
    #expect(release.file.string(cell.range) == "<td align=right>1&#44;000")
    let position = LineTable(release.file).position(of: cell.range.start)
    #expect((position.line, position.column) == (70_001, 13))
  }

  @Test func `one line of four megabytes`() throws {
    let word = String(repeating: "word ", count: 100)
    let words = (0..<8_000).map { "<span style='font-size:10pt'>\(word)\($0)</span> &#9651;1 " }
    let release = html("<div>" + words.joined() + "</div><p>End</p>")
    let end = try #require(release.blocks.last)
    #expect(release.file.string(end.range) == "<p>End</p>")
    let text = try #require(release.blocks.first?.text)
    let last = release.sourceRange(of: TextRange(text.end - "7999 △1".utf8.count, text.end))
    #expect(release.file.string(last) == "7999</span> &#9651;1")
  }
}
