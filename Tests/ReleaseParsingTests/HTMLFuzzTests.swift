import ReleaseModel
import SourceText
import Testing

struct `HTML at random` {
  private static let pieces = [
    "<", ">", "</", "/>", "\"", "'", "&", "&#", ";", "=", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<p>", "</p>", "<b>",
    "</b>",
    "<div>", "</div>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th colspan=3 rowspan=2>", "<caption>",
    "<tbody>",
    "<ul><li>", "</ul>", "<a href=\"x&amp;y\" id=z>", "</a>", "<h2>", "</h2>", "<br>", "<body>", "</body>", "<head>",
    "</html>",
    "<script>", "</script>", "<title>", "</title>", "<textarea>", "<style>", "<pre>\n\n", "<span style='display:none'>",
    "</span>",
    "<S>   <C>\n", "<TABLE>\n<CAPTION>\n",
    "\nCash ......   1,200   300\nOther        10   $  5\n       -----  ====\nTotal    1,210   305\n",
    "<sup>", "<td hidden>", "<ix:header>", "</ix:header>", "&nbsp;", "&#9651;", "１２", "\u{A0}", "△", "😀", "\r\n", " ",
    "1,234",
  ]

  @Test(arguments: 0..<8)
  func `positions hold in mutated drafts`(seed: Int) {
    var generator = SeededGenerator(UInt64(seed))
    for _ in 0..<40 {
      var bytes = Array(`HTML positions`.draft.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...20, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &generator))
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: start)
        default: bytes.insert(contentsOf: (Self.pieces.randomElement(using: &generator) ?? "").utf8, at: start)
        }
      }
      expectSound(bytes)
    }
  }

  @Test(arguments: 0..<8)
  func `positions hold in heaps of tags`(seed: Int) {
    var generator = SeededGenerator(UInt64(1000 + seed))
    for _ in 0..<60 {
      let count = Int.random(in: 1...80, using: &generator)
      let pieces = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      expectSound(Array(pieces.joined().utf8))
    }
  }

  private func expectSound(_ bytes: [UInt8]) {
    let release = html(bytes)
    let faults = PositionChecks(release).faults
    #expect(faults.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    #expect(
      !release.troubles.contains { $0.message.contains("could not be placed") },
      "\(String(decoding: bytes, as: UTF8.self))"
    )
  }
}
