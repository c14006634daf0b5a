import CommandLineTool
import Linting
import TestSupport
import Testing

@Suite struct RunStatusTests {
  private static let draft = SampleDraft("A note.\n")

  private static func report(_ severities: [Severity], unread: [UnreadInput] = []) -> Report {
    let diagnostics = severities.map { severity in
      Diagnostic.sample(Finding("something", at: draft.range(of: "note")), severity: severity)
    }
    return Report(files: [draft.report(diagnostics)], rules: [.sample()], unread: unread)
  }

  @Test func `only findings at or above the gate count`() {
    #expect(RunStatus(of: Self.report([]), gate: .note) == .clean)
    #expect(RunStatus(of: Self.report([.warning]), gate: .error) == .clean)
    #expect(RunStatus(of: Self.report([.note, .warning]), gate: .warning) == .findings)
    #expect(RunStatus(of: Self.report([.error]), gate: .note) == .findings)
  }

  @Test func `an unread input weighs more than findings, misuse more than both`() {
    let unread = UnreadInput(path: "x", message: "no such file or folder", advice: "check the spelling")
    #expect(RunStatus(of: Self.report([.error], unread: [unread]), gate: .error) == .unreadable)
    #expect([RunStatus.findings, .misuse, .unreadable, .clean].max() == .misuse)
  }
}
