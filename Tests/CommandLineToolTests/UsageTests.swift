import CommandLineTool
import TestSupport
import Testing

/// A command line that cannot be used, and what is said about it.
struct BadUsage: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  let message: String
  let advice: String
  var testDescription: String { arguments.joined(separator: " ") }

  init(_ arguments: String, _ message: String, _ advice: String) {
    self.arguments = arguments.split(separator: " ").map(String.init)
    self.message = message
    self.advice = advice
  }
}

@Suite struct UsageTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(arguments: [
    BadUsage("lint", "no path is given", "name files or folders to check, or - for standard input"),
    BadUsage("lnt x.md", "unknown command 'lnt'", "did you mean 'seigo lint'?"),
    BadUsage("/tmp x", "unknown command '/tmp'", "run 'seigo lint /tmp' to check it"),
    BadUsage("nonsense", "unknown command 'nonsense'", "run 'seigo --help' for a list"),
    BadUsage("--nonsense", "unknown option '--nonsense'", "run 'seigo --help' to see what it takes"),
    BadUsage(
      "lint --format jsno x",
      "unknown value 'jsno' for --format",
      "did you mean 'json'? It takes text, json, sarif or github"
    ),
    BadUsage("lint --format xml x", "unknown value 'xml' for --format", "give one of text, json, sarif or github"),
    BadUsage(
      "lint --fail-on warn x",
      "unknown value 'warn' for --fail-on",
      "did you mean 'warning'? It takes note, warning or error"
    ),
    BadUsage("lint --color maybe x", "unknown value 'maybe' for --color", "give one of auto, always or never"),
    BadUsage("lint --jobs 0 x", "unknown value '0' for --jobs", "give a number from 1 up"),
    BadUsage("lint --jobs -3 x", "missing value for '--jobs <number>'", "run 'seigo lint --help' to see what it takes"),
    BadUsage(
      "lint --frmt json x",
      "unknown option '--frmt'",
      "did you mean '--format'? run 'seigo lint --help' to see what it takes"
    ),
    BadUsage(
      "lint --select difference-mismach x",
      "unknown rule or family 'difference-mismach' in --select",
      "did you mean 'difference-mismatch'? 'seigo rules' lists all rules"
    ),
    BadUsage(
      "lint --select links --ignore links x",
      "no rule is left to run",
      "select a rule that you do not also ignore"
    ),
    BadUsage(
      "lint --select links, x",
      "unknown rule or family '' in --select",
      "'seigo rules' lists all rules and their families"
    ),
    BadUsage(
      "lint --stdin-filename x.md y.md",
      "--stdin-filename is given, but standard input is not read",
      "add - to the paths, or leave the option out"
    ),
    BadUsage("show", "missing expected argument '<path>'", "run 'seigo show --help' to see what it takes"),
    BadUsage("show a b", "unexpected argument 'b'", "run 'seigo show --help' to see what it takes"),
    BadUsage("rules --format yaml", "unknown value 'yaml' for --format", "give one of text or json"),
    BadUsage("explain wordng", "unknown rule 'wordng'", "did you mean 'wording'? 'seigo rules' lists all rules"),
    BadUsage("explain xyzzy", "unknown rule 'xyzzy'", "run 'seigo rules' for a list"),
  ])
  func `a command line that cannot be used is answered with 2 and what to do`(_ bad: BadUsage) async {
    let outcome = await scratch.run(bad.arguments)
    #expect(outcome.status == .misuse)
    #expect(outcome.errors == "error: \(bad.message)\n  help: \(bad.advice)\n")
    #expect(outcome.output.isEmpty)
    #expect(MessageStyle.faults(headline: bad.message).isEmpty)
    #expect(MessageStyle.faults(advice: bad.advice).isEmpty)
  }

  @Test func `a pack at fault is named with line and column`() async {
    let draft = scratch.write(Drafts.clean, to: "draft.md")
    let pack = scratch.write("froms:\n  - a\n", to: "house.yaml")
    let outcome = await scratch.run("lint", "--pack", pack, draft)
    #expect(outcome.status == .misuse)
    #expect(outcome.errors.hasPrefix("\(pack):1:1: error: unknown key 'froms'"))
    let missing = await scratch.run("lint", "--pack", scratch.file("none.yaml"), draft)
    #expect(missing.status == .misuse)
    #expect(missing.errors.hasPrefix("\(scratch.file("none.yaml")): error: the pack cannot be read: no such file"))
  }

  @Test func `a report that cannot be written leaves nothing behind`() async {
    let draft = scratch.write(Drafts.wrong, to: "draft.md")
    for path in ["/nonexistent/report", scratch.path, "/dev/full"] {
      let outcome = await scratch.run("lint", "--output", path, draft)
      #expect(outcome.status == .misuse)
      #expect(outcome.errors.hasPrefix("error: the report cannot be written to '\(path)'"))
    }
  }

  @Test func `a report never replaces a draft that is checked`() async {
    let draft = scratch.write(Drafts.wrong, to: "draft.md")
    let outcome = await scratch.run("lint", "--output", scratch.file("./draft.md"), draft)
    #expect(outcome.status == .misuse)
    #expect(scratch.text(of: "draft.md") == Drafts.wrong)
  }

  @Test func `an earlier report is replaced whole`() async {
    let draft = scratch.write(Drafts.clean, to: "draft.md")
    let report = scratch.write(String(repeating: "old\n", count: 1000), to: "report.txt")
    _ = await scratch.run("lint", "--select", "difference-mismatch", "--output", report, draft)
    #expect(scratch.text(of: "report.txt") == "no findings in 1 file · 3 of 3 figures tied (100 %)\n")
  }

  @Test(arguments: [["--help"], ["lint", "--help"], ["help", "show"], ["--version"], []])
  func `help and version are no errors`(_ arguments: [String]) async {
    let outcome = await scratch.run(arguments)
    #expect(outcome.status == .clean)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }
}
