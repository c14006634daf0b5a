import ArgumentParser
import Linting

/// `seigo explain`: prints a rule's page.
struct ExplainCommand: SeigoCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: "Print a rule's page.")

  @Argument(help: "The rule's id, as reports print it in brackets.")
  var rule: String

  func run(on console: Console) async throws -> ExitStatus { .clean }
}
