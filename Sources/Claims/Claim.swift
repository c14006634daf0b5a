public import Figures
import SourceText

/// Something the release states that other figures of it decide.
///
/// It never changes, and is an object because what is claimed is handed from one list to the next: a release may make a
/// million claims, and each of them is kept once.
public final class Claim: Sendable {
  /// How the stated figure follows from its operands.
  public enum Kind: String, Sendable, CaseIterable {
    /// `B − A`.
    case difference
    /// `(B − A) / A`, in per cent.
    case change
    /// `B / A`, in per cent or in times.
    case proportion
    /// `B / A` in per cent, where B is a part of A.
    case share
    /// The sum of the operands, each added or taken away.
    case total
    /// The other place where the release prints the same amount.
    case agreement
    /// An amount over a number of shares.
    case perShare = "per share"
    /// What an identity of the pack makes of the operands.
    case identity
  }

  public let kind: Kind
  public let stated: Figure
  /// The figures that decide the stated one, in the order in which the formula names them.
  public let operands: [Operand]
  /// The power of ten by which an amount per share exceeds what the printed units give, where they leave it open.
  public let multiple: Int
  /// Why they belong together: "row 'Difference (B-A)', column 'Net Sales'".
  public let basis: String
  /// Whether parentheses around the stated figure may be mere brackets rather than a minus sign.
  public let parenthesesAreAmbiguous: Bool
  /// The identity of the pack that the claim follows from; for claims of that kind alone.
  public let identity: IdentityUse?

  public init(
    kind: Kind,
    multiple: Int = 0,
    stated: Figure,
    operands: [Operand],
    basis: String,
    parenthesesAreAmbiguous: Bool = false,
    identity: IdentityUse? = nil
  ) {
    precondition(!operands.isEmpty, "a claim follows from at least one figure")
    self.kind = kind
    self.multiple = multiple
    self.stated = stated
    self.operands = operands
    self.basis = basis
    self.parenthesesAreAmbiguous = parenthesesAreAmbiguous
    self.identity = identity
  }

  /// A claim of a kind that compares two figures.
  public convenience init(
    kind: Kind,
    multiple: Int = 0,
    stated: Figure,
    minuend: Operand,
    subtrahend: Operand,
    basis: String,
    parenthesesAreAmbiguous: Bool = false
  ) {
    let second = kind == .difference ? subtrahend.negated : subtrahend
    self.init(
      kind: kind,
      multiple: multiple,
      stated: stated,
      operands: [minuend, second],
      basis: basis,
      parenthesesAreAmbiguous: parenthesesAreAmbiguous
    )
  }

  /// The operand that the formula names first: B in B − A and in (B − A) / A.
  public var minuend: Operand { operands[0] }

  /// The operand that the formula names last, the base of a ratio: A.
  public var subtrahend: Operand { operands[operands.count - 1] }

  /// Every figure that the claim touches.
  public var figures: [Figure] {
    var figures: [Figure] = []
    figures.reserveCapacity(operands.count + 1)
    figures.append(stated)
    for place in operands.indices { figures.append(operands[place].figure) }
    return figures
  }

  /// Where each of its figures stands, in the order of `figures`.
  var ranges: [SourceRange] {
    var ranges: [SourceRange] = []
    ranges.reserveCapacity(operands.count + 1)
    ranges.append(stated.range)
    for place in operands.indices { ranges.append(operands[place].figure.range) }
    return ranges
  }

  /// Whether the stated figure is a sum of its operands, each added or taken away.
  public var isSum: Bool {
    switch kind {
    case .difference, .total, .agreement: true
    case .change, .proportion, .share, .perShare, .identity: false
    }
  }
}

/// A figure and the part it plays in a claim.
public struct Operand: Sendable {
  public let figure: Figure
  /// The label of its row or column: "Revision made (B)".
  public let role: String
  /// Whether a sum takes the figure away instead of adding it.
  public let isSubtracted: Bool

  public init(figure: Figure, role: String, isSubtracted: Bool = false) {
    self.figure = figure
    self.role = role
    self.isSubtracted = isSubtracted
  }

  /// The operand with the opposite part in a sum.
  var negated: Operand { Operand(figure: figure, role: role, isSubtracted: !isSubtracted) }

  /// The operand with another figure in the same part.
  public func with(_ figure: Figure) -> Operand { Operand(figure: figure, role: role, isSubtracted: isSubtracted) }
}

extension Claim {
  /// The claim with each of its figures replaced.
  public func mapFigures(_ replace: (Figure) -> Figure) -> Claim {
    Claim(
      kind: kind,
      multiple: multiple,
      stated: replace(stated),
      operands: operands.map { $0.with(replace($0.figure)) },
      basis: basis,
      parenthesesAreAmbiguous: parenthesesAreAmbiguous,
      identity: identity
    )
  }
}

/// How a claim comes out under the rounding that the release allows.
public enum Verdict: Sendable {
  /// The stated figure is what the printed operands give.
  case exact
  /// It is not, but amounts that print as these operands would give it.
  case withinRounding(Explanation)
  /// No amounts that print as these operands give the stated figure.
  ///
  /// Few claims are broken; that what was expected lies apart keeps the verdicts on all others small.
  indirect case broken(expected: ExactDecimal)
  /// The claim cannot be decided.
  case notCheckable(Reason)

  /// What makes a figure right that the printed operands do not give to the last digit.
  public enum Explanation: Sendable {
    /// The result was cut off where most releases round.
    case truncatedResult
    /// The result was computed from amounts with more digits than are printed.
    case unroundedOperands
    /// The share was moved by one unit so that all shares add up.
    case madeToAddUp
    /// It follows only roughly, and lies near enough.
    case toleratedDeviation
    /// The parentheses around the figure are no minus sign.
    case decorativeParentheses
  }

  /// Why a claim cannot be decided.
  public enum Reason: String, Sendable {
    case baseNotPositive = "a ratio over a zero or negative base has no meaning"
    case unitsDiffer = "the figures count different things"
    case tooLarge = "the figures are too large to compute with"
  }
}
