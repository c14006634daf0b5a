import BuiltInRules
import Linting

/// The packs in force.
enum Packs {
  /// The packs that Seigo brings along and those that the user adds, as one.
  static func pack(adding files: [String]) throws(ConfigurationError) -> Pack { Pack() }
}

/// The rules that Seigo brings along, and their pages.
enum Rules {
  static var catalog: [any Rule.Type] { Catalog.rules }

  /// The page of a rule, as Markdown.
  static func page(of rule: RuleDescriptor) throws(ConfigurationError) -> String { "" }
}
