import Claims
import ReleaseModel
import Reporting
import TestSupport
import Testing

/// What `seigo show` says about where the lines of a table come from.
@Suite struct LineOriginsTests {
  /// The lines of the first table as it is shown, white space folded.
  private func shown(_ text: String) throws -> [String] {
    let reading = try Workbench.shipped().reading(of: Array(text.utf8), path: "draft.md", format: .markdown)
    return ReadingText.render(reading).split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func `a row that sums up others names them`() throws {
    let lines = try shown(
      """
      | (Millions of yen) | 2031 | 2030 | 2029 |
      |---|---|---|---|
      | Salaries | 2,417 | 2,288 | 2,105 |
      | Rent | 1,306 | 1,251 | 1,198 |
      | Travel | 1,491 | 1,377 | 1,262 |
      | Energy | 318 | 341 | 296 |
      | Insurance | 207 | 214 | 202 |
      | Total operating expenses | 5,739 | 5,471 | 5,063 |
      """
    )
    #expect(lines.contains { $0.hasPrefix("7 total, subtracted 2–6 ") })
  }

  @Test func `what is taken away has its minus sign`() throws {
    let lines = try shown(
      """
      | (Millions of yen) | FY2031 | FY2030 |
      |---|---|---|
      | Net sales | 48,210 | 45,377 |
      | Cost of sales | 30,114 | 28,916 |
      | Gross profit | 18,096 | 16,461 |
      """
    )
    #expect(lines.contains { $0.hasPrefix("4 other 2 − 3 gross-profit") })
  }

  @Test func `columns have numbers where one follows from others`() throws {
    let lines = try shown(
      """
      | | 2031 | 2030 | Change | % |
      |---|---|---|---|---|
      | Net sales | 91,204 | 88,017 | 3,187 | 3.6% |
      | Cost of sales | 60,118 | 58,733 | 1,385 | 2.4% |
      | Operating income | 11,619 | 10,379 | 1,240 | 11.9% |
      """
    )
    #expect(lines.contains("column 1 2 3 4 5"))
    #expect(lines.contains("from 2 − 3 2 / 3 − 1"))
  }
}
