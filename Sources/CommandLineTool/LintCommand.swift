import BuiltInRules
import ArgumentParser
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

  @Argument(help: "Files and folders to check; - for standard input.", completion: .file())
  var paths: [String] = []

  @Option(
    help: "The report's format: text, json, sarif or github.",
    completion: ReportFormat.completion,
    transform: ReportFormat.parse
  )
  var format = ReportFormat.text

  @Option(help: "Write the report to a file instead of standard output.", completion: .file())
  var output: String?

  @Option(
    help: "The least severity that makes the exit code 1: error, warning or note.",
    completion: Severity.completion,
    transform: Severity.parse
  )
  var failOn = Severity.error

  @Option(help: "Run only these rules or families; separate several by commas or repeat the option.")
  var select: [String] = []

  @Option(help: "Leave out these rules or families.")
  var ignore: [String] = []

  @Option(
    name: .customLong("pack"),
    help: "Add a pack of words, forms and sections.",
    completion: .file(extensions: ["yml", "yaml"])
  )
  var packs: [String] = []

  @Option(help: "The name under which standard input is reported and its format guessed.")
  var stdinFilename: String?

  @Option(
    help: "Colour the text report: auto, always or never.",
    completion: ColorChoice.completion,
    transform: ColorChoice.parse
  )
  var color = ColorChoice.auto

  @Option(help: "How many files to check at a time.")
  var jobs = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    if paths.isEmpty, stdinFilename == nil {
      throw ValidationError("name the files or folders to check, or - for standard input")
    }
    if stdinFilename != nil, !paths.isEmpty, !paths.contains("-") {
      throw ValidationError("--stdin-filename names standard input, which is only read where - is among the paths")
    }
    if jobs < 1 { throw ValidationError("--jobs is 1 or more") }
  }

  func run(on console: Console) async throws -> ExitStatus {
    let pack = try Packs.pack(adding: packs)
    let linter = try Linter(catalog: Catalog.rules, selection: selection, pack: pack)
    let inputs = Inputs(paths.isEmpty ? ["-"] : paths, standardInput: console.input, name: stdinFilename)
    let report = await LintRun(linter: linter, vocabulary: pack.vocabulary).report(on: inputs, jobs: jobs)
    for input in report.unread { console.complain(input) }
    let status = ExitStatus(of: report, gate: failOn)
    try write(rendered(report, status, console), on: console)
    return status
  }

  private var selection: Selection {
    func names(_ values: [String]) -> [String] {
      values.flatMap { $0.split(separator: ",") }.map { String($0.filter { $0 != " " }) }
    }
    return Selection(selected: names(select), ignored: names(ignore))
  }

  private func rendered(_ report: Report, _ status: ExitStatus, _ console: Console) -> [UInt8] {
    switch format {
    case .text: Array(TextReport.render(report, style: style(console)).utf8)
    case .json: JSONReport.render(report)
    case .sarif: []
    case .github: []
    }
  }

  private func style(_ console: Console) -> TextStyle {
    switch color {
    case .always: .colored
    case .never: .plain
    case .auto: output == nil && console.showsColors ? .colored : .plain
    }
  }

  private func write(_ bytes: [UInt8], on console: Console) throws {
    if let output { try FileOutput.write(bytes, toFile: output) } else { try console.write(bytes) }
  }
}
