public import Figures
public import SourceText

/// Something that a rule looked at, and how it came out.
public struct Check: Sendable {
  /// What was looked at, in words: "difference 2,500 in column 'Net Sales'".
  public var subject: String { words() }
  /// Puts the subject into words once somebody asks: most checks pass, and nobody reads what they were about.
  private let words: @Sendable () -> String
  /// Where it stands.
  public let range: SourceRange
  /// The figures that the check tied together; none where it is about no figures.
  public let figures: [Figure]
  public let outcome: Outcome

  public init(
    _ subject: @autoclosure @escaping @Sendable () -> String,
    at range: SourceRange,
    figures: [Figure] = [],
    _ outcome: Outcome
  ) {
    words = subject
    self.range = range
    self.figures = figures
    self.outcome = outcome
  }

  /// How a check came out.
  public enum Outcome: Sendable {
    /// It holds; in words, why.
    case passed(String)
    /// It does not hold.
    case failed(Finding)
    /// It could not be decided; in words, why.
    case notCheckable(String)
  }
}

/// What is wrong, why, and what to do about it.
public struct Finding: Sendable {
  /// The headline: the specific first, without a full stop.
  public let message: String
  /// Where to point.
  public let range: SourceRange
  /// Other places that the finding rests on.
  public let related: [RelatedPlace]
  /// What was printed, what was expected, and the computation.
  public let evidence: Evidence?
  /// What the author can do, as a verb phrase.
  public let advice: String?
  /// How bad the finding is at most, where that is less than what the rule's failures are.
  public let ceiling: Severity?

  public init(
    _ message: String,
    at range: SourceRange,
    related: [RelatedPlace] = [],
    evidence: Evidence? = nil,
    advice: String? = nil,
    ceiling: Severity? = nil
  ) {
    self.message = message
    self.range = range
    self.related = related
    self.evidence = evidence
    self.advice = advice
    self.ceiling = ceiling
  }
}

/// Another place that a finding rests on.
public struct RelatedPlace: Sendable, Hashable {
  public let message: String
  public let range: SourceRange

  public init(_ message: String, at range: SourceRange) {
    self.message = message
    self.range = range
  }
}

/// The recomputation behind a finding.
public struct Evidence: Sendable, Hashable {
  /// What the release prints.
  public let printed: String
  /// What it should print.
  public let expected: String
  /// The computation in one line: "25,000 − 22,500 = +2,500".
  public let statement: String

  public init(printed: String, expected: String, statement: String) {
    self.printed = printed
    self.expected = expected
    self.statement = statement
  }
}
