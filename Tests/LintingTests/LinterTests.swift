import Claims
import Linting
import ReleaseModel
import SourceText
import TestSupport
import Testing

/// What the linter makes of checks.
@Suite struct LinterTests {
  private static func report(
    _ text: String,
    selecting selected: [String] = [],
    files: [String]? = nil
  ) throws -> FileReport {
    let reading = try Workbench.shipped().reading(of: Array(text.utf8), path: "draft.md", format: .markdown)
    let linter = try Linter(selecting: selected)
    guard let files else { return linter.lint(reading) }
    return linter.lint(reading, surroundings: NamedFiles(paths: Set(files)))
  }

  @Test func `a finding may be less than its rule's failures, and never more`() throws {
    let report = try Self.report("Sales rose.\n\nProfit was quiet.\n\nSales rose by 1%, 2% and 3%.\n")
    let severities = report.diagnostics.map { "\($0.rule.id) \($0.severity.rawValue)" }
    // The figures' rule gives notes at most, whatever ceiling its findings ask for.
    #expect(severities == ["loud error", "loud note", "loud error", "quiet-figure note"])
  }

  @Test func `diagnostics come in the order of the file, and at one place in the catalog's`() throws {
    let report = try Self.report("[1%, 2%, 3%](a.csv)\n\nEnd.\n")
    #expect(report.diagnostics.map(\.rule.id) == ["loud", "link-sample", "quiet-figure", "loud"])
    #expect(report.diagnostics.map(\.finding.range.start) == report.diagnostics.map(\.finding.range.start).sorted())
  }

  @Test func `figures count as tied where a check passed or failed, not where it could not be decided`() throws {
    let report = try Self.report("Sales rose by 11%, 12%, 13% and 14%.\n", selecting: ["quiet-figure"])
    #expect(report.coverage == Coverage(figures: 4, tied: 2))
  }

  @Test func `every check is reported, by rule`() throws {
    let report = try Self.report("Sales rose by 11%, 12%, 13% and 14%.\n", selecting: ["quiet-figure", "loud"])
    #expect(report.checks.map(\.rule.id) == ["loud", "quiet-figure"])
    #expect(report.checks.map(\.checks.count) == [1, 3])
  }

  @Test func `the report names the file's fingerprint`() throws {
    #expect(try Self.report("abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `rules learn what lies beside the release, or that nobody knows`() throws {
    let text = "[a](a.csv)\n"
    func words(_ files: [String]?) throws -> [String] {
      try Self.report(text, selecting: ["links"], files: files).diagnostics.map(\.finding.message)
    }
    #expect(try words(["a.csv"]) == ["there"])
    #expect(try words([]) == ["not there"])
    #expect(try words(nil) == ["unknown"])
  }

  @Test func `a summary adds up the files`() throws {
    let files = [try Self.report("One.\n"), try Self.report("Two is quiet.\n\nSales rose by 1%, 2% and 3%.\n")]
    let summary = Report(files: files, rules: []).summary
    #expect([summary.files, summary.errors, summary.warnings, summary.notes] == [2, 2, 0, 2])
    #expect([summary.figures, summary.tied] == [3, 2])
  }
}
