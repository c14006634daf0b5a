import Claims
import Figures

/// Two figures of one line that stand in each other's place, as where two columns were mixed up.
///
/// Then both totals fail by the same amount, one above and one below, and exactly one line has figures that differ by it.
struct ExchangeSuspect {
  let advice: String

  init?(_ judgement: Judgement, expected: ExactDecimal, in reading: Reading) {
    let claim = judgement.claim
    let gap = claim.stated.value - expected
    guard claim.kind == .total, !gap.isZero, Set(claim.figures.map(\.unit.power)).count == 1 else { return nil }
    let found = reading.judgements.lazy.compactMap { other -> Pair? in
      guard other.claim.kind == .total, case .broken(let otherExpected) = other.verdict,
        other.claim.stated.value - otherExpected == -gap
      else { return nil }
      return Self.pair(claim, other.claim, gap)
    }.first
    guard let found else { return nil }
    advice =
      "look at \(found.here.printed) and \(found.there.printed) in \(found.line): exchanged, both would foot"
  }

  private typealias Pair = (here: Figure, there: Figure, line: String)

  /// The one line whose figures, exchanged, mend two totals that sum up the same lines.
  private static func pair(_ one: Claim, _ other: Claim, _ gap: ExactDecimal) -> Pair? {
    var pairs: [Pair] = []
    if one.stated.value - other.stated.value == gap { pairs.append((one.stated, other.stated, "the total")) }
    for operand in one.operands {
      guard
        let like = other.operands.first(where: { $0.role == operand.role && $0.isSubtracted == operand.isSubtracted })
      else { continue }
      let difference = like.figure.value - operand.figure.value
      if difference == (operand.isSubtracted ? -gap : gap) {
        pairs.append((operand.figure, like.figure, "'\(operand.role)'"))
      }
    }
    return pairs.count == 1 ? pairs[0] : nil
  }
}
