public import Claims

/// Why a figure was tied to nothing.
///
/// A figure has one reason, the first of these that holds: what was tried comes before where the figure stands, that
/// before what its label says, and that before what its table lacks.
public enum UntiedReason: Sendable, Hashable {
  /// A check touched the figure, but could not be decided.
  case undecided(String)
  /// Something looks as if it decided the figure, but may be meant otherwise.
  case abstained(Abstention.Reason)
  /// The figure stands in a sentence.
  case prose
  /// The table is what a correction replaces.
  case superseded
  /// The cell holds several figures.
  case severalFigures
  /// Nobody can tell the column of the figure.
  case unplaced
  /// The figure compares two others, one of which is no figure.
  case missingOperand
  /// The label says that the figure compares others, and nothing says which.
  case unboundComparison
  /// The label says that the figure is a total, and nothing adds up to it.
  case totalWithoutParts
  /// The table holds one or two figures.
  case tooFewFigures
  /// The table compares this line with another, but leaves this figure out.
  case comparisonNotPrinted
  /// The table compares other lines.
  case notCompared
  /// The label says that the line is a part of another, and not every part is given.
  case partOfAnother
  /// No other figure of the table counts the same.
  case aloneOfItsKind
  /// The figure is a ratio, and nothing says of what.
  case ratio
  /// The figure is an amount per share, and nothing in the table decides it.
  case perShare
  /// Other lines of the table are tied, but none to the figure's.
  case unrelatedLine
  /// No line of the table is known to follow from others.
  case unrelatedTable

  /// The reason's name in JSON.
  public var id: String {
    switch self {
    case .undecided: "undecided"
    case .abstained: "abstained"
    case .prose: "prose"
    case .superseded: "superseded"
    case .severalFigures: "severalFigures"
    case .unplaced: "unplaced"
    case .missingOperand: "missingOperand"
    case .unboundComparison: "unboundComparison"
    case .totalWithoutParts: "totalWithoutParts"
    case .tooFewFigures: "tooFewFigures"
    case .comparisonNotPrinted: "comparisonNotPrinted"
    case .notCompared: "notCompared"
    case .partOfAnother: "partOfAnother"
    case .aloneOfItsKind: "aloneOfItsKind"
    case .ratio: "ratio"
    case .perShare: "perShare"
    case .unrelatedLine: "unrelatedLine"
    case .unrelatedTable: "unrelatedTable"
    }
  }

  /// The reason in words.
  public var words: String {
    switch self {
    case .undecided(let reason): reason
    case .abstained(let reason): reason.rawValue
    case .prose: "stands in a sentence, and sentences are not tied yet"
    case .superseded: "stands in a table that a correction replaces"
    case .severalFigures: "its cell holds several figures"
    case .unplaced: "the columns of its row were lost"
    case .missingOperand: "one of the figures that it compares is not printed"
    case .unboundComparison: "its label says that it compares, but not what with what"
    case .totalWithoutParts: "its label says total, but no lines of the table add up to it"
    case .tooFewFigures: "its table holds too few figures for one to follow from others"
    case .comparisonNotPrinted: "its table compares its line, but leaves this figure out"
    case .notCompared: "its table compares other lines"
    case .partOfAnother: "is a part of another line, of which not every part is given"
    case .aloneOfItsKind: "no other figure of its table counts the same"
    case .ratio: "a ratio, and nothing says of what"
    case .perShare: "an amount per share, which nothing in its table decides"
    case .unrelatedLine: "other lines of its table are tied, but none to this one"
    case .unrelatedTable: "no line of its table is known to follow from others"
    }
  }
}
