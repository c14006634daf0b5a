import Glibc
import Linting
import Reporting

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

  /// Tells what is wrong with an option, configuration or pack.
  func complain(_ problem: ConfigurationError) {
    complain(of: problem.message, at: problem.place, advice: problem.advice)
  }

  /// Tells what could not be read.
  func complain(_ input: UnreadInput) {
    complain(of: input.message, at: input.path, advice: input.advice)
  }

  /// Writes a message to the error stream; where that is closed, nobody wants to hear it.
  private func complain(of message: String, at place: String?, advice: String) {
    let headline = (place.map { $0 + ": " } ?? "") + "error: " + message
    let lines = [headline, "  help: " + advice].map { DisplayText.safe($0) + "\n" }
    _ = FileOutput.write(Array(lines.joined().utf8), to: error)
  }

  /// Whether the output is a terminal that shows colours and whose user did not decline them (https://no-color.org).
  var showsColors: Bool {
    isatty(output) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }
}

extension Console {
  /// Fills the places of standard streams that the process was started without.
  ///
  /// The next file opened would take such a place, and what is meant for the stream would go into that file. What fills
  /// it here can be used in the other direction only, so that using the stream still fails.
  package static func reserveStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The process's own streams and environment.
  package static var standard: Console {
    var environment: [String: String] = [:]
    for name in ["NO_COLOR", "TERM"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return Console(environment: environment)
  }
}
