import BuiltInRules
import Claims
import Glibc
import Linting
import ReleaseModel
import ReleaseParsing

// Compares how long drafts of different sizes take within one run: ratios say the same on any machine, milliseconds
// do not. Arguments are sizes in megabytes; 1 and 5 without any.

/// What it takes to lint a draft.
struct Bench {
  let linter: Linter
  let vocabulary: VocabularyIndex

  init() throws(ConfigurationError) {
    let pack = try Pack.merged(try Resources.packs())
    linter = try Linter(catalog: Catalog.rules, pack: pack)
    vocabulary = VocabularyIndex(pack.vocabulary)
  }

  /// The least user time, in microseconds, that linting a draft from its first byte takes in some runs.
  func time(_ draft: [UInt8], runs: Int) -> Int {
    (0..<runs).map { _ in
      let start = Self.userTime()
      let release = ReleaseReader.read(draft, path: "tables.htm", format: .html)
      let report = linter.lint(Reading(of: release, in: vocabulary))
      precondition(report.coverage.figures > 0, "a draft of tables holds figures")
      return Self.userTime() - start
    }.min() ?? 0
  }

  private static func userTime() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_utime.tv_sec * 1_000_000 + usage.ru_utime.tv_usec
  }
}

/// A ratio with two digits behind its point.
func ratio(_ time: Int, to other: Int) -> String {
  let hundredths = (time * 100 + other / 2) / max(other, 1)
  return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
}

func row(_ name: String, _ time: Int, _ ratio: String) {
  func padded(_ words: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - words.count)) + words
  }
  print(
    name + String(repeating: " ", count: max(0, 44 - name.count)) + padded("\(time / 1000) ms", 10) + padded(ratio, 8)
  )
}

let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }.filter { $0 > 0 }
do {
  let bench = try Bench()
  let megabyte = 1_000_000
  let small = bench.time(DraftMaker.tables(bytes: megabyte), runs: 7)
  print("tables of 20 rows and 6 columns, time per megabyte and its ratio to that of 1 MB")
  row("  1 MB", small, "1.00")
  for size in sizes.isEmpty ? [5] : sizes where size > 1 {
    let time = bench.time(DraftMaker.tables(bytes: size * megabyte), runs: size > 10 ? 1 : 3) / size
    row("  \(size) MB", time, ratio(time, to: small))
  }
  print("a table of 1,000 rows and 60 columns, time and its ratio to that of 1 MB of small tables")
  for (name, foots) in [("  with totals in both directions", true), ("  in which nothing adds up", false)] {
    let time = bench.time(DraftMaker.table(rows: 1_000, columns: 60, foots: foots), runs: 7)
    row(name, time, ratio(time, to: small))
  }
} catch {
  print("benchmark: \(error.message): \(error.advice)")
  exit(2)
}
