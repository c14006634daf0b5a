import Figures
import ReleaseModel
public import Claims
import SourceText

/// Runs rules over readings.
public struct Linter: Sendable {
  /// The rules in force, in the catalog's order.
  public let rules: [any Rule.Type]
  private let pack: Pack

  /// Creates a linter of the rules that a selection leaves.
  ///
  /// - Throws: `ConfigurationError` where the selection names no rule or family of the catalog.
  public init(catalog: [any Rule.Type], selection: Selection = Selection(), pack: Pack) throws(ConfigurationError) {
    rules = try selection.rules(from: catalog)
    self.pack = pack
  }

  /// The descriptors of the rules in force.
  public var descriptors: [RuleDescriptor] { rules.map { $0.descriptor } }

  /// Runs every rule over a reading.
  ///
  /// - Parameters:
  ///   - reading: the release as understood.
  ///   - surroundings: what lies beside the release.
  ///   - isAccounting: whether the report is to account for every figure, which takes time and room of its own.
  /// - Returns: what the rules looked at, and what came of it.
  public func lint(
    _ reading: Reading,
    surroundings: any Surroundings = UnknownSurroundings(),
    isAccounting: Bool = false
  ) -> FileReport {
    let context = RuleContext(reading: reading, pack: pack, surroundings: surroundings)
    let checks = rules.map { RuleChecks(rule: $0.descriptor, checks: $0.init().checks(in: context)) }
    return FileReport(
      file: reading.release.file,
      sha256: Digest.sha256(reading.release.file.bytes),
      form: reading.form,
      diagnostics: Self.diagnostics(of: checks),
      checks: checks,
      coverage: Self.coverage(of: reading, checks),
      accounts: isAccounting ? FigureLedger(reading, checks).accounts() : nil
    )
  }

  private static func diagnostics(of checks: [RuleChecks]) -> [Diagnostic] {
    let diagnostics = checks.flatMap { group in
      group.checks.compactMap { check -> Diagnostic? in
        guard case .failed(let finding) = check.outcome else { return nil }
        let severity = min(group.rule.severity, finding.ceiling ?? .error)
        return Diagnostic(rule: group.rule, severity: severity, finding: finding)
      }
    }
    // Sorting must be stable so that two findings at one place keep the catalog's order.
    return diagnostics.enumerated()
      .sorted { ($0.element.finding.range, $0.offset) < ($1.element.finding.range, $1.offset) }
      .map(\.element)
  }

  private static func coverage(of reading: Reading, _ checks: [RuleChecks]) -> Coverage {
    let figures = reading.figures
    var isTied = [Bool](repeating: false, count: figures.count)
    var finder = SourceRangeFinder(starts: figures.map(\.range.start))
    for group in checks {
      for check in group.checks {
        if case .notCheckable = check.outcome { continue }
        for figure in check.figures {
          for place in finder.places(ofStart: figure.range.start) where figures[place].range == figure.range {
            isTied[place] = true
          }
        }
      }
    }
    return Coverage(figures: figures.count, tied: isTied.count { $0 })
  }
}
