public import Figures

/// One figure of a claim that fails, and the value with which the claim would hold.
public struct ClaimMend: Sendable {
  public let figure: Figure
  /// What the label of the figure's line says: "Rent"; for the stated figure what the claim is about.
  public let role: String
  public let value: ExactDecimal

  /// The slip of the pen that turns that value into what is printed; nil where no single one does.
  public var slip: Slip? { Slip(printed: figure.value, expected: value) }
}

extension Claim {
  /// The ways to mend by one figure a claim whose operands give something else, the stated one first; of ratios and
  /// agreements that one alone.
  public func mends(expected: ExactDecimal) -> [ClaimMend] {
    let mend = ClaimMend(figure: stated, role: basis, value: expected)
    guard isSum, kind != .agreement, !isInBasisPoints, Set(figures.map(\.unit.power)).count == 1 else { return [mend] }
    let gap = stated.value - expected
    return [mend]
      + operands.map {
        let value = $0.isSubtracted ? $0.figure.value - gap : $0.figure.value + gap
        return ClaimMend(figure: $0.figure, role: $0.role, value: value)
      }
  }
}
