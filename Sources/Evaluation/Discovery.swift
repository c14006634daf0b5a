import Claims
import Figures
import Linting
import SourceText

/// Whether linting the draft with a slip in it says something new about the slip.
enum Discovery {
  case nothing
  /// A note or a warning.
  case hint
  case error

  /// Compares the findings before and after.
  ///
  /// - Parameters:
  ///   - slip: the slip.
  ///   - known: the findings on the release as it is.
  ///   - report: the findings on the draft with the slip.
  ///   - reading: that draft as understood.
  ///   - tied: where the changed figures and those that share a claim with them stand in the release as it is.
  init(
    of slip: Slip,
    known: Set<Signature>,
    report: FileReport,
    reading: Reading,
    tied: [SourceRange]
  ) {
    let new = report.diagnostics.filter { $0.severity >= .warning && !known.contains(Signature($0)) }
    guard !new.isEmpty else {
      self = .nothing
      return
    }
    let changed = slip.changes.map { slip.moved($0.figure.range) }
    let claimed = reading.judgements.map(\.claim).filter { claim in
      claim.figures.contains { figure in changed.contains { Self.meet($0, figure.range) } }
    }
    let places = changed + tied.map(slip.moved) + claimed.flatMap { $0.figures.map(\.range) }
    // A finding elsewhere is about something else, even where the slip set it off.
    let about = new.filter { diagnostic in
      ([diagnostic.finding.range] + diagnostic.finding.related.map(\.range)).contains { range in
        places.contains { Self.meet($0, range) }
      }
    }
    self = about.isEmpty ? .nothing : about.contains { $0.severity == .error } ? .error : .hint
  }

  private static func meet(_ one: SourceRange, _ other: SourceRange) -> Bool {
    one.start < other.end && other.start < one.end
  }
}

/// What tells one finding from another when offsets move.
struct Signature: Hashable {
  private let rule: String
  private let message: String

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule.id
    message = diagnostic.finding.message
  }
}
