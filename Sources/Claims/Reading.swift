public import Figures
public import ReleaseModel

/// A release together with everything that could be understood of it.
///
/// Rules look at a reading and at nothing else; `seigo show` prints it.
public struct Reading: Sendable {
  public let release: Release
  /// What kind of release it is, and why.
  public let form: RecognizedForm
  /// How the release says its amounts were rounded.
  public let rounding: RoundingNote?
  /// How it prints numbers.
  public let numberStyle: NumberStyle
  /// The tables, in reading order.
  public let tables: [TableReading]
  /// Every figure of the release, in the order of the file.
  public let figures: [Figure]
  /// The claims of all tables and how they came out, in reading order.
  public let judgements: [Judgement]
  /// Sums that hold one by one and cannot hold together, one a table at most.
  public let contradictions: [ContradictorySums]
  /// The percentages that sentences state of a number of things that come whole, in reading order.
  public let countedShares: [CountedShare]
  /// The figures about which nothing is claimed although others may decide them.
  public let abstentions: [Abstention]

  /// The judgements of claims of some kinds, in reading order.
  ///
  /// There may be a hundred thousand claims, of which a rule wants a few; the others are not even copied.
  public func judgements(of kinds: Claim.Kind...) -> [Judgement] {
    judgements.indices.filter { kinds.contains(judgements[$0].claim.kind) }.map { judgements[$0] }
  }

  /// The cells that state a difference or a ratio, in reading order.
  public var comparisons: [Comparison] { tables.flatMap(\.comparisons) }
}

/// The kind of a release.
public struct RecognizedForm: Sendable {
  /// The form's id in its pack, or `generic`.
  public let id: String
  /// The form's name in words.
  public let name: String
  /// What decided it, in words.
  public let reason: String

  public init(id: String, name: String, reason: String) {
    self.id = id
    self.name = name
    self.reason = reason
  }

  /// Nothing more is known than that it is a document.
  public static let generic = RecognizedForm(
    id: "generic",
    name: "generic",
    reason: "neither the title nor a table names a form that the packs describe"
  )
}

/// A sentence by which a release says how its amounts were rounded.
public struct RoundingNote: Sendable {
  public let convention: RoundingConvention
  /// Where the release says so.
  public let text: TextRange
}
