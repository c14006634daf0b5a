import BuiltInRules
import Linting
import TestSupport

/// The pages of the rules, as they lie in the project's folder.
enum Pages {
  /// The ids of the catalog, in its order.
  static let ids = Catalog.rules.map { $0.descriptor.id }

  /// Where a rule's page lies.
  static func path(_ id: String) -> String { "Rules/Pages/\(id).md" }

  /// A rule's page.
  ///
  /// - Throws: `PageFault` where there is none or an example of it is not complete.
  static func page(_ id: String) throws(PageFault) -> RulePage {
    guard let text = Repository.text(path(id)) else { throw PageFault(line: 0, message: "there is no \(path(id))") }
    return try RulePage(text)
  }
}

extension Workbench {
  /// What a rule finds in an example.
  ///
  /// - Throws: `ConfigurationError` where the rule is not known.
  func findings(in draft: Draft, rule: String) throws(ConfigurationError) -> [FindingLine] {
    let reading = reading(of: draft.bytes, path: draft.path, format: draft.format)
    return try report(on: reading, rules: [rule], files: draft.files).findingLines
  }
}
