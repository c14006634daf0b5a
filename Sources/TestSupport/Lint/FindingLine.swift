package import Linting
package import SourceText

/// A diagnostic in one line, as pages and the corpus record it.
package struct FindingLine: Hashable, Sendable {
  package let position: SourcePosition
  package let severity: Severity
  package let rule: String
  package let message: String

  package init(_ diagnostic: Diagnostic, _ lines: LineTable) {
    position = lines.position(of: diagnostic.finding.range.start)
    severity = diagnostic.severity
    rule = diagnostic.rule.id
    message = diagnostic.finding.message
  }

  /// `line:column severity message`, for where the rule is known.
  package var withoutRule: String { "\(position.line):\(position.column) \(severity.rawValue) \(message)" }

  /// `line:column severity rule message`.
  package var withRule: String { "\(position.line):\(position.column) \(severity.rawValue) \(rule) \(message)" }

  /// `severity message`, for where the same words stand at other places.
  package var withoutPosition: String { "\(severity.rawValue) \(message)" }
}

extension FileReport {
  /// The diagnostics in one line each.
  package var findingLines: [FindingLine] {
    let lines = LineTable(file)
    return diagnostics.map { FindingLine($0, lines) }
  }
}
