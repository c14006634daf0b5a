import BuiltInRules
import CommandLineTool
import Evaluation
import Glibc
import Linting

/// `evaluate [PATH…]`: makes one slip at a time in the figures of releases and says how many the linter finds.
///
/// Without a path it takes the project's own corpus of correct releases. It exits with 1 where a release as it is gives
/// an error or where a slip that exact arithmetic decides goes unfound in more than one of a hundred.
let arguments = Array(CommandLine.arguments.dropFirst())
let (drafts, problems) = Drafts.found(at: arguments.isEmpty ? ["Corpus/clean"] : arguments)
for problem in problems { complain("\(problem)") }
guard !drafts.isEmpty else {
  complain("no release to evaluate; name a folder of releases")
  exit(2)
}
do {
  let evaluation = try Evaluation(catalog: Catalog.rules, pack: try Pack.merged(try Resources.packs()))
  let tallies = await withTaskGroup(of: (Int, Tally).self) { group in
    for (index, draft) in drafts.enumerated() {
      group.addTask { (index, evaluation.tally(of: draft.bytes, path: draft.path, format: draft.format)) }
    }
    var tallies: [(Int, Tally)] = []
    for await tally in group { tallies.append(tally) }
    return tallies.sorted { $0.0 < $1.0 }.map(\.1)
  }
  let report = EvaluationReport(tallies)
  print(report.text, terminator: "")
  exit(problems.isEmpty && report.isGood ? 0 : 1)
} catch {
  complain("\(error.message): \(error.advice)")
  exit(2)
}

func complain(_ message: String) {
  let line = Array("evaluate: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
}
