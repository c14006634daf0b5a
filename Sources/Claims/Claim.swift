public import Figures

/// Something the release states that other figures of it decide.
public struct Claim: Sendable {
  /// How the stated figure follows from its operands.
  public enum Kind: String, Sendable {
    /// `B − A`.
    case difference
    /// `(B − A) / A`, in per cent.
    case change
    /// `B / A`, in per cent.
    case proportion
  }

  public let kind: Kind
  public let stated: Figure
  /// The operand that the formula names first: B in B − A and in (B − A) / A.
  public let minuend: Operand
  /// The operand that the formula names second, the base of a ratio: A.
  public let subtrahend: Operand
  /// Why the three belong together: "row 'Difference (B-A)', column 'Net Sales'".
  public let basis: String
  /// Whether parentheses around the stated figure may be mere brackets rather than a minus sign.
  public let parenthesesAreAmbiguous: Bool

  public init(
    kind: Kind,
    stated: Figure,
    minuend: Operand,
    subtrahend: Operand,
    basis: String,
    parenthesesAreAmbiguous: Bool = false
  ) {
    self.kind = kind
    self.stated = stated
    self.minuend = minuend
    self.subtrahend = subtrahend
    self.basis = basis
    self.parenthesesAreAmbiguous = parenthesesAreAmbiguous
  }

  /// Every figure that the claim touches.
  public var figures: [Figure] { [stated, minuend.figure, subtrahend.figure] }
}

/// A figure and the part it plays in a claim.
public struct Operand: Sendable {
  public let figure: Figure
  /// The label of its row or column: "Revision made (B)".
  public let role: String

  public init(figure: Figure, role: String) {
    self.figure = figure
    self.role = role
  }
}

/// How a claim comes out under the rounding that the release allows.
public enum Verdict: Sendable {
  /// The stated figure is what the printed operands give.
  case exact
  /// It is not, but amounts that print as these operands would give it.
  case withinRounding(Explanation)
  /// No amounts that print as these operands give the stated figure.
  case broken(expected: ExactDecimal)
  /// The claim cannot be decided.
  case notCheckable(Reason)

  /// What makes a figure right that the printed operands do not give to the last digit.
  public enum Explanation: Sendable {
    /// The result was cut off where most releases round.
    case truncatedResult
    /// The result was computed from amounts with more digits than are printed.
    case unroundedOperands
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
