public import Figures
public import SourceText

/// A percentage that a sentence states of a number of things that come whole: "62.5% of the 9 directors".
public struct CountedShare: Sendable {
  /// The percentage as printed.
  public let percentage: Figure
  /// How many of the things it is, where the sentence says so: 5 in "5 of the 8 directors (62.5%)".
  public let count: Int128?
  /// How many things there are.
  public let base: Int128
  /// What the things are called: "directors", "名".
  public let noun: String
  /// The bytes of the sentence that state the base.
  public let basePlace: SourceRange
  /// The figures of the release that it ties: the percentage, and the counts where they are figures.
  public let figures: [Figure]
  public let verdict: Verdict

  /// How a counted share comes out.
  public enum Verdict: Hashable, Sendable {
    /// The count, or some count, prints as the percentage.
    case possible
    /// It does not, or none does.
    case broken
    /// It cannot be decided.
    case notCheckable(Reason)
  }

  /// Why a counted share cannot be decided.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case hedged = "the sentence gives the percentage or the count as approximate or as a bound"
    case weighed = "the sentence speaks of something that the percentage may be of instead"
    case severalCounts = "the sentence counts other things that may belong to the base"
    case largeBase = "the base is so large that every percentage of this precision is possible"
    case madeToAddUp = "it may have been moved by one unit so that all percentages beside it add up"
    case noShare = "the count exceeds the base"
  }

  /// The percentage and its base as an arithmetical question; nil where the percentage is no share of a whole.
  public var share: WholeShare? { WholeShare(percentage: percentage.value, base: base) }
}
