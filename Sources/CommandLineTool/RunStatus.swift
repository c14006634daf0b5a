package import Linting

/// How a run came out, as scripts and pipelines see it.
package enum RunStatus: Int32, Sendable, Comparable {
  /// Nothing was found at or above the gate.
  case clean = 0
  /// Something was found at or above the gate.
  case findings = 1
  /// An option, configuration or pack cannot be used, or the report could not be written.
  case misuse = 2
  /// An input could not be read.
  case unreadable = 3

  /// The status of a report, where findings below the gate do not count.
  package init(of report: Report, gate: Severity) {
    if !report.unread.isEmpty {
      self = .unreadable
    } else {
      let isFound = report.files.contains { $0.diagnostics.contains { $0.severity >= gate } }
      self = isFound ? .findings : .clean
    }
  }

  /// Orders by what a caller must hear of first: misuse above unreadable inputs above findings.
  package static func < (left: RunStatus, right: RunStatus) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .clean: 0
    case .findings: 1
    case .unreadable: 2
    case .misuse: 3
    }
  }
}
