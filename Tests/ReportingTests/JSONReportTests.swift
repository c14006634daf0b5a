import Foundation
import Linting
import Reporting
import SourceText
import TestSupport
import Testing

@Suite struct JSONReportTests {
  private typealias Object = [String: Any]

  private static func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `the report has its documented shape`() {
    Snapshot.expect(JSONReport.render(SampleReports.mixed), named: "mixed.json")
    Snapshot.expect(JSONReport.render(SampleReports.clean), named: "clean.json")
    Snapshot.expect(JSONReport.render(Report(files: [], rules: [])), named: "empty.json")
  }

  @Test func `a file without findings is listed with an empty array`() throws {
    let report = try Self.parsed(JSONReport.render(SampleReports.mixed))
    let files = try #require(report["files"] as? [[String: Any]])
    #expect(files.count == 3)
    #expect((files[0]["diagnostics"] as? [Any])?.isEmpty == true)
  }

  /// Every control character, what JavaScript takes for line ends, quotes, marks and characters beyond the first plane.
  static let awkward: [String] =
    (0...0x20).map { String(Character(Unicode.Scalar(UInt8($0)))) } + [
      "\u{7F}", "\u{85}", "\u{9F}", "\u{2027}", "\u{2028}", "\u{2029}", "\u{202A}", "a\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
      "\u{10FFFF}", "\"", "\\", "/", "</script>", "\r\n", "👨‍👩‍👧", "\u{E000}", "é", "e\u{301}", "\\u0000", "â\u{80}\u{A8}",
    ]

  @Test(arguments: awkward)
  func `whatever a draft holds, the JSON is well-formed and says the same`(_ text: String) throws {
    let draft = SampleDraft("a \(text)|b\n", path: "x\(text)y.md")
    let finding = Finding(
      "found \(text)",
      at: draft.range(of: "a"),
      related: [RelatedPlace("related \(text)", at: draft.range(of: "b"))],
      evidence: Evidence(printed: text, expected: "\(text)\(text)", statement: text),
      advice: text
    )
    let unread = UnreadInput(path: text, message: text, advice: text)
    let report = Report(files: [draft.report([.sample(finding)])], rules: [.sample()], unread: [unread])
    let bytes = JSONReport.render(report)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    let parsed = try Self.parsed(bytes)
    let file = try #require((parsed["files"] as? [[String: Any]])?.first)
    let diagnostic = try #require((file["diagnostics"] as? [[String: Any]])?.first)
    #expect(file["path"] as? String == "x\(text)y.md")
    #expect(diagnostic["message"] as? String == "found \(text)")
    #expect((diagnostic["evidence"] as? [String: Any])?["printed"] as? String == text)
    #expect((parsed["unread"] as? [[String: Any]])?.first?["message"] as? String == text)
  }

  @Test func `bytes that are no text leave the JSON well-formed`() throws {
    let draft = SampleDraft([0x61, 0xFF, 0xED, 0xA0, 0x80, 0x00, 0xC3, 0x0A], path: "x.txt")
    let finding = Finding("found", at: SourceRange(0, 7))
    let bytes = JSONReport.render(Report(files: [draft.report([.sample(finding)])], rules: []))
    #expect(throws: Never.self) { try Self.parsed(bytes) }
  }

  @Test func `offsets count bytes of the author's file, columns its characters`() throws {
    let draft = SampleDraft([0xEF, 0xBB, 0xBF] + Array("売上高\r\n増減 2,400".utf8), path: "bom.txt")
    let report = Report(files: [draft.report([.sample(Finding("found", at: draft.range(of: "2,400")))])], rules: [])
    let file = try #require((try Self.parsed(JSONReport.render(report))["files"] as? [[String: Any]])?.first)
    let diagnostic = try #require((file["diagnostics"] as? [[String: Any]])?.first)
    let range = try #require(diagnostic["range"] as? [String: [String: Int]])
    #expect(range["start"] == ["offset": 21, "line": 2, "column": 4])
    #expect(range["end"] == ["offset": 26, "line": 2, "column": 9])
    #expect(diagnostic["text"] as? String == "2,400")
    #expect(diagnostic["excerpt"] as? String == "増減 2,400")
  }

  @Test func `a long text is quoted in part`() throws {
    let draft = SampleDraft(String(repeating: "売", count: 5000))
    let report = Report(files: [draft.report([.sample(Finding("found", at: SourceRange(0, 15000)))])], rules: [])
    let file = try #require((try Self.parsed(JSONReport.render(report))["files"] as? [[String: Any]])?.first)
    let diagnostic = try #require((file["diagnostics"] as? [[String: Any]])?.first)
    #expect(diagnostic["text"] as? String == String(repeating: "売", count: 400) + "…")
  }
}
