package import Linting

/// The last line of a report: what was found, in how many files, and how many figures hold together.
package enum SummaryLine {
  /// The line without its end: "2 errors, 1 warning in 3 files · 41 of 60 figures tied (68 %)".
  package static func text(of report: Report) -> String {
    let summary = report.summary
    let counts = [(summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note")]
      .filter { $0.0 > 0 }
      .map { Counted.text($0.0, $0.1) }
    let findings = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    var parts = ["\(findings) in \(Counted.text(summary.files, "file"))"]
    if summary.figures > 0 { parts.append(Counted.tied(summary.tied, of: summary.figures)) }
    if !report.unread.isEmpty { parts.append("\(Counted.text(report.unread.count, "input")) not read") }
    return parts.joined(separator: " · ")
  }
}
