import Claims
import Figures
import SourceText

/// Says which slips exact arithmetic can decide, given the claims recognised in the release as it is.
struct Decidability {
  private let claims: [Claim]
  private let rounding: RoundingNote?
  /// For each figure, the claims that it enters.
  private let claimsOfFigure: [SourceRange: [Int]]

  init(_ reading: Reading) {
    // What is broken without any slip says nothing about one.
    claims = reading.judgements.filter { if case .broken = $0.verdict { false } else { true } }.map(\.claim)
    rounding = reading.rounding
    var claimsOfFigure: [SourceRange: [Int]] = [:]
    for (index, claim) in claims.enumerated() {
      for range in Set(claim.figures.map(\.range)) { claimsOfFigure[range, default: []].append(index) }
    }
    self.claimsOfFigure = claimsOfFigure
  }

  /// The kinds of claims that break once their figures say what the slip makes them say; none where nothing decides.
  func kindsBroken(by slip: Slip) -> Set<Claim.Kind> {
    let values = Dictionary(slip.changes.map { ($0.figure.range, $0.value) }) { first, _ in first }
    let touched = Set(slip.changes.flatMap { claimsOfFigure[$0.figure.range] ?? [] })
    return touched.reduce(into: []) { kinds, index in
      let claim = claims[index].mapFigures { figure in
        values[figure.range].map { figure.with($0, sign: $0.signum < 0 ? .minus : .none) } ?? figure
      }
      if case .broken = claim.verdict(rounding) { kinds.insert(claim.kind) }
    }
  }

  /// The changed figures and those that share a claim with one of them.
  func tied(to slip: Slip) -> [SourceRange] {
    slip.changes.flatMap { change in
      [change.figure.range] + (claimsOfFigure[change.figure.range] ?? []).flatMap { claims[$0].figures.map(\.range) }
    }
  }
}
