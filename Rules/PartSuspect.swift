import Claims
import Figures

/// The one part of a sum in which a slip of the pen would explain that it does not foot.
///
/// A transposed digit, a lost sign or a dropped digit in a part leaves the total right and the sum wrong. Where exactly
/// one part could be mended so, and the total itself could not, the message names it.
struct PartSuspect {
  let advice: String

  init?(_ claim: Claim, expected: ExactDecimal) {
    let mends = claim.mends(expected: expected)
    guard mends.count > 2, mends[0].slip == nil else { return nil }
    let explained = mends.dropFirst().filter { $0.slip != nil }
    guard explained.count == 1, let found = explained.first, let slip = found.slip else { return nil }
    let value = found.figure.printing(found.value)
    advice = "look at \(found.figure.printed) in '\(found.role)': with \(value) it would foot (\(slip.rawValue))"
  }
}
