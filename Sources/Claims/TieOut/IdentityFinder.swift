import Figures
import SourceText

/// Finds the figures that an identity of the pack decides, with the figures that decide them.
struct IdentityFinder {
  private(set) var claims: [Claim] = []
  private let facts: MeasureFacts

  init(_ identities: [Identity], _ facts: MeasureFacts) {
    self.facts = facts
    var seen: Set<[SourceRange]> = []
    for identity in identities {
      // Two identities may say the same of one table.
      claims += claims(of: identity).filter { claim in
        seen.insert([claim.stated.range] + claim.operands.map(\.figure.range).sorted()).inserted
      }
    }
  }

  /// A figure that an identity gives, and how it comes out.
  private struct Instance {
    let fact: MeasureFact
    let claim: Claim
    let isBroken: Bool
  }

  private func claims(of identity: Identity) -> [Claim] {
    let instances = facts.facts(of: identity.measure).compactMap { instance(of: identity, $0) }
    let holding = instances.filter { !$0.isBroken }
    return instances.filter { instance in
      guard instance.isBroken else { return true }
      let peers = holding.filter { $0.fact.scope == instance.fact.scope && $0.fact.rest == instance.fact.rest }
      // An identity that holds in no other period may be about other figures than the ones found.
      let failing = instances.count { $0.isBroken && $0.fact.scope == instance.fact.scope }
      return instance.claim.identity?.isCertain == true || (!peers.isEmpty && failing <= peers.count)
    }
    .map(\.claim)
  }

  /// What an identity makes of a fact; nil where a measure is not printed.
  private func instance(of identity: Identity, _ fact: MeasureFact) -> Instance? {
    // Two lines of one name that differ do not both mean the measure.
    let namesakes = facts.facts(of: identity.measure).filter {
      $0.scope == fact.scope && $0.rest == fact.rest && $0.period.matches(fact.period)
    }
    guard namesakes.allSatisfy({ $0.figure.agrees(with: fact.figure) }) else { return nil }
    var broken: Instance?
    for formula in identity.formulas {
      guard let found = claim(of: identity, formula.expression, fact) else { continue }
      switch found.verdict(nil) {
      case .exact, .withinRounding:
        return Instance(fact: fact, claim: found, isBroken: false)
      case .broken:
        broken = broken ?? Instance(fact: fact, claim: found, isBroken: true)
      case .notCheckable: break
      }
    }
    return broken
  }

  private func claim(
    of identity: Identity,
    _ expression: IdentityExpression,
    _ fact: MeasureFact
  ) -> Claim? {
    var (terms, operands, isLocal): ([Term], [Operand], Bool) = ([], [], true)
    for term in expression.requiredTerms + expression.optionalTerms {
      guard let found = self.fact(term, for: fact) else {
        if expression.requiredTerms.contains(term) { return nil }
        continue
      }
      terms.append(term)
      operands.append(Operand(figure: found.figure, role: "\(found.label), \(found.time)"))
      isLocal = isLocal && found.table == fact.table
    }
    guard !operands.isEmpty else { return nil }
    // Statements print further lines between the parts; only in one table can it be seen that they do not.
    if !identity.isComplete, !isLocal { return nil }
    let claim = Claim(
      kind: .identity,
      stated: fact.figure,
      operands: operands,
      basis: "\(fact.label), \(fact.time)",
      identity: IdentityUse(
        id: identity.id,
        expression: expression,
        terms: terms,
        isCertain: identity.isComplete && isLocal && expression.isSum,
        admitsExceptions: identity.admitsExceptions
      )
    )
    return claim
  }

  /// The one amount that the release prints for a term; nil where it prints none, or several that differ.
  private func fact(_ term: Term, for fact: MeasureFact) -> MeasureFact? {
    var wanted = fact.period
    if term.isPrior { wanted.endYear -= 1 }
    let found = facts.facts(of: term.measure).filter {
      $0.period.matches(wanted) && $0.rest == fact.rest && $0.scope == fact.scope
    }
    let local = found.filter { $0.table == fact.table }
    let candidates = local.isEmpty ? found : local
    guard let first = candidates.first, candidates.allSatisfy({ $0.figure.agrees(with: first.figure) }) else {
      return nil
    }
    return first
  }
}

extension Figure {
  /// Whether two figures print the same amount.
  fileprivate func agrees(with other: Figure) -> Bool { value == other.value && unit.power == other.unit.power }
}

extension IdentityExpression {
  /// Whether nothing but sums and differences of measures are in it.
  var isSum: Bool {
    switch self {
    case .term, .number: true
    case .sum(let left, let right), .difference(let left, let right): left.isSum && right.isSum
    case .average, .product, .quotient: false
    }
  }
}
