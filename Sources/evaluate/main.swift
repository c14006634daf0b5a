import ArgumentParser
import BuiltInRules
import CommandLineTool
import Evaluation
import Glibc
import Linting

/// The command line of the measurement.
struct Measurement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Makes one slip at a time in the figures of releases and says how many the linter finds.",
    discussion: """
      Every slip goes the whole way: the changed draft is read, understood and linted from its first byte. Each folder is \
      counted by itself too.

      Exit codes: 0 all is well; 1 a release as it is gives an error, a slip that exact arithmetic decides goes unfound \
      in more than one of a hundred, or the project's own corpus misses what it is meant to reach; 2 something cannot \
      be read or used.
      """
  )

  @Argument(help: "Folders of releases, or releases.")
  var folders: [String] = ["Corpus/clean"]

  @Option(help: ArgumentHelp("Make slips in so many figures of a release at most.", valueName: "figures"))
  var sample = 120

  @Flag(help: "Make slips in all figures, however long it takes.")
  var all = false

  @Option(help: ArgumentHelp("Write the counts of each release to a file.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Lint so many drafts at once.", valueName: "number"))
  var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    guard sample > 0, jobs > 0 else { throw ValidationError("a number of figures or jobs is 1 or more") }
  }

  /// Measures, prints the page and says how it came out.
  func outcome() async throws(ConfigurationError) -> Int32 {
    let evaluation = try Evaluation(
      catalog: Catalog.rules,
      pack: try Pack.merged(try Resources.packs()),
      sample: all ? nil : sample,
      jobs: jobs
    )
    var groups: [EvaluationGroup] = []
    var hasProblems = false
    var seen: Set<String> = []
    for folder in folders {
      let (drafts, problems) = Drafts.found(at: [folder])
      for problem in problems { complain(problem) }
      hasProblems = hasProblems || !problems.isEmpty
      var tallies: [Tally] = []
      for draft in drafts where seen.insert(draft.path).inserted {
        tallies.append(await evaluation.tally(of: draft.bytes, path: draft.path, format: draft.format))
      }
      guard !tallies.isEmpty else { continue }
      let name = folder.split(separator: "/").last.map(String.init) ?? folder
      groups.append(EvaluationGroup(name: name, isOwn: folder.hasPrefix("Corpus/"), tallies: tallies))
    }
    guard !groups.isEmpty else {
      complain("no release to evaluate; name a folder of releases")
      return 2
    }
    let report = EvaluationReport(groups)
    print(report.text, terminator: "")
    if let json { try FileOutput.write(report.json, toFile: json) }
    return hasProblems ? 2 : report.isGood ? 0 : 1
  }
}

func complain(_ message: String) {
  let line = Array("evaluate: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

do {
  exit(try await Measurement.parse().outcome())
} catch let problem as ConfigurationError {
  complain("\(problem.message): \(problem.advice)")
  exit(2)
} catch {
  let isHelp = Measurement.exitCode(for: error).isSuccess
  if isHelp { print(Measurement.fullMessage(for: error)) } else { complain(Measurement.message(for: error)) }
  exit(isHelp ? 0 : 2)
}
