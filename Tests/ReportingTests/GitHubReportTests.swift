import Linting
import Reporting
import SourceText
import TestSupport
import Testing

@Suite struct GitHubReportTests {
  private static let facts = RunFacts(version: "1.2.3", exitCode: 1, folder: "/home/anna/repository", pages: [:])

  private static func commands(_ finding: Finding, in draft: SampleDraft, _ severity: Severity = .error) -> [Substring]
  {
    let report = Report(files: [draft.report([.sample(finding, severity: severity)])], rules: [.sample()])
    return GitHubReport.render(report, facts).split(separator: "\n")
  }

  @Test func `findings become workflow commands`() {
    Snapshot.expect(GitHubReport.render(SampleReports.mixed, Self.facts), named: "mixed.github")
  }

  @Test func `nothing in a draft ends a command or begins another`() {
    let draft = SampleDraft("text\n", path: "a,b:c%\n::error::x.md")
    let commands = Self.commands(Finding("100% of\n::warning::\r\nthis", at: draft.range(of: "text")), in: draft)
    #expect(
      commands.first == """
        ::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.md,line=1,endLine=1,col=1,endColumn=5,title=difference-mismatch\
        ::100%25 of%0A::warning::%0D%0Athis
        """
    )
    #expect(commands.count == 2)
  }

  @Test func `what runs over several lines has no columns`() {
    let draft = SampleDraft("one\ntwo\n")
    let commands = Self.commands(Finding("found", at: draft.range(of: "one\ntwo")), in: draft, .note)
    #expect(commands.first == "::notice file=draft.md,line=1,endLine=2,title=difference-mismatch::found")
  }

  @Test func `a path in the folder of the run is named from there`() {
    let draft = SampleDraft("text\n", path: "/home/anna/repository/drafts/x.md")
    let commands = Self.commands(Finding("found", at: draft.range(of: "text")), in: draft)
    #expect(commands.first?.hasPrefix("::error file=drafts/x.md,") == true)
  }
}
