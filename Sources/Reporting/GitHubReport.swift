package import Linting
import SourceText

/// The report as workflow commands, which GitHub shows as annotations beside the lines of a pull request.
package enum GitHubReport {
  /// Sets a report in workflow commands, a line each, and the summary in words.
  package static func render(_ report: Report, _ facts: RunFacts) -> String {
    var output = ""
    for file in report.files where !file.diagnostics.isEmpty {
      let lines = LineTable(file.file)
      let path = path(of: file.file.path, facts)
      for diagnostic in file.diagnostics { output += command(for: diagnostic, in: path, lines) + "\n" }
    }
    for input in report.unread {
      let properties = [("file", path(of: input.path, facts)), ("title", "input not read")]
      output += command("error", properties, "\(input.message)\n\(input.advice)") + "\n"
    }
    return output + SummaryLine.text(of: report) + "\n"
  }

  private static func command(for diagnostic: Diagnostic, in path: String, _ lines: LineTable) -> String {
    let finding = diagnostic.finding
    let (start, end) = (lines.position(of: finding.range.start), lines.position(of: finding.range.end))
    var properties = [("file", path), ("line", String(start.line)), ("endLine", String(end.line))]
    // GitHub takes no columns for what runs over several lines.
    if start.line == end.line {
      properties += [("col", String(start.column)), ("endColumn", String(end.column))]
    }
    properties.append(("title", diagnostic.rule.id))
    let message = [finding.message, finding.evidence?.statement, finding.advice.map { "help: \($0)" }]
      .compactMap(\.self).joined(separator: "\n")
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    return command(name, properties, message)
  }

  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0.0)=\(escaped($0.1, isProperty: true))" }.joined(separator: ",")
    return "::\(name) \(list)::\(escaped(message, isProperty: false))"
  }

  /// The path from the folder in which the workflow runs.
  private static func path(of path: String, _ facts: RunFacts) -> String {
    ArtifactURI.innerPath(path, folder: facts.folder) ?? path
  }

  /// Escapes what would end a command, or in a property what would end the property.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
