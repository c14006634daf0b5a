import Figures
import Linting
import ReleaseModel
import TestSupport
import Testing

/// A dash for the difference of two figures says that they are the same, and so ties them.
@Suite struct UnchangedTests {
  private func checks(_ sales: String) throws -> [Check] {
    let text = """
      | (Millions of yen) | Net sales | Operating income | Net income | EPS (yen) |
      |---|---|---|---|---|
      | Previous forecast (A) | 14,600 | 980 | 640 | 32.10 |
      | Revised forecast (B) | \(sales) | 1,095 | 735 | 32.10 |
      | Difference (B-A) | – | 115 | 95 | – |
      """
    let bench = try Workbench.shipped()
    let reading = bench.reading(of: Array(text.utf8), path: "draft.md", format: .markdown)
    return try bench.report(on: reading, rules: ["missing-comparison"]).checks.flatMap(\.checks)
  }

  @Test func `a dash ties two figures that are the same`() throws {
    let tied = try checks("14,600").filter { !$0.figures.isEmpty }
    #expect(tied.map { $0.figures.map(\.printed) } == [["14,600", "14,600"]])
    guard case .passed(let words) = tied.first?.outcome else {
      Issue.record("the check has not passed")
      return
    }
    #expect(words == "14,600 − 14,600 is nothing, as it says")
  }

  @Test func `a dash between two figures that differ is a finding`() throws {
    let failed = try checks("14,500").filter { if case .failed = $0.outcome { true } else { false } }
    #expect(failed.map { $0.figures.map(\.printed) } == [["14,500", "14,600"]])
  }
}
