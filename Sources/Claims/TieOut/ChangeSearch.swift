import Figures

/// Searches for the two lines that a line of changes compares, where its label and the form of its figures say that it
/// states changes, and only which lines are meant is open.
struct ChangeSearch {
  /// How far from the line that states the changes the two that it compares are looked for.
  static let reach = 6
  /// How far a pair of lines must be from an accident, in bits.
  private static let enough = 12
  /// How many bits the changes that hold must have by themselves where another is called wrong.
  private static let enoughToAccuse = 8
  /// What it adds to the evidence that label and figures say change, in bits.
  private static let ofForm = 5
  /// What it adds that the two lines stand side by side and next to the changes, in bits.
  private static let ofNeighbours = 6
  /// What it adds that other changes of the line compare the same two, in bits.
  private static let ofKnownPair = 12

  let field: FigureField
  /// The line that states changes.
  let item: Int
  /// The pairs of lines that other changes of it compare.
  let known: [ComparedPair]

  /// The lines of a field whose labels say that they state changes.
  static func lines(of field: FigureField) -> [Int] {
    field.items.indices.filter { [.difference, .ratio].contains(field.items[$0].role) }
  }

  /// The claims of the pair of lines that the changes bear out best; none where none is borne out.
  ///
  /// - Parameters:
  ///   - isOperand: whether a line holds what may be compared.
  ///   - claims: what the changes state if they compare two lines, the one that is named first in front.
  /// - Returns: the claims that hold and those that fail; those whose sign says better or worse are left out.
  func best(among isOperand: (Int) -> Bool, _ claims: (Int, Int) -> [Claim]) -> [Claim] {
    let window = max(0, item - Self.reach)...min(field.items.count - 1, item + Self.reach)
    let operands = window.filter { ![.difference, .ratio].contains(field.items[$0].role) && isOperand($0) }
    var best: Candidate?
    for first in operands {
      for second in operands where first != second {
        let isKnown = known.contains {
          $0.stated == item && $0.first == first && $0.second == second && $0.statesChange
        }
        let areNeighbours = abs(first - second) == 1 && min(abs(first - item), abs(second - item)) <= 2
        let cost =
          PartialSum.bits(Int64(operands.count * operands.count)) - Self.ofForm
          - (areNeighbours ? Self.ofNeighbours : 0) - (isKnown ? Self.ofKnownPair : 0)
        let candidate = Candidate(claims(first, second), cost: cost)
        guard candidate.evidence >= Self.enough, candidate.failing * 2 <= candidate.holding || isKnown else { continue }
        guard candidate.failing == 0 || mayAccuse(candidate, first, second, isNear: isKnown || areNeighbours) else {
          continue
        }
        if best.map({ $0.evidence < candidate.evidence }) ?? true { best = candidate }
      }
    }
    return best?.claims ?? []
  }

  /// Whether a figure may be called wrong for what two lines give.
  ///
  /// Of lines further away short figures are the difference by chance, and two lines of one name, such as "% chg" beside either amount, are not compared with each other.
  private func mayAccuse(_ candidate: Candidate, _ first: Int, _ second: Int, isNear: Bool) -> Bool {
    (isNear || candidate.bits >= Self.enoughToAccuse) && field.label(ofItem: first) != field.label(ofItem: second)
  }

  /// Two lines that may be compared, and how the changes between them come out.
  private struct Candidate {
    private(set) var claims: [Claim] = []
    private(set) var holding = 0
    private(set) var failing = 0
    /// What speaks for the two lines, less what it costs to believe in them.
    var evidence: Int { bits - cost }
    /// The bits of the changes that hold.
    private(set) var bits = 0
    private let cost: Int

    init(_ stated: [Claim], cost: Int) {
      self.cost = cost
      for claim in stated {
        switch claim.verdict(nil) {
        case .exact, .withinRounding:
          holding += 1
          bits += Self.bits(of: claim)
        case .broken where claim.holdsWithOtherSign: continue
        case .broken: failing += 1
        case .notCheckable: continue
        }
        claims.append(claim)
      }
    }

    /// The bits of the stated figure without its closing zeros.
    private static func bits(of claim: Claim) -> Int {
      PartialSum.significantBits(Int64(clamping: claim.stated.value.significand))
    }
  }
}

extension ComparedPair {
  /// Whether it states how one line differs from the other, rather than what part of it it is.
  fileprivate var statesChange: Bool { formula == .difference || formula == .ratio(.change) }
}
