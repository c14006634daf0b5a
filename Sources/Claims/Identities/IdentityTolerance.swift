import Figures

/// How far beside an identity's expression a figure may lie without being wrong.
public enum IdentityTolerance: Hashable, Sendable {
  /// No further than rounding takes it.
  case none
  /// By so many per cent of what follows, or, where numbers of shares enter, of what a split of shares makes of that.
  case percent(Int)
  /// As far as other numbers of shares, preferred dividends and splits may take it.
  case numbersOfShares(ShareChanges)
}

/// What a release says of its shares, and what may so have come between two amounts per share of it.
public struct ShareChanges: Hashable, Sendable {
  /// Whether it speaks of shares that are split or joined.
  public let mentionsSplits: Bool
  /// Whether it speaks of shares that are issued or bought back, or of what makes them more or fewer.
  public let mentionsIssues: Bool

  /// Anything may have come between.
  public static let any = ShareChanges(mentionsSplits: true, mentionsIssues: true)
}

extension IdentityUse {
  /// The use without any tolerance: what follows must follow to the last digit.
  var exactly: IdentityUse { with(.none) }

  /// The use with another tolerance.
  func with(_ tolerance: IdentityTolerance) -> IdentityUse {
    IdentityUse(
      id: id,
      expression: expression,
      terms: terms,
      isCertain: isCertain,
      admitsExceptions: admitsExceptions,
      tolerance: tolerance
    )
  }
}

extension Claim {
  /// The claim without the tolerance of its identity.
  var exactly: Claim { tolerating(.none) }

  /// The claim with another tolerance of its identity.
  func tolerating(_ tolerance: IdentityTolerance) -> Claim {
    guard let identity, identity.tolerance != tolerance else { return self }
    return Claim(kind: kind, stated: stated, operands: operands, basis: basis, identity: identity.with(tolerance))
  }

  /// Whether the stated figure lies as near to what follows from the identity as its tolerance allows.
  func isTolerated(_ expected: ExactDecimal) -> Bool {
    guard let tolerance = identity?.tolerance, tolerance != .none else { return false }
    guard !expected.isZero, (figures.map(\.value) + [expected]).allSatisfy(\.isShort) else {
      if case .numbersOfShares = tolerance { return true }
      return false
    }
    switch tolerance {
    case .none: return false
    case .percent(let most):
      // Only what numbers of shares enter is another thing before a split.
      let isOfShares = identity?.isOfImpliedShares == true || operands.contains { $0.figure.unit.quantity == .shares }
      let splits = isOfShares ? Self.splits : []
      return ([1] + splits).contains { split in
        [(split, 1), (1, split)].contains { times, over in
          // |stated × over − expected × times| ≤ tolerance % of |expected × times|
          let (stated, wanted) = (stated.value.times(over), expected.times(times))
          return (stated - wanted).magnitude.times(100) <= wanted.magnitude.times(most)
        }
      }
    case .numbersOfShares(let changes): return !isFarFromItsShares(expected, changes)
    }
  }

  /// Into how many new shares companies split one.
  private static let splits = [2, 3, 4, 5, 10, 20, 50, 100, 200]
}
