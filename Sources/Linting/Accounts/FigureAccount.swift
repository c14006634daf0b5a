public import Claims
public import Figures
public import SourceText

/// What became of one figure of a release: what it was tied to, or why to nothing.
public struct FigureAccount: Sendable {
  public let figure: Figure
  /// Where it stands.
  public let place: FigurePlace
  public let outcome: Outcome

  /// How a figure fared.
  public enum Outcome: Sendable {
    /// Checks that were decided touched it: those that failed first, then those that are about the figure itself.
    case tied([FigureTie])
    /// No check that was decided touched it, and why.
    case untied(UntiedReason)
  }

  /// What the figure was tied to; empty where it was tied to nothing.
  public var ties: [FigureTie] {
    if case .tied(let ties) = outcome { ties } else { [] }
  }

  /// Why the figure was tied to nothing; nil where it was tied.
  public var reason: UntiedReason? {
    if case .untied(let reason) = outcome { reason } else { nil }
  }
}

/// Where a figure stands, in the release's own words.
public enum FigurePlace: Sendable, Hashable {
  /// In a table: its number from 1, as `seigo show` counts them, and the labels of row and column.
  case table(number: Int, row: String, column: String)
  /// In a sentence: the heading above it, where there is one, and the words around the figure.
  case prose(heading: String?, words: String)

  /// The number of the table; nil in prose.
  public var table: Int? {
    if case .table(let number, _, _) = self { number } else { nil }
  }
}

/// A decided check that touched a figure.
public struct FigureTie: Sendable {
  /// The id of the rule that made the check.
  public let rule: String
  /// What was looked at: "difference 2,500 in row 'Difference (B-A)', column 'Net Sales'".
  public let subject: String
  /// What was recomputed; nil where the check recomputes nothing.
  public let claim: Claim?
  /// Where the figure stands that the check is about: this one, or one that follows from it.
  public let place: SourceRange
  /// Whether the check is about this figure.
  public let isStated: Bool
  /// Whether the check passed.
  public let holds: Bool
}
