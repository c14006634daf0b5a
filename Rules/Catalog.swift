public import Linting

/// Every rule that Seigo brings along, in the order in which lists show them.
public enum Catalog {
  public static let rules: [any Rule.Type] = []
}
