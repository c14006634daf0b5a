import Figures
import SourceText

/// Sums of one table that hold one by one, within rounding, and cannot hold together.
public struct ContradictorySums: Sendable {
  /// The sums, in reading order; leaving out any of them, the others can hold.
  public let claims: [Claim]
}

extension ContradictorySums {
  /// The contradictions among the sums of one table; at most one is named.
  ///
  /// Printed figures satisfy their own sums where all are exact, so only tables in which some sum needs rounding are
  /// looked at. A contradiction counts only if it holds under every way of rounding that the release leaves open.
  ///
  /// - Parameters:
  ///   - claims: what the table states, differences between its lines included.
  ///   - note: the release's own note on rounding.
  /// - Returns: sums that cannot hold together; nil where there are none.
  static func among(_ claims: [Claim], _ note: RoundingNote?) -> ContradictorySums? {
    let sums = claims.filter { $0.kind == .total || $0.kind == .difference }.filter(isWithinOneMultiple)
    let verdicts = sums.map { $0.verdict(note) }
    guard verdicts.contains(where: \.needsRounding), sums.count > 2 else { return nil }
    // A sum that is exact says nothing of the amounts behind its figures, for it may have been made from these.
    let made = madeFromPrinted(sums, verdicts)
    let holding = zip(sums, verdicts).filter { claim, verdict in
      claim.kind == .total && verdict.needsRounding && claim.figures.allSatisfy { !made.contains($0.range) }
    }
    .map(\.0)
    var found: [Int] = []
    for convention in note.map({ [$0.convention] }) ?? RoundingConvention.allCases {
      guard let indices = contradictory(holding, convention) else { return nil }
      if found.isEmpty { found = indices }
    }
    return found.count > 1 ? ContradictorySums(claims: found.sorted().map { holding[$0] }) : nil
  }

  /// The figures that may have been made from printed ones, and then need not be near the amounts behind them.
  ///
  /// Where all sums of the same lines are exact, one of the lines may be made so: a change, the fourth quarter, "Other".
  private static func madeFromPrinted(_ sums: [Claim], _ verdicts: [Verdict]) -> Set<SourceRange> {
    func lines(_ claim: Claim) -> [String] { [claim.kind.rawValue] + claim.operands.map(\.role) }
    let inexact = Set(zip(sums, verdicts).filter { !$0.1.isExact }.map { lines($0.0) })
    return Set(sums.filter { !inexact.contains(lines($0)) }.flatMap { $0.figures.map(\.range) })
  }

  /// The indices of sums that contradict each other under one way of rounding; nil where none do or nobody can tell.
  private static func contradictory(_ claims: [Claim], _ convention: RoundingConvention) -> [Int]? {
    var system = LinearSystem()
    var unknowns: [SourceRange: Int] = [:]
    do {
      for claim in claims {
        for figure in claim.figures where unknowns[figure.range] == nil {
          let amounts = try convention.amounts(behind: figure.value.rational, unit: figure.unitInLastPlace.rational)
          unknowns[figure.range] = system.addUnknown(in: amounts)
        }
        let terms = claim.operands.map { (unknowns[$0.figure.range], $0.isSubtracted ? -1 : 1) }
        let equation = [(unknowns[claim.stated.range], -1)] + terms
        _ = system.addEquation(
          equation.compactMap { unknown, sign in unknown.map { (unknown: $0, coefficient: sign) } }
        )
      }
      return try system.contradiction()?.equations.map(\.index)
    } catch {
      return nil
    }
  }

  private static func isWithinOneMultiple(_ claim: Claim) -> Bool {
    claim.operands.indices.allSatisfy { claim.operands[$0].figure.unit.power == claim.stated.unit.power }
  }
}

extension Verdict {
  fileprivate var needsRounding: Bool { if case .withinRounding = self { true } else { false } }
  fileprivate var isExact: Bool { if case .exact = self { true } else { false } }
}
