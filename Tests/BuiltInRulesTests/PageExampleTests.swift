import TestSupport
import Testing

/// Every example of every page is run, as it stands and in other settings.
@Suite struct PageExampleTests {
  @Test(arguments: Pages.ids)
  func `a rule finds in the examples of its page what the page says`(id: String) throws {
    let workbench = try Workbench.shipped()
    let page = try Pages.page(id)
    let found = try page.examples.map { example in
      let lines = try workbench.findings(in: Draft(example), rule: id).map(\.withoutRule)
      return lines.isEmpty ? ["none"] : lines
    }
    if Recording.isOn {
      Repository.write(page.text(withFindings: found), to: Pages.path(id))
      Issue.record("recorded the findings of \(Pages.path(id)); run the test again without SEIGO_RECORD")
    } else {
      for (example, found) in zip(page.examples, found) where example.findings != found {
        Issue.record(
          "'\(example.title)' of \(Pages.path(id))\n  page: \(example.findings)\n  now:  \(found)"
        )
      }
    }
  }

  @Test(arguments: Pages.ids, Setting.allCases)
  func `an example gives the same findings in another setting`(id: String, setting: Setting) throws {
    let workbench = try Workbench.shipped()
    for example in try Pages.page(id).examples {
      guard case .draft(let draft) = setting.apply(to: example, of: id) else { continue }
      let before = try workbench.findings(in: Draft(example), rule: id).map(\.withoutPosition)
      let now = try workbench.findings(in: draft, rule: id).map(\.withoutPosition)
      if now != before {
        Issue.record("'\(example.title)' of \(Pages.path(id)), \(setting)\n  before: \(before)\n  now:    \(now)")
      }
    }
  }
}
