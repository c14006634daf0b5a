package import Linting
import SourceText

/// The report that a person reads in a terminal.
package enum TextReport {
  /// The places that a finding rests on of which the report shows no more than this many.
  private static let mostRelated = 6

  /// Sets a report in text.
  package static func render(_ report: Report, style: TextStyle = .plain) -> String {
    var text = ""
    for file in report.files where !file.diagnostics.isEmpty {
      let lines = LineTable(file.file)
      for diagnostic in file.diagnostics { text += render(diagnostic, in: file, lines, style) + "\n" }
    }
    return text + SummaryLine.text(of: report) + "\n"
  }

  private static func render(_ diagnostic: Diagnostic, in file: FileReport, _ lines: LineTable, _ style: TextStyle)
    -> String
  {
    let finding = diagnostic.finding
    let excerpt = Excerpt(marks(of: finding), in: file.file, lines)
    let setter = ExcerptText(excerpt, severity: diagnostic.severity, style: style)
    var output = [headline(diagnostic, at: lines.position(of: finding.range.start), in: file.file.path, style)]
    output += excerpt.rows.flatMap(setter.lines)
    if finding.related.count > mostRelated {
      output.append(setter.gutter + " and \(finding.related.count - mostRelated) more places")
    }
    let indent = String(repeating: " ", count: setter.gutterWidth + 2)
    if let evidence = finding.evidence {
      output.append(indent + style.paint("computed: ", as: .gutter) + DisplayText.safe(evidence.statement))
    }
    if let advice = finding.advice {
      output.append(indent + style.paint("help: ", as: .advice) + DisplayText.safe(advice))
    }
    return output.map { $0 + "\n" }.joined()
  }

  private static func headline(
    _ diagnostic: Diagnostic,
    at position: SourcePosition,
    in path: String,
    _ style: TextStyle
  ) -> String {
    let place = style.paint("\(DisplayText.safe(path)):\(position.line):\(position.column):", as: .place)
    let severity = style.paint("\(diagnostic.severity.rawValue):", as: .severity(diagnostic.severity))
    let message = style.paint(DisplayText.safe(diagnostic.finding.message), as: .headline)
    return "\(place) \(severity) \(message) " + style.paint("[\(diagnostic.rule.id)]", as: .rule)
  }

  private static func marks(of finding: Finding) -> [Excerpt.Mark] {
    let related = finding.related.prefix(mostRelated)
      .map { Excerpt.Mark(range: $0.range, isPrimary: false, label: $0.message) }
    return [Excerpt.Mark(range: finding.range, isPrimary: true, label: nil)] + related
  }
}
