import Figures
import SourceText

/// Changes whose amount and percentage both have the other sign than the figures give.
///
/// One minus sign goes astray; two of them, in the amount and in the percentage, are meant: the line says better or worse
/// instead of more or less, as a variance from the plan does for costs. Nothing is claimed of such a pair.
struct OddSigns {
  /// The claims that are left.
  let claims: [Claim]
  let abstentions: [Abstention]

  init(_ claims: [Claim]) {
    var odd: [[SourceRange]: Set<Claim.Kind>] = [:]
    for claim in claims where Self.mayBeOdd(claim) && claim.isBroken && claim.holdsWithOtherSign {
      odd[Self.compared(claim), default: []].insert(claim.kind)
    }
    func isOdd(_ claim: Claim) -> Bool {
      Self.mayBeOdd(claim) && odd[Self.compared(claim), default: []].count > 1 && claim.isBroken
        && claim.holdsWithOtherSign
    }
    self.claims = claims.filter { !isOdd($0) }
    abstentions = claims.filter(isOdd).map { Abstention(figure: $0.stated, reason: .unclearSign) }
  }

  private static func mayBeOdd(_ claim: Claim) -> Bool { claim.kind == .difference || claim.kind == .change }

  /// The two figures that are compared.
  private static func compared(_ claim: Claim) -> [SourceRange] {
    [claim.minuend.figure.range, claim.subtrahend.figure.range]
  }
}

extension Claim {
  /// Whether the claim would hold if the stated figure had the other sign.
  var holdsWithOtherSign: Bool {
    let flipped = mapFigures { figure in
      figure.range == stated.range ? figure.with(-figure.value, sign: figure.value.signum > 0 ? .minus : .none) : figure
    }
    return !flipped.isBroken
  }
}
