import BuiltInRules
import Linting
import TestSupport
import Testing

/// What must hold for the corpus as a whole, whatever is recorded.
@Suite struct CorpusShapeTests {
  private static let clean = CorpusRelease.paths.filter { $0.hasPrefix("Corpus/clean/") }
  private static let mistaken = CorpusRelease.paths.filter { $0.hasPrefix("Corpus/mistakes/") }

  /// The warnings that correct releases give, and why.
  private static let explained = [
    "Corpus/clean/declared-shift-jis-is-utf8-ja.html": "malformed-document",
    "Corpus/clean/declared-utf8-is-windows-1252-en.htm": "malformed-document",
  ]

  @Test func `the corpus holds sixty releases and more, in every format`() {
    #expect(CorpusRelease.all.count >= 60)
    #expect(Set(CorpusRelease.all.map(\.format)).count == 3)
    #expect(Set(CorpusRelease.paths) == Set(Self.clean + Self.mistaken))
  }

  @Test(arguments: clean)
  func `a correct release gives nothing but a warning of its encoding`(path: String) throws {
    let release = try #require(CorpusRelease(at: path))
    for diagnostic in try release.report(try Workbench.shipped()).diagnostics {
      #expect(diagnostic.severity < .error)
      #expect(Self.explained[path] == diagnostic.rule.id, "\(diagnostic.finding.message)")
    }
  }

  @Test(arguments: mistaken)
  func `a release with a mistake in it gives a diagnostic`(path: String) throws {
    let release = try #require(CorpusRelease(at: path))
    #expect(!(try release.report(try Workbench.shipped()).diagnostics.isEmpty))
  }

  @Test func `every rule finds something in the corpus`() throws {
    let workbench = try Workbench.shipped()
    let found = try CorpusRelease.all.flatMap { try $0.report(workbench).diagnostics.map(\.rule.id) }
    #expect(Set(found) == Set(Catalog.rules.map { $0.descriptor.id }))
  }

  @Test(arguments: CorpusRelease.paths)
  func `everything that rules say of a release has the style of messages`(path: String) throws {
    let release = try #require(CorpusRelease(at: path))
    let report = try release.report(try Workbench.shipped())
    #expect(report.checks.flatMap { $0.checks.flatMap(MessageStyle.faults) } == [])
  }
}
