import Claims
import Linting
import TestSupport
import Testing

/// What Seigo says of every release of the corpus, beside the release.
@Suite struct RecordingTests {
  /// A line for each diagnostic and one for what was understood.
  private static func record(of report: FileReport) -> String {
    let findings = report.findingLines.map { $0.withRule + "\n" }.joined()
    let coverage = report.coverage
    return findings + "form: \(report.form.id); figures: \(coverage.figures); tied: \(coverage.tied)\n"
  }

  @Test(arguments: CorpusRelease.paths)
  func `a release gives the diagnostics that are recorded beside it`(path: String) throws {
    let release = try #require(CorpusRelease(at: path))
    let now = Self.record(of: try release.report(try Workbench.shipped()))
    if Recording.isOn {
      Repository.write(now, to: release.expectedPath)
      Issue.record("recorded \(release.expectedPath); run the test again without SEIGO_RECORD")
      return
    }
    let recorded = Repository.text(release.expectedPath) ?? "nothing; 'make record' records it\n"
    if recorded != now {
      let (before, after) = (Set(recorded.split(separator: "\n")), Set(now.split(separator: "\n")))
      Issue.record(
        """
        \(release.expectedPath) differs
        gone: \(recorded.split(separator: "\n").filter { !after.contains($0) }.joined(separator: "\n      "))
        new:  \(now.split(separator: "\n").filter { !before.contains($0) }.joined(separator: "\n      "))
        """
      )
    }
  }

  @Test func `every recording belongs to a release`() {
    let recordings = Repository.files(in: "Corpus").filter { $0.hasSuffix(".expected") }
    #expect(Set(recordings) == Set(CorpusRelease.all.map(\.expectedPath)))
  }

  @Test func `recordings are not linted`() {
    #expect(!CorpusRelease.paths.contains { $0.hasSuffix(".expected") })
  }
}
