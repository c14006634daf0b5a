import Linting
import Reporting
import TestSupport
import Testing

@Suite struct SummaryLineTests {
  private static let draft = SampleDraft("text\n")

  private static func text(_ severities: [Severity], _ coverage: Coverage, unread: Int = 0) -> String {
    let diagnostics = severities.map { Diagnostic.sample(Finding("found", at: draft.range(of: "text")), severity: $0) }
    let inputs = (0..<unread).map { UnreadInput(path: "\($0)", message: "missing", advice: "look") }
    return SummaryLine.text(
      of: Report(files: [draft.report(diagnostics, coverage: coverage)], rules: [], unread: inputs)
    )
  }

  @Test func `the share of figures tied is cut off, and 100 means all`() {
    func share(_ tied: Int, _ figures: Int) -> String { Self.text([], Coverage(figures: figures, tied: tied)) }
    #expect(share(3412, 4100) == "no findings in 1 file · 3,412 of 4,100 figures tied (83 %)")
    #expect(share(999, 1000) == "no findings in 1 file · 999 of 1,000 figures tied (99 %)")
    #expect(share(1000, 1000) == "no findings in 1 file · 1,000 of 1,000 figures tied (100 %)")
    #expect(share(1, 1000) == "no findings in 1 file · 1 of 1,000 figures tied (0 %)")
  }

  @Test func `findings, files and figures are counted`() {
    let coverage = Coverage(figures: 60, tied: 41)
    #expect(
      Self.text([.error, .error, .warning], coverage) == "2 errors, 1 warning in 1 file · 41 of 60 figures tied (68 %)"
    )
    #expect(Self.text([.note], Coverage(figures: 1, tied: 0)) == "1 note in 1 file · 0 of 1 figure tied (0 %)")
    #expect(Self.text([], Coverage(figures: 0, tied: 0)) == "no findings in 1 file")
    #expect(Self.text([], Coverage(figures: 0, tied: 0), unread: 2) == "no findings in 1 file · 2 inputs not read")
  }
}
