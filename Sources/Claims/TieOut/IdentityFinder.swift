import Figures
import SourceText

/// Finds the figures that an identity of the pack decides, with the figures that decide them.
struct IdentityFinder {
  private(set) var claims: [Claim] = []
  private let facts: MeasureFacts

  /// Looks for claims beside those that are known otherwise and bear out the figures they touch.
  init(_ identities: [Identity], _ facts: MeasureFacts, beside known: [Claim]) {
    self.facts = facts
    let found = identities.map { identity in
      (identity: identity, instances: facts.facts(of: identity.measure).compactMap { instance(of: identity, $0) })
    }
    var borneOut: Set<SourceRange> = []
    for claim in known where Self.holds(claim) { borneOut.formUnion(claim.figures.map(\.range)) }
    for instance in found.flatMap(\.instances) where !instance.isBroken {
      borneOut.formUnion(instance.claim.figures.map(\.range))
    }
    var seen: Set<[SourceRange]> = []
    for (identity, instances) in found {
      // Two identities may say the same of one table.
      claims += Self.claimed(of: identity, instances, borneOut: borneOut).filter { claim in
        seen.insert([claim.stated.range] + claim.operands.map(\.figure.range).sorted()).inserted
      }
    }
  }

  private static func holds(_ claim: Claim) -> Bool {
    switch claim.verdict(nil) {
    case .exact, .withinRounding: true
    case .broken, .notCheckable: false
    }
  }

  /// A figure that an identity gives, and how it comes out.
  private struct Instance {
    let fact: MeasureFact
    let claim: Claim
    let isBroken: Bool
  }

  /// The claims of an identity; of those that fail, the ones that may be called wrong.
  private static func claimed(of identity: Identity, _ instances: [Instance], borneOut: Set<SourceRange>) -> [Claim] {
    let broken = instances.filter(\.isBroken)
    let swapped = SwappedFigures(among: broken.map(\.claim))
    return instances.filter { instance in
      guard instance.isBroken, instance.claim.identity?.isCertain != true else { return true }
      if identity.tolerates(instance.claim) { return false }
      if swapped.mend(instance.claim) { return true }
      let peers = instances.count { !$0.isBroken && $0.fact.scope == instance.fact.scope }
      // An identity that holds in no other period may be about other figures than the ones found.
      let failing = broken.count { $0.fact.scope == instance.fact.scope }
      if peers > 0 { return failing <= peers }
      // Alone of its kind, it needs parts each of which another relation bears out.
      return failing == 1 && instance.claim.operands.allSatisfy { borneOut.contains($0.figure.range) }
    }
    .map(\.claim)
  }

  /// What an identity makes of a fact; nil where a measure is not printed.
  private func instance(of identity: Identity, _ fact: MeasureFact) -> Instance? {
    guard fact.isForecast || !identity.isOfForecasts else { return nil }
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
      guard let found = self.fact(term, for: fact, identity) else {
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
  private func fact(_ term: Term, for fact: MeasureFact, _ identity: Identity) -> MeasureFact? {
    var wanted = fact.period
    if term.isPrior { wanted.endYear -= 1 }
    let named = facts.facts(of: term.measure)
    var found = named.filter {
      $0.period.matches(wanted) && $0.rest == fact.rest && ($0.scope == fact.scope || $0.countsShares)
    }
    if found.isEmpty, identity.isOfForecasts {
      let shares = named.filter { $0.countsShares && $0.rest.isEmpty }
      // The one table that prints numbers of shares prints them for two dates in one style.
      let latest = shares.map(\.period.end).max()
      found = shares.filter { $0.period.end == latest }
    }
    let local = found.filter { $0.table == fact.table }
    let candidates = local.isEmpty ? found : local
    guard let first = candidates.first, candidates.allSatisfy({ $0.figure.agrees(with: first.figure) }) else {
      return nil
    }
    return first
  }
}

extension ExactDecimal {
  /// The value so many times.
  fileprivate func times(_ count: Int) -> ExactDecimal {
    ExactDecimal(significand: significand * Int128(count), scale: scale)
  }
}

extension Period {
  /// The month in which it ends, counted from the beginning of its calendar.
  fileprivate var end: Int { endYear * 12 + (endMonth ?? 12) }
}

extension Identity {
  /// Whether a claim that fails lies near enough to the formula, or a number of shares that was split away from it.
  fileprivate func tolerates(_ claim: Claim) -> Bool {
    guard tolerance > 0, case .broken(let expected) = claim.verdict(nil), !expected.isZero else { return false }
    return ([1] + Self.splits).contains { split in
      [(split, 1), (1, split)].contains { times, over in
        // |stated × over − expected × times| ≤ tolerance % of expected × times
        let (stated, wanted) = (claim.stated.value.times(over), expected.times(times))
        return (stated - wanted).magnitude.times(100) <= wanted.magnitude.times(tolerance)
      }
    }
  }

  /// Into how many new shares companies split one.
  private static let splits = [2, 3, 4, 5, 10, 20, 50, 100, 200]
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
