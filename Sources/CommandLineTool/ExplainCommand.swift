import ArgumentParser
import BuiltInRules
import Linting

/// `seigo explain`: prints a rule's page.
struct ExplainCommand: SeigoCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print what a rule finds, and why."
  )

  @Argument(help: "The rule's id, which reports print in brackets.")
  var rule: String

  func run(on console: Console) async throws -> RunStatus {
    let ids = Catalog.rules.map { $0.descriptor.id }
    // Copied from a report, the id may come with its brackets.
    let id = rule.filter { $0 != "[" && $0 != "]" }
    guard ids.contains(id) else {
      throw ConfigurationError(
        "unknown rule '\(rule)'",
        advice: ids.nearest(to: id).map { "did you mean '\($0)'? 'seigo rules' lists all rules" }
          ?? "run 'seigo rules' for a list"
      )
    }
    try console.write(try Resources.page(id))
    return .clean
  }
}
