import ArgumentParser
import BuiltInRules
import Linting
import Reporting

/// `seigo rules`: lists the rules.
struct RulesCommand: SeigoCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "List the rules.")

  @Option(help: "The format of the list.")
  var format = Word(PlainFormat.text)

  func run(on console: Console) async throws -> RunStatus {
    let rules = Catalog.rules.map { $0.descriptor }
    switch try format.value(of: "--format") {
    case .text: try console.write(RuleList.text(rules))
    case .json: try console.write(RuleList.json(rules))
    }
    return .clean
  }
}
