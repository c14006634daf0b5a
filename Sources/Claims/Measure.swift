public import Figures

/// A quantity that releases report, such as net sales.
public struct Measure: Sendable {
  /// Whether a measure adds up over time.
  public enum Kind: String, Sendable, CaseIterable {
    /// An amount over a period, such as sales.
    case flow
    /// An amount at a date, such as assets.
    case stock
  }

  public let id: String
  /// Whether it is an amount per share, whose comparison releases often leave blank.
  public let isPerShare: Bool
  /// Whether it is an amount over a period or at a date, where a pack says so.
  public let kind: Kind?
  /// Whether statements print it as a positive amount and take it away, as they do with costs.
  public let isSubtracted: Bool
  /// What it counts, where that is always the same and no money.
  public let quantity: Unit.Quantity?
  /// What tables call it.
  public let phrases: [String]
  /// What tables call it where it is below zero, such as "net loss"; they may then print it without a minus sign.
  public let negativePhrases: [String]

  public init(
    id: String,
    isPerShare: Bool = false,
    kind: Kind? = nil,
    isSubtracted: Bool = false,
    quantity: Unit.Quantity? = nil,
    phrases: [String],
    negativePhrases: [String] = []
  ) {
    self.id = id
    self.isPerShare = isPerShare
    self.kind = kind
    self.isSubtracted = isSubtracted
    self.quantity = quantity
    self.phrases = phrases
    self.negativePhrases = negativePhrases
  }

  /// The measure with what another definition of it adds; where both say what kind of amount it is, the other stands.
  public func extended(by other: Measure) -> Measure {
    Measure(
      id: id,
      isPerShare: isPerShare || other.isPerShare,
      kind: other.kind ?? kind,
      isSubtracted: isSubtracted || other.isSubtracted,
      quantity: other.quantity ?? quantity,
      phrases: phrases + other.phrases,
      negativePhrases: negativePhrases + other.negativePhrases
    )
  }
}
