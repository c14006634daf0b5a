import Linting
import Reporting
import SourceText
import TestSupport
import Testing

/// A line, and what is pointed at in it.
struct PointedLine: CustomTestStringConvertible, Sendable {
  let line: String
  let target: String
  var testDescription: String { "\(target) in \(line.prefix(40))" }

  init(_ line: String, _ target: String) {
    self.line = line
    self.target = target
  }
}

@Suite struct ExcerptTests {
  private static func excerpt(_ draft: SampleDraft, _ finding: Finding) -> [String] {
    let report = Report(files: [draft.report([.sample(finding)])], rules: [.sample()])
    return TextReport.render(report).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The part of a line that stands over the marks in the line below it.
  private static func marked(_ line: String, by mark: Character, in marks: String) -> String {
    var columns: [Character] = []
    for character in line {
      for _ in 0..<DisplayWidth.of(character) { columns.append(character) }
    }
    var marked = ""
    var last: Int?
    for (column, character) in marks.enumerated() where character == mark && column < columns.count {
      // A wide character fills two columns and counts once.
      if let last, column == last + 1, DisplayWidth.of(columns[column]) == 2, isSecondHalf(column, columns) { continue }
      marked.append(columns[column])
      last = column
    }
    return marked
  }

  private static func isSecondHalf(_ column: Int, _ columns: [Character]) -> Bool {
    var start = column
    while start > 0, columns[start - 1] == columns[column] { start -= 1 }
    return (column - start) % 2 == 1
  }

  @Test(arguments: [
    PointedLine("plain 2,400 text", "2,400"), PointedLine("売上高は２，４００百万円", "２，４００"),
    PointedLine("a\tb\t+2,400\tc", "+2,400"), PointedLine("\t\t△2,400", "△2,400"),
    PointedLine("🎉🎉 👨‍👩‍👧 2,400 🇯🇵", "2,400"), PointedLine("cafe\u{301} e\u{301}\u{302} 2,400", "2,400"),
    PointedLine("ｶﾞｷﾞ 2,400", "2,400"), PointedLine("\u{1B}[31m2,400\u{1B}[0m", "2,400"),
    PointedLine("한국어 2,400 원", "2,400"), PointedLine("\u{202E}2,400\u{202C} zero\u{200B}width", "2,400"),
    PointedLine("2,400", "2,400"), PointedLine("ends with 2,400", "2,400"),
    PointedLine(String(repeating: "売", count: 300) + "2,400" + String(repeating: "上", count: 300), "2,400"),
    PointedLine(String(repeating: "x", count: 100_000) + "2,400", "2,400"),
    PointedLine("2,400" + String(repeating: "\t", count: 500), "2,400"),
    PointedLine(String(repeating: "e\u{301}", count: 400) + "2,400", "2,400"),
    PointedLine(String(repeating: "👨‍👩‍👧", count: 100) + "2,400", "2,400"),
  ])
  func `carets stand under what is pointed at`(_ line: PointedLine) throws {
    for (before, after) in [("", ""), ("# Title\n\n", "\nmore\n"), ("a\r\n", "\r\n"), ("\u{FEFF}", "\n")] {
      let draft = SampleDraft(before + line.line + after)
      let output = Self.excerpt(draft, Finding("found", at: draft.range(of: line.target)))
      let shown = try #require(output.dropFirst().first)
      let marks = try #require(output.dropFirst(2).first)
      #expect(Self.marked(shown, by: "^", in: marks) == DisplayText.safe(line.target))
      #expect(DisplayWidth.of(shown) <= 120)
    }
  }

  @Test func `a long line is cut to windows around each place`() {
    let cells = (1...400).map { "<td>\($0),000</td>" }.joined()
    let draft = SampleDraft("<table><tr>\(cells)</tr></table>", path: "one line.html")
    let finding = Finding(
      "difference is 7,000, but 380,000 − 200,000 is +180,000",
      at: draft.range(of: "7,000"),
      related: [
        RelatedPlace("revised", at: draft.range(of: "380,000")),
        RelatedPlace("previous", at: draft.range(of: "200,000")),
        RelatedPlace("next", at: draft.range(of: "201,000")),
      ]
    )
    Snapshot.expect(Self.excerpt(draft, finding).joined(separator: "\n"), named: "windows.txt")
  }

  @Test func `marks on one line are labelled one below the other`() {
    let draft = SampleDraft("売上高 22,500 から 25,000 へ +2,400 の増加\n")
    let finding = Finding(
      "difference is +2,400, but 25,000 − 22,500 is +2,500",
      at: draft.range(of: "+2,400"),
      related: [
        RelatedPlace("今回修正予想", at: draft.range(of: "25,000")), RelatedPlace("前回予想", at: draft.range(of: "22,500")),
        RelatedPlace("the same place", at: draft.range(of: "+2,400")),
      ],
      evidence: Evidence(printed: "+2,400", expected: "+2,500", statement: "25,000 − 22,500 = +2,500")
    )
    Snapshot.expect(Self.excerpt(draft, finding).joined(separator: "\n"), named: "labels.txt")
  }

  @Test func `a range over several lines is marked on its first`() {
    let draft = SampleDraft("first line\nsecond line\nthird line\n")
    let range = draft.range(of: "line\nsecond line\nthird")
    #expect(Self.excerpt(draft, Finding("found", at: range))[2] == "   |       ^^^^")
  }

  @Test func `an empty place shows one caret`() {
    let draft = SampleDraft("text\n")
    #expect(Self.excerpt(draft, Finding("found", at: SourceRange(5, 5)))[1...2] == [" 2 |", "   | ^"])
    #expect(Self.excerpt(draft, Finding("found", at: SourceRange(4, 4)))[1...2] == [" 1 | text", "   |     ^"])
    let nothing = SampleDraft("")
    #expect(Self.excerpt(nothing, Finding("found", at: SourceRange(0, 0)))[1...2] == [" 1 |", "   | ^"])
  }

  @Test func `many places are counted rather than shown`() {
    let draft = SampleDraft((1...20).map { "line \($0)" }.joined(separator: "\n"))
    let places = (1...20).map { RelatedPlace("place \($0)", at: draft.range(of: "line \($0)")) }
    let output = Self.excerpt(draft, Finding("found", at: draft.range(of: "line"), related: places))
    #expect(output.contains("   | and 14 more places"))
  }
}
