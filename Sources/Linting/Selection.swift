/// Which rules of a catalog are in force.
public struct Selection: Sendable {
  /// Ids and families to run; empty for all.
  public let selected: [String]
  /// Ids and families to leave out.
  public let ignored: [String]

  public init(selected: [String] = [], ignored: [String] = []) {
    self.selected = selected
    self.ignored = ignored
  }

  func rules(from catalog: [any Rule.Type]) throws(ConfigurationError) -> [any Rule.Type] {
    let known = catalog.map { $0.descriptor }
    for (option, names) in [("--select", selected), ("--ignore", ignored)] {
      for name in names where !known.contains(where: { $0.isNamed(name) }) {
        throw ConfigurationError(
          "unknown rule or family '\(name)' in \(option)",
          advice: Self.suggestion(for: name, known)
        )
      }
    }
    let rules = catalog.filter { rule in
      (selected.isEmpty || selected.contains { rule.descriptor.isNamed($0) })
        && !ignored.contains { rule.descriptor.isNamed($0) }
    }
    if rules.isEmpty {
      throw ConfigurationError("no rule is left to run", advice: "select a rule that you do not also ignore")
    }
    return rules
  }

  private static func suggestion(for name: String, _ known: [RuleDescriptor]) -> String {
    let names = known.map(\.id) + RuleFamily.allCases.map(\.rawValue)
    if let nearest = names.nearest(to: name) {
      return "did you mean '\(nearest)'? 'seigo rules' lists all rules"
    }
    return "'seigo rules' lists all rules and their families"
  }
}

extension RuleDescriptor {
  fileprivate func isNamed(_ name: String) -> Bool { id == name || family.rawValue == name }
}
