import Claims
import Figures

/// The one operand whose mending would make both the difference and the ratio of a column hold.
///
/// Where difference and ratio fail together, the figures they share are suspected first: the difference gives what the
/// operand would have to be, and the ratio confirms it.
struct Suspect {
  let advice: String

  init?(_ judgement: Judgement, in reading: Reading) {
    let claim = judgement.claim
    guard
      let other = reading.judgements.first(where: {
        $0.claim.kind != claim.kind && $0.claim.minuend.figure.range == claim.minuend.figure.range
          && $0.claim.subtrahend.figure.range == claim.subtrahend.figure.range
      }), case .broken = judgement.verdict, case .broken = other.verdict
    else { return nil }
    let (difference, ratio) = claim.kind == .difference ? (claim, other.claim) : (other.claim, claim)
    guard difference.kind == .difference, ratio.kind == .change else { return nil }
    let (minuend, subtrahend) = (difference.minuend, difference.subtrahend)
    let candidates: [(operand: Operand, value: ExactDecimal, claim: Claim)] = [
      (subtrahend, minuend.figure.value - difference.stated.value),
      (minuend, subtrahend.figure.value + difference.stated.value),
    ].map { operand, value in
      let mended = Operand(figure: operand.figure.with(value), role: operand.role)
      let isMinuend = operand.figure.range == minuend.figure.range
      return (
        operand, value,
        Claim(
          kind: .change,
          stated: ratio.stated,
          minuend: isMinuend ? mended : minuend,
          subtrahend: isMinuend ? subtrahend : mended,
          basis: ratio.basis
        )
      )
    }
    let fitting = candidates.filter { if case .exact = $0.claim.verdict(reading.rounding) { true } else { false } }
    guard fitting.count == 1, let found = fitting.first else { return nil }
    advice =
      "look at \(found.operand.figure.printed) in '\(found.operand.role)': with \(found.operand.figure.printing(found.value)) "
      + "both the difference and the ratio would hold"
  }
}
