import ArgumentParser
import Linting

/// The program behind the command line.
package enum Program {
  /// The version that `seigo --version` prints and reports name.
  package static let version = "0.1.0"

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - arguments: the arguments without the program's name.
  ///   - console: the streams to work with.
  /// - Returns: the status with which the process ends.
  package static func run(_ arguments: [String], on console: Console) async -> RunStatus {
    do {
      if let problem = UsageError.problem(withCommandIn: arguments) { throw problem }
      let command = try Seigo.parseAsRoot(arguments)
      guard let command = command as? any SeigoCommand else {
        // Help and completions are commands of the parser's own, which speak by throwing.
        var command = command
        try command.run()
        return .clean
      }
      return try await command.run(on: console)
    } catch let problem as ConfigurationError {
      console.complain(problem)
      return .misuse
    } catch let input as UnreadInput {
      console.complain(input)
      return .unreadable
    } catch {
      return say(error, about: arguments, on: console)
    }
  }

  /// Says what the argument parser wants said: help and versions on the output, errors on the error stream.
  private static func say(_ error: any Error, about arguments: [String], on console: Console) -> RunStatus {
    guard Seigo.exitCode(for: error).isSuccess else {
      console.complain(UsageError.problem(Seigo.message(for: error), arguments))
      return .misuse
    }
    do {
      try console.write(Seigo.fullMessage(for: error) + "\n")
      return .clean
    } catch {
      console.complain(error)
      return .misuse
    }
  }
}

/// A subcommand that works with given streams and says how it came out.
protocol SeigoCommand: ParsableCommand {
  func run(on console: Console) async throws -> RunStatus
}

/// The command with which every command line starts.
struct Seigo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seigo",
    abstract: "Checks drafts of corporate disclosures.",
    discussion: """
      Seigo reads drafts in HTML, Markdown and plain text, in English and Japanese, recomputes what they state and \
      says where and why it does not hold. Nothing it reads leaves the machine.

      Exit codes: 0 nothing found at or above the gate, 1 findings, 2 an option, configuration or pack cannot be used, \
      3 an input could not be read.
      """,
    version: Program.version,
    subcommands: [LintCommand.self, ShowCommand.self, RulesCommand.self, ExplainCommand.self]
  )
}
