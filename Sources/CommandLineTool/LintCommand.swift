import Claims
import ArgumentParser
import BuiltInRules
import Glibc
import Linting
import Reporting

/// `seigo lint`: checks drafts and reports what does not hold.
struct LintCommand: SeigoCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check drafts and report what does not hold.",
    discussion: """
      Files are linted whatever their names; in folders, and in the folders within, the .html, .htm, .xhtml, .md, \
      .markdown, .txt and .text files are. Hidden files and node_modules are left out.
      """
  )

  @Argument(help: ArgumentHelp("Files and folders to check; - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(help: "The format of the report.")
  var format = Word(ReportFormat.text)

  @Option(help: ArgumentHelp("Write the report to a file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("The least severity that makes the exit code 1.", valueName: "severity"))
  var failOn = Word(Severity.error)

  @Option(help: ArgumentHelp("Run only these rules or families; separate several by commas.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Leave out these rules or families.", valueName: "rule"))
  var ignore: [String] = []

  @Option(name: .customLong("pack"), help: ArgumentHelp("Add a pack of words, forms and sections.", valueName: "file"))
  var packs: [String] = []

  @Option(help: ArgumentHelp("The name under which to report standard input.", valueName: "name"))
  var stdinFilename: String?

  @Option(help: ArgumentHelp("When to colour the text report.", valueName: "when"))
  var color = Word(ColorChoice.auto)

  @Option(help: ArgumentHelp("How many files to check at a time.", valueName: "number"))
  var jobs = Count(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  func run(on console: Console) async throws -> RunStatus {
    let (format, gate) = (try format.value(of: "--format"), try failOn.value(of: "--fail-on"))
    let (style, jobs) = (try style(console), try jobs.value(of: "--jobs"))
    let inputs = try inputs(console)
    let pack = try Packs.pack(adding: packs)
    let linter = try Linter(catalog: Catalog.rules, selection: selection, pack: pack)
    let pages = format == .sarif ? try pages(of: linter.descriptors) : [:]
    let run = LintRun(
      linter: linter,
      vocabulary: VocabularyIndex(pack.vocabulary),
      isAccounting: format == .json
    )
    let report = await run.report(on: inputs, jobs: jobs)
    for input in report.unread { console.complain(input) }
    let status = RunStatus(of: report, gate: gate)
    switch format {
    case .text: try write(Array(TextReport.render(report, style: style).utf8), on: console)
    case .json: try write(JSONReport.render(report), on: console)
    case .sarif: try write(SARIFReport.render(report, facts(status, pages: pages)), on: console)
    case .github: try write(Array(GitHubReport.render(report, facts(status)).utf8), on: console)
    }
    return status
  }

  /// What the arguments name.
  private func inputs(_ console: Console) throws(ConfigurationError) -> Inputs {
    if paths.isEmpty, stdinFilename == nil {
      throw ConfigurationError("no path is given", advice: "name files or folders to check, or - for standard input")
    }
    if stdinFilename != nil, !paths.isEmpty, !paths.contains("-") {
      throw ConfigurationError(
        "--stdin-filename is given, but standard input is not read",
        advice: "add - to the paths, or leave the option out"
      )
    }
    let inputs = Inputs(paths.isEmpty ? ["-"] : paths, standardInput: console.input, name: stdinFilename)
    if let output, inputs.contains(output) {
      throw ConfigurationError(
        "--output would replace '\(output)', which is to be checked",
        advice: "write the report to another file"
      )
    }
    return inputs
  }

  private var selection: Selection {
    // An option given with nothing in it stays one that names no rule: to drop it would select every rule.
    func names(_ values: [String]) -> [String] {
      values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
        .map { String($0.filter { $0 != " " }) }
    }
    return Selection(selected: names(select), ignored: names(ignore))
  }

  private func style(_ console: Console) throws(ConfigurationError) -> TextStyle {
    switch try color.value(of: "--color") {
    case .always: .colored
    case .never: .plain
    case .auto: output == nil && console.showsColors ? .colored : .plain
    }
  }

  private func facts(_ status: RunStatus, pages: [String: String] = [:]) -> RunFacts {
    RunFacts(
      version: Program.version,
      exitCode: Int(status.rawValue),
      folder: WorkingFolder.path,
      pages: pages
    )
  }

  private func pages(of rules: [RuleDescriptor]) throws(ConfigurationError) -> [String: String] {
    var pages: [String: String] = [:]
    for rule in rules { pages[rule.id] = try Resources.page(rule.id) }
    return pages
  }

  private func write(_ bytes: [UInt8], on console: Console) throws(ConfigurationError) {
    if let output { try FileOutput.write(bytes, toFile: output) } else { try console.write(bytes) }
  }
}
