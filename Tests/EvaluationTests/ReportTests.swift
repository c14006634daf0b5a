import Evaluation
import Testing

@Suite struct ReportTests {
  private func report(_ drafts: String..., isOwn: Bool = false) async throws -> EvaluationReport {
    var tallies: [Tally] = []
    for draft in drafts { tallies.append(try await Measured.tally(draft)) }
    return EvaluationReport([EvaluationGroup(name: "samples", isOwn: isOwn, tallies: tallies)])
  }

  @Test func `the page says what was made and found`() async throws {
    let page = try await report(Sample.revision).text.split(separator: "\n").map(String.init)
    #expect(page.contains("releases 1; figures in tables 6, tied 100.0 %; figures in running text 0, tied –"))
    #expect(page.contains("slips made one at a time in all 6 figures of tables"))
    #expect(page.contains("errors on the releases as they are: 0 (and 0 warnings about figures)"))
    #expect(
      page.contains("forecast revisions             6   100.0 %      36    100.0 %   100.0 %          36    100.0 %")
    )
    #expect(
      page.contains("  cells swapped                                  6    100.0 %   100.0 %           6    100.0 %")
    )
    #expect(page.contains("samples  slips found: forecast revisions     100.0 %  of 97 %  met"))
    #expect(page.allSatisfy { $0.count <= 110 })
  }

  @Test func `a release that gives an error as it is fails the measurement`() async throws {
    #expect(try await report(Sample.revision).isGood)
    #expect(try await report(Sample.revision, Sample.revision.replacing("3,240", with: "3,420")).isGood == false)
  }

  @Test func `what is not reached fails the measurement of the project's own folder alone`() async throws {
    #expect(try await report(Sample.halfDecided).isGood)
    #expect(try await report(Sample.halfDecided, isOwn: true).isGood == false)
  }

  @Test func `the report for programs holds the counts of each release`() async throws {
    let json = String(decoding: try await report(Sample.revision).json, as: UTF8.self)
    #expect(
      json.contains(
        #"{"kind": "sign", "made": 6, "foundAsError": 6, "found": 6, "decidable": 6, "decidableFound": 6}"#
      )
    )
    #expect(json.contains(#""figures": 6,"#))
    #expect(
      json.contains(#"{"name": "errors on the releases as they are", "reached": "0", "wanted": "0", "met": true}"#)
    )
  }
}
