public import Claims
public import SourceText

/// What came of linting some files.
public struct Report: Sendable {
  /// A report for each file that could be read, ordered by path.
  public let files: [FileReport]
  /// The rules that were in force, in the catalog's order.
  public let rules: [RuleDescriptor]
  /// The inputs that could not be read, ordered by path.
  public let unread: [UnreadInput]

  public init(files: [FileReport], rules: [RuleDescriptor], unread: [UnreadInput] = []) {
    self.files = files
    self.rules = rules
    self.unread = unread
  }

  public var summary: Summary { files.reduce(into: Summary()) { $0.add($1) } }

  /// The counts over all files.
  public struct Summary: Sendable, Hashable {
    public private(set) var errors = 0
    public private(set) var warnings = 0
    public private(set) var notes = 0
    public private(set) var figures = 0
    public private(set) var tied = 0
    public private(set) var files = 0

    public init() {}

    mutating func add(_ file: FileReport) {
      files += 1
      figures += file.coverage.figures
      tied += file.coverage.tied
      for diagnostic in file.diagnostics {
        switch diagnostic.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: notes += 1
        }
      }
    }
  }
}

/// What came of linting one file.
public struct FileReport: Sendable {
  public let file: SourceFile
  /// The SHA-256 of the file's bytes, in lower-case hexadecimal digits.
  public let sha256: String
  public let form: RecognizedForm
  /// What is wrong, in the order of the file.
  public let diagnostics: [Diagnostic]
  /// Everything that was looked at, by rule in the catalog's order.
  public let checks: [RuleChecks]
  public let coverage: Coverage
  /// What became of every figure, in the order of the file; nil where the linter was not asked to account for them.
  public let accounts: [FigureAccount]?

  package init(
    file: SourceFile,
    sha256: String,
    form: RecognizedForm,
    diagnostics: [Diagnostic],
    checks: [RuleChecks],
    coverage: Coverage,
    accounts: [FigureAccount]? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.form = form
    self.diagnostics = diagnostics
    self.checks = checks
    self.coverage = coverage
    self.accounts = accounts
  }
}

/// The checks of one rule.
public struct RuleChecks: Sendable {
  public let rule: RuleDescriptor
  public let checks: [Check]
}

/// How much of a release the checks reached.
public struct Coverage: Sendable, Hashable {
  /// The figures found.
  public let figures: Int
  /// The figures that at least one check tied to others, well or badly.
  public let tied: Int

  package init(figures: Int, tied: Int) {
    self.figures = figures
    self.tied = tied
  }
}

/// A failed check, with the name and severity that the configuration gives it.
public struct Diagnostic: Sendable {
  public let rule: RuleDescriptor
  public let severity: Severity
  public let finding: Finding

  package init(rule: RuleDescriptor, severity: Severity, finding: Finding) {
    self.rule = rule
    self.severity = severity
    self.finding = finding
  }
}
