import Linting
import ReleaseModel
import TestSupport
import Testing

/// The release's own note on rounding, cited where nothing else rules rounding out.
@Suite struct RoundingCitationTests {
  private func totals(note: String) -> String {
    """
    # Results for fiscal 2031

    (Millions of yen\(note))

    | | 2031 | 2030 | 2029 |
    |---|---|---|---|
    | Products | 3,106 | 2,871 | 2,544 |
    | Services | 1,204 | 1,118 | 1,031 |
    | Licences | 771 | 702 | 688 |
    | Total revenue | 5,080 | 4,691 | 4,263 |
    """
  }

  private func findings(_ text: String) throws -> [Finding] {
    let bench = try Workbench.shipped()
    let reading = bench.reading(of: Array(text.utf8), path: "draft.md", format: .markdown)
    return try bench.report(on: reading, rules: ["total-mismatch"]).diagnostics.map(\.finding)
  }

  @Test func `a total that only the note makes wrong cites the note`() throws {
    let finding = try #require(findings(totals(note: "; amounts are rounded down")).first)
    let words = "the release says that its amounts are cut off, so rounding does not explain it"
    #expect(finding.advice?.hasSuffix(words) == true)
    #expect(finding.related.last?.message == "amounts are cut off")
  }

  @Test func `without a note rounding explains it`() throws {
    #expect(try findings(totals(note: "")).isEmpty)
  }

  @Test func `a gap that no rounding explains needs no note`() throws {
    let text = totals(note: "; amounts are rounded down").replacing("5,080", with: "5,180")
    let finding = try #require(findings(text).first)
    #expect(finding.advice?.contains("the release says") == false)
  }
}
