import ArgumentParser

/// `seigo show`: prints what Seigo read of a draft.
struct ShowCommand: SeigoCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Print what Seigo read of a draft.")

  @Argument(help: "The draft; - for standard input.", completion: .file())
  var path: String

  @Option(help: "The format: text or json.", completion: PlainFormat.completion, transform: PlainFormat.parse)
  var format = PlainFormat.text

  func run(on console: Console) async throws -> ExitStatus { .clean }
}
