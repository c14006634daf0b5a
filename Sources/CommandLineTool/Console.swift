import Glibc
import Linting

/// The streams and surroundings that a command works with.
package struct Console: Sendable {
  package let input: Int32
  package let output: Int32
  package let error: Int32
  package let environment: [String: String]

  package init(
    input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO,
    error: Int32 = STDERR_FILENO,
    environment: [String: String]
  ) {
    self.input = input
    self.output = output
    self.error = error
    self.environment = environment
  }

  /// Writes a report or a page to the output.
  ///
  /// A reader that has seen enough and closed the pipe, such as `head`, is no error.
  func write(_ bytes: [UInt8]) throws(ConfigurationError) {
    let failure = FileOutput.write(bytes, to: output)
    guard let failure, failure != EPIPE else { return }
    throw ConfigurationError(
      "the output cannot be written: \(SystemError.words(failure))",
      advice: "check where the output goes, or write it to a file with --output"
    )
  }

  /// Writes text to the output.
  func write(_ text: String) throws(ConfigurationError) { try write(Array(text.utf8)) }

  /// Writes a message to the error stream; where that is closed, nobody wants to hear it.
  func complain(_ text: String) { _ = FileOutput.write(Array((text + "\n").utf8), to: error) }

  /// Tells what is wrong with an option, configuration or pack.
  func complain(_ problem: ConfigurationError) {
    let place = problem.place.map { $0 + ": " } ?? ""
    complain("\(place)error: \(problem.message)\n  help: \(problem.advice)")
  }

  /// Tells what could not be read.
  func complain(_ input: UnreadInput) {
    complain("\(input.path): error: \(input.message)\n  help: \(input.advice)")
  }

  /// Whether the output is a terminal that shows colours and whose user did not decline them (https://no-color.org).
  var showsColors: Bool {
    isatty(output) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }
}

extension Console {
  /// The process's own streams and environment.
  package static var standard: Console {
    var environment: [String: String] = [:]
    for name in ["NO_COLOR", "TERM"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return Console(environment: environment)
  }
}
