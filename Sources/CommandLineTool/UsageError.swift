import ArgumentParser
import Glibc
import Linting

/// Turns what the argument parser says about a command line into Seigo's own way of saying it.
enum UsageError {
  /// The problem behind the parser's words.
  ///
  /// They are one sentence or two, such as "Unknown option '--frmt'. Did you mean '--format'?".
  ///
  /// - Parameters:
  ///   - message: the parser's words.
  ///   - arguments: the arguments without the program's name.
  /// - Returns: a headline, and as advice either the rest of the parser's words or where to read on.
  static func problem(_ message: String, _ arguments: [String]) -> ConfigurationError {
    let command = arguments.first.flatMap { Seigo.commandNames.contains($0) ? $0 : nil }
    let manual =
      command.map { "run 'seigo \($0) --help' to see what it takes" } ?? "run 'seigo --help' to see what it takes"
    let words = message.split(separator: "\n").first.map(String.init) ?? message
    guard let stop = words.firstRange(of: ". ") else { return ConfigurationError(lowercased(words), advice: manual) }
    return ConfigurationError(
      lowercased(String(words[..<stop.lowerBound])),
      advice: lowercased(String(words[stop.upperBound...])) + " " + manual
    )
  }

  /// What to say about a first argument that is neither an option nor a command, or nil where it is one of them.
  static func problem(withCommandIn arguments: [String]) -> ConfigurationError? {
    guard let name = arguments.first, !name.hasPrefix("-"), !Seigo.commandNames.contains(name) else { return nil }
    let advice: String
    if let nearest = Seigo.commandNames.nearest(to: name) {
      advice = "did you mean 'seigo \(nearest)'?"
    } else if access(name, F_OK) == 0 {
      advice = "run 'seigo lint \(name)' to check it"
    } else {
      advice = "run 'seigo --help' for a list"
    }
    return ConfigurationError("unknown command '\(name)'", advice: advice)
  }

  private static func lowercased(_ words: String) -> String {
    var words = words.prefix(1).lowercased() + words.dropFirst()
    if words.hasSuffix(".") { words.removeLast() }
    return words
  }
}

extension Seigo {
  /// The names of the commands, the parser's own included.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
