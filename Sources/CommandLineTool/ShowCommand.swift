import Claims
import ArgumentParser
import BuiltInRules
import Linting
import Reporting

/// `seigo show`: prints what Seigo read of a draft.
struct ShowCommand: SeigoCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print what Seigo read of a draft.",
    discussion: """
      Shows the draft's form and sections, its tables with what each row and column was taken for, every figure with \
      its value, unit and precision, and the links and anchors. With --figures, every figure is listed by table with \
      what the rules tied it to, or why they tied it to nothing.
      """
  )

  @Argument(help: ArgumentHelp("The draft; - for standard input.", valueName: "path"))
  var path: String

  @Flag(help: "Account for every figure: what it was tied to, or why to nothing.")
  var figures = false

  @Option(help: "The format of the output.")
  var format = Word(PlainFormat.text)

  @Option(name: .customLong("pack"), help: ArgumentHelp("Add a pack of words, forms and sections.", valueName: "file"))
  var packs: [String] = []

  @Option(help: ArgumentHelp("The name under which to show standard input.", valueName: "name"))
  var stdinFilename: String?

  func run(on console: Console) async throws -> RunStatus {
    let format = try format.value(of: "--format")
    let pack = try Packs.pack(adding: packs)
    let input = try input(console)
    let reading = try Draft.reading(of: input, vocabulary: VocabularyIndex(pack.vocabulary))
    if figures {
      let linter = try Linter(catalog: Catalog.rules, pack: pack)
      let report = linter.lint(reading, surroundings: input.surroundings, isAccounting: true)
      switch format {
      case .text: try console.write(AccountsText.render(report))
      case .json: try console.write(AccountsJSON.render(report))
      }
      return .clean
    }
    switch format {
    case .text: try console.write(ReadingText.render(reading))
    case .json: try console.write(ReadingJSON.render(reading))
    }
    return .clean
  }

  /// The one draft that the path names.
  private func input(_ console: Console) throws -> Inputs.Input {
    let inputs = Inputs([path], standardInput: console.input, name: stdinFilename)
    if let unread = inputs.unread.first, inputs.inputs.isEmpty { throw unread }
    guard inputs.inputs.count == 1, let input = inputs.inputs.first else {
      throw ConfigurationError(
        "'\(path)' is a folder with \(inputs.inputs.count) releases",
        advice: "name one of them: \(inputs.inputs.first?.path ?? path)"
      )
    }
    return input
  }
}
