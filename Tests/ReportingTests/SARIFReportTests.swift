import Foundation
import Linting
import Reporting
import SourceText
import TestSupport
import Testing

@Suite struct SARIFReportTests {
  private static let facts = RunFacts(
    version: "1.2.3",
    exitCode: 3,
    folder: "/home/me/release",
    pages: ["difference-mismatch": "# difference-mismatch\n\nThe page of the rule.\n"]
  )

  private static func run(of report: Report) throws -> [String: Any] {
    let bytes = SARIFReport.render(report, facts)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private static func results(of report: Report) throws -> [[String: Any]] {
    try #require(try run(of: report)["results"] as? [[String: Any]])
  }

  @Test func `the log has the shape that the standard asks for`() {
    Snapshot.expect(SARIFReport.render(SampleReports.mixed, Self.facts), named: "mixed.sarif")
  }

  @Test func `a clean run has results, of which there are none`() throws {
    #expect(try Self.results(of: SampleReports.clean).isEmpty)
  }

  @Test func `every result names its rule, its file and where in it`() throws {
    let run = try Self.run(of: SampleReports.mixed)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let artifacts = try #require(run["artifacts"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 3)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let locations = try #require(result["locations"] as? [[String: Any]])
      for location in locations + (result["relatedLocations"] as? [[String: Any]] ?? []) {
        let place = try #require(location["physicalLocation"] as? [String: Any])
        let artifact = try #require(place["artifactLocation"] as? [String: Any])
        let listed = try #require(artifacts[artifact["index"] as? Int ?? -1]["location"] as? [String: Any])
        #expect(listed["uri"] as? String == artifact["uri"] as? String)
        let region = try #require(place["region"] as? [String: Any])
        for key in ["startLine", "startColumn", "endLine", "endColumn"] { #expect((region[key] as? Int ?? 0) > 0) }
      }
    }
  }

  @Test(arguments: [
    ("drafts/revision 1.md", "drafts/revision%201.md", true), ("修正.md", "%E4%BF%AE%E6%AD%A3.md", true),
    ("a:b.md", "a%3Ab.md", true), ("50%.md", "50%25.md", true), ("a#b?c.md", "a%23b%3Fc.md", true),
    ("/home/me/release/x.md", "x.md", true), ("/home/me/release/../release/x.md", "x.md", true),
    ("../other/x.md", "file:///home/me/other/x.md", false), ("/tmp/x.md", "file:///tmp/x.md", false),
    ("/home/me/release-2/x.md", "file:///home/me/release-2/x.md", false), ("a/../x.md", "x.md", true),
    ("<stdin>", "%3Cstdin%3E", true),
  ])
  func `a file is named from the folder in which seigo was started`(_ path: String, _ uri: String, _ isRelative: Bool)
    throws
  {
    let draft = SampleDraft("text\n", path: path)
    let run = try Self.run(of: Report(files: [draft.report()], rules: []))
    let artifact = try #require((run["artifacts"] as? [[String: Any]])?.first)
    let location = try #require(artifact["location"] as? [String: Any])
    #expect(location["uri"] as? String == uri)
    #expect((location["uriBaseId"] as? String == "%SRCROOT%") == isRelative)
  }

  @Test func `a fingerprint outlives lines added above and tells equal findings apart`() throws {
    func fingerprints(_ text: String) throws -> [String] {
      let draft = SampleDraft(text)
      let findings = [1, 2].map { Finding("found", at: draft.range(of: "2,400", occurrence: $0)) }
      let report = Report(files: [draft.report(findings.map { Diagnostic.sample($0) })], rules: [])
      return try Self.results(of: report).compactMap {
        ($0["partialFingerprints"] as? [String: String])?["seigoFinding/v1"]
      }
    }
    let first = try fingerprints("Difference\t2,400\nDifference\t2,400\n")
    #expect(Set(first).count == 2)
    #expect(try fingerprints("A title\n\nDifference\t2,400\nwords\nDifference  2,400\n") == first)
    #expect(try fingerprints("Ratio\t2,400\nDifference\t2,400\n") != first)
  }

  @Test func `what looks like a link in a draft is none in the message`() throws {
    let draft = SampleDraft("See [our site](1).\n")
    let finding = Finding("'[our site](1)' leads nowhere", at: draft.range(of: "[our site](1)"))
    let results = try Self.results(of: Report(files: [draft.report([.sample(finding)])], rules: []))
    let message = try #require(results.first?["message"] as? [String: String])
    #expect(message["text"] == "'\\[our site\\](1)' leads nowhere")
  }
}
