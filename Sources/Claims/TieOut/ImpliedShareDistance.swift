import Figures

extension Claim {
  /// By which factor numbers of shares may differ between forecasts and results without anything being wrong.
  private static let ordinary = ExactDecimal(significand: 125, scale: 2)
  /// The same where the release says nothing of shares that come or go.
  private static let unsaid = ExactDecimal(significand: 110, scale: 2)
  /// How many times as large as the other the larger of two profits may be.
  private static let likeness = 3
  /// Into how many shares companies split one, or join so many to one.
  private static let splits = [2, 3, 4, 5, 10, 20, 50, 100]
  /// How near to a split, in per cent, counts as one.
  private static let nearness = 5

  /// Whether the signs contradict each other, or no ordinary change in the number of shares explains the figure.
  func isFarFromItsShares(_ expected: ExactDecimal, _ changes: ShareChanges) -> Bool {
    let (profit, other) = (operands[0].figure.value.magnitude, operands[2].figure.value.magnitude)
    // Of a profit that shrank, preferred dividends may leave anything.
    guard profit <= other.times(Self.likeness), other <= profit.times(Self.likeness) else { return false }
    let (own, wanted) = (stated.value.magnitude, expected.magnitude)
    if (stated.value.signum < 0) != (expected.signum < 0) {
      // Preferred dividends turn a profit into a loss per share, but hardly into the same amount.
      return own.times(4) <= wanted.times(5) && wanted.times(4) <= own.times(5)
    }
    if isExplainedByPreferredDividends { return false }
    let isSplit = Self.splits.contains { split in
      [(own, wanted.times(split)), (own.times(split), wanted)].contains { one, two in
        (one - two).magnitude.times(100) <= two.times(Self.nearness)
      }
    }
    let ordinary = changes.mentionsIssues || changes.mentionsSplits ? Self.ordinary : Self.unsaid
    return !(isSplit && changes.mentionsSplits) && stillFails(movedUp: own > wanted, by: ordinary)
  }

  /// Whether one amount of preferred dividends, of half the larger profit at most, brings both lines to the same shares.
  ///
  /// Of profits p and q and amounts per share e and f on s shares, p − d = s × e and q − d = s × f.
  private var isExplainedByPreferredDividends: Bool {
    let (p, e) = (operands[0].figure.value, stated.value)
    let (q, f) = (operands[2].figure.value, operands[1].figure.value)
    let (profits, rates) = (p - q, e - f)
    guard !rates.isZero, profits.signum == rates.signum else { return false }
    // d × (e − f) = e × q − f × p
    let weighted = e.times(q) - f.times(p)
    guard weighted.isZero || weighted.signum == rates.signum else { return false }
    let larger = p.magnitude < q.magnitude ? q.magnitude : p.magnitude
    return weighted.magnitude.times(2) <= larger.times(rates.magnitude)
  }

  /// Whether the claim fails even with the number of shares moved towards it as far as is ordinary.
  private func stillFails(movedUp: Bool, by ordinary: ExactDecimal) -> Bool {
    guard let identity else { return false }
    let ordinary = IdentityExpression.number(ordinary)
    let moved = IdentityUse(
      id: identity.id,
      expression: movedUp ? .product(identity.expression, ordinary) : .quotient(identity.expression, ordinary),
      terms: identity.terms,
      isCertain: false,
      admitsExceptions: true
    )
    let claim = Claim(kind: kind, stated: stated, operands: operands, basis: basis, identity: moved)
    guard case .broken(let expected) = claim.verdict(nil) else { return false }
    // Moved so far, the figure must still lie on the same side.
    return (stated.value.magnitude > expected.magnitude) == movedUp
  }
}
