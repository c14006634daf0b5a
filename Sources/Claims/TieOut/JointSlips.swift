import Figures
import SourceText

/// Claims that fail together because of one figure, and hold once a single slip of the pen in it is undone.
///
/// Each of them alone may have its reasons to fail. That two of them ask for the same amount, and that this amount is a
/// slip away from the printed one, is no chance.
struct JointSlips {
  private(set) var claims: [Claim] = []

  /// So many failing claims are compared at most; a release with more fails for other reasons than one figure.
  private static let mostClaims = 8
  /// How many claims about different figures must ask for the same amount.
  private static let fewestWitnesses = 2

  /// Looks for slips behind failing claims that leave standing what holds.
  init(among failing: [Claim], beside holding: [Claim]) {
    guard (Self.fewestWitnesses...Self.mostClaims).contains(failing.count) else { return }
    var seen: Set<SourceRange> = []
    for figure in failing.flatMap(\.figures) {
      guard seen.insert(figure.range).inserted else { continue }
      let touched = failing.filter { claim in claim.figures.contains { $0.range == figure.range } }
      guard Set(touched.map(\.stated.range)).count >= Self.fewestWitnesses else { continue }
      let kept = holding.filter { claim in claim.figures.contains { $0.range == figure.range } }
      // What follows only roughly may lie a little beside it in several places, for one and the same reason.
      guard touched.allSatisfy(\.isBroken) else { continue }
      let isMended = figure.value.amountsBeforeASlip.contains { amount in
        (touched + kept).allSatisfy { $0.exactly.holds(with: amount, for: figure) }
      }
      if isMended { claims += touched.map(\.exactly) }
    }
  }
}
