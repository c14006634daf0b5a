import Figures
import SourceText

/// Tells a wrong figure from a structure that was misunderstood.
///
/// That lines add up in some columns shows what a table means, not that the figure which differs in another is wrong: an
/// item may be missing from the list in one year only. A figure is called wrong beyond doubt where a slip of the pen
/// turns what is printed into what was expected, or where a second claim fails at the same figure and one and the same
/// value mends both.
struct Conviction {
  private let broken: [Claim]
  /// The figures of sums that hold to the last digit.
  private var borneOut = SourceRangeSet()
  /// For each figure, the broken claims that it enters.
  private var claimsOfFigure: [SourceRange: [Int]] = [:]

  /// The fewest digits of a figure in which a slip is told from chance: most short figures are a digit apart.
  private static let fewestDigits = 4

  /// Weighs the claims of a release that its own note on rounding does not explain.
  ///
  /// - Parameters:
  ///   - claims: the claims that fail.
  ///   - exact: the sums that hold to the last digit.
  init(amongFailing claims: [Claim], beside exact: [Claim]) {
    for claim in exact { borneOut.formUnion(claim.ranges) }
    broken = claims.filter(\.isBroken)
    for (index, claim) in broken.enumerated() {
      for figure in claim.figures { claimsOfFigure[figure.range, default: []].append(index) }
    }
  }

  /// Whether a claim that fails shows a wrong figure beyond doubt, whatever the release says that may explain it too: an
  /// item that is not listed, or a figure that was restated, looks like a slip of the pen now and then.
  func convicts(_ claim: Claim, despite caveat: Caveat?) -> Bool {
    guard case .broken(let expected) = claim.verdict(nil), caveat != .restated else { return false }
    let mends = claim.mends(expected: expected)
    // An elimination printed without its minus sign explains a sum as well as any slip does.
    if caveat == nil, !mends.dropFirst().contains(where: { $0.value == -$0.figure.value }) {
      // A figure that adds up exactly elsewhere is not the one that was mistyped.
      if let stated = mends.first, Self.isSlip(stated), !borneOut.contains(stated.figure.range) { return true }
      let slips = mends.dropFirst().filter(Self.isSlip)
      if slips.count == 1, !borneOut.contains(slips[0].figure.range) { return true }
    }
    // The same amount with the other sign may say better or worse instead of more or less, and fits two sums at once.
    return mends.contains { $0.value != -$0.figure.value && hasWitness($0, beside: claim) }
  }

  private static func isSlip(_ mend: ClaimMend) -> Bool {
    // A single digit that differs is what a round item looks like that the table leaves out: 300 of 5,514.
    guard let slip = mend.slip, slip != .sign, slip != .wrongDigit else {
      return false
    }
    let digits = max(digits(mend.figure.value), digits(mend.value))
    return digits >= fewestDigits
  }

  private static func digits(_ value: ExactDecimal) -> Int { String(value.significand.magnitude).count }

  /// Whether another broken claim would hold too if the figure had that value.
  private func hasWitness(_ mend: ClaimMend, beside claim: Claim) -> Bool {
    let isFlipped = claim.holdsWithOtherSign
    return claimsOfFigure[mend.figure.range, default: []].contains { index in
      let other = broken[index]
      // "B − A = C" and "A + C = B" are one relation, and no witness for each other.
      guard Set(other.figures.map(\.range)) != Set(claim.figures.map(\.range)) else { return false }
      // A change and its percentage that both have the other sign say better or worse instead of more or less.
      if isFlipped, other.holdsWithOtherSign { return false }
      return other.holds(with: mend.value, for: mend.figure)
    }
  }
}
