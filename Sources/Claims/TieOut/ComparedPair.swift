import Figures

/// A line that states how two others compare.
struct ComparedPair {
  enum Formula: Hashable {
    case difference
    case ratio(RatioFit.Formula)

    /// Whether a line of one kind may state this about lines of another.
    func allows(_ operands: FigureKind, for stated: FigureKind) -> Bool {
      switch self {
      case .difference: operands == stated
      case .ratio: operands == .amount || operands == .perShare
      }
    }

    /// By which power of ten the units that two figures print must be corrected so that the formula holds.
    ///
    /// The power that fits is known from the figures; the units of the release may say the same, or leave it open.
    func multiple(_ first: Figure, _ second: Figure) -> Int {
      guard case .ratio(.quotient(let power)) = self else { return 0 }
      return power - first.unit.power + second.unit.power
    }

    var kind: Claim.Kind {
      switch self {
      case .difference: .difference
      case .ratio(.change): .change
      case .ratio(.proportion): .proportion
      case .ratio(.quotient): .perShare
      }
    }
  }

  /// The item that states the comparison.
  let stated: Int
  /// The item that the formula names first: b in b − a and in b / a − 1.
  let first: Int
  let second: Int
  let formula: Formula
  /// What speaks for the pair, in bits.
  var evidence: Int
  /// How many of these only the labels give, which name the lines of the pair.
  var bitsOfNames = 0
  /// The series in which it holds.
  var holding: [Int] = []
  /// The series in which it holds with the opposite sign.
  var flipped: [Int] = []
  /// The series in which it does not.
  var failing: [Int] = []
  /// The series of a column that says what is good in which it holds the other way round: costs are taken from the plan.
  var reversed: [Int] = []
  /// Whether the two series in which it fails would hold if two of their figures changed places.
  var isExchanged = false

  /// How far a pair must be from an accident, in bits.
  static let enough = 12

  var isCredible: Bool {
    evidence >= Self.enough && (isExchanged || (!borneOut.isEmpty && failing.count + flipped.count <= borneOut.count))
  }

  /// The series that bear it out.
  private var borneOut: [Int] { reversed.isEmpty ? holding : holding + reversed }

  /// How many series speak against it; two figures in each other's place are one slip.
  private var against: Int { isExchanged ? 1 : failing.count + flipped.count }

  /// Whether a series in which it fails may be called wrong for it: more than one other bears it out.
  var mayAccuse: Bool {
    holding.count >= 2 && failing.count * 2 <= holding.count && evidence - bitsOfNames >= Self.enough
  }

  func isBetter(than other: ComparedPair?) -> Bool {
    guard let other else { return true }
    return (borneOut.count - against, evidence) > (other.borneOut.count - other.against, other.evidence)
  }
}
