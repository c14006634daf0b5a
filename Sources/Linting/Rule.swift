/// Something that can be wrong with a release, and how to find it.
///
/// A rule is a pure function from a release to checks. It says what it looked at and how that came out; who it is and
/// how bad a failure is stand in its descriptor, and the configuration has the last word on both.
public protocol Rule: Sendable {
  /// Who the rule is.
  static var descriptor: RuleDescriptor { get }

  init()

  /// Everything the rule looked at in a release.
  func checks(in context: RuleContext) -> [Check]
}

/// Who a rule is.
public struct RuleDescriptor: Sendable, Hashable {
  /// Its name in options, output and pages: the fault it finds, in lower case with hyphens.
  public let id: String
  public let family: RuleFamily
  /// What it finds, in one sentence without a full stop.
  public let summary: String
  /// How bad a failure is at most; a finding may be less.
  public let severity: Severity
  /// The clause, standard or guideline that the rule serves, where there is one.
  public let reference: String?

  public init(id: String, family: RuleFamily, summary: String, severity: Severity, reference: String? = nil) {
    self.id = id
    self.family = family
    self.summary = summary
    self.severity = severity
    self.reference = reference
  }
}

/// What a rule is about; options select rules by family too.
public enum RuleFamily: String, Sendable, CaseIterable {
  case arithmetic
  case agreement
  case structure
  case links
  case time
  case wording
}

/// How bad a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing.
  case note
  /// Probably a mistake, or bad practice.
  case warning
  /// Wrong beyond doubt.
  case error

  /// Orders from note to error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
