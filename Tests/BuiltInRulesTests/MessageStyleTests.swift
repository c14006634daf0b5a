import BuiltInRules
import Linting
import TestSupport
import Testing

/// What rules say has one style; the corpus is held to it too, beside its recordings.
@Suite struct MessageStyleTests {
  @Test(arguments: Pages.ids)
  func `everything that the examples of a page make a rule say has the style of messages`(id: String) throws {
    let workbench = try Workbench.shipped()
    for example in try Pages.page(id).examples {
      let draft = Draft(example)
      let reading = workbench.reading(of: draft.bytes, path: draft.path, format: draft.format)
      let report = try workbench.report(on: reading, rules: [id], files: draft.files)
      #expect(report.checks.flatMap { $0.checks.flatMap(MessageStyle.faults) } == [])
    }
  }

  @Test(arguments: Catalog.rules.map { $0.descriptor.summary })
  func `a summary is a sentence without a full stop`(summary: String) {
    #expect(MessageStyle.faults(summary: summary) == [])
  }

  @Test(arguments: [
    ("difference is +2,400, but 25,000 − 22,500 is +2,500", 0),
    ("Difference is wrong", 1),
    ("difference is wrong.", 1),
    ("", 1),
    (String(repeating: "x", count: 200), 1),
    ("'TBD' was never filled in", 0),
  ])
  func `the style of messages is what it says`(message: String, faults: Int) {
    #expect(MessageStyle.faults(headline: message).count == faults)
  }
}
