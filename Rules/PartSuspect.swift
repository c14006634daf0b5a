import Claims
import Figures

/// The one part of a sum in which a slip of the pen would explain that it does not foot.
///
/// A transposed digit, a lost sign or a dropped digit in a part leaves the total right and the sum wrong. Where exactly
/// one part could be mended so, and the total itself could not, the message names it.
struct PartSuspect {
  let advice: String

  init?(_ claim: Claim, expected: ExactDecimal) {
    guard claim.isSum, !claim.isInBasisPoints, claim.operands.count > 1,
      Slip(printed: claim.stated.value, expected: expected) == nil,
      Set(claim.figures.map(\.unit.power)).count == 1
    else { return nil }
    let gap = claim.stated.value - expected
    let mended = claim.operands.compactMap { operand -> (operand: Operand, value: ExactDecimal, slip: Slip)? in
      let printed = operand.figure.value
      let value = operand.isSubtracted ? printed - gap : printed + gap
      return Slip(printed: printed, expected: value).map { (operand, value, $0) }
    }
    guard mended.count == 1, let found = mended.first else { return nil }
    advice =
      "look at \(found.operand.figure.printed) in '\(found.operand.role)': with \(found.value.formatted()) it would foot "
      + "(\(found.slip.rawValue))"
  }
}
