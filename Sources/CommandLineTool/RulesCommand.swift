import ArgumentParser
import Linting
import Reporting

/// `seigo rules`: lists the rules.
struct RulesCommand: SeigoCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  @Option(help: "The format: text or json.", completion: PlainFormat.completion, transform: PlainFormat.parse)
  var format = PlainFormat.text

  func run(on console: Console) async throws -> ExitStatus { .clean }
}
