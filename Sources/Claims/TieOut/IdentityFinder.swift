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
    var borneOut = SourceRangeSet()
    for claim in known where Self.holds(claim) { borneOut.formUnion(claim.ranges) }
    var exact: Set<SourceRange> = []
    for (identity, instances) in found {
      for instance in instances where instance.outcome == .holds {
        borneOut.formUnion(instance.claim.ranges)
        if identity.tolerance == 0 { exact.insert(instance.claim.stated.range) }
      }
    }
    var seen: Set<[SourceRange]> = []
    for (identity, instances) in found {
      let claimed = Self.claimed(of: identity, instances, borneOut: borneOut).filter { claim in
        // What follows only roughly says nothing against a figure that follows exactly from others.
        identity.tolerance == 0 || !exact.contains(claim.stated.range) || Self.holds(claim)
      }
      // Two identities may say the same of one table.
      claims += claimed.filter { claim in
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
    enum Outcome {
      case holds
      case broken
      case undecided
    }

    let fact: MeasureFact
    let claim: Claim
    let outcome: Outcome

    var isBroken: Bool { outcome == .broken }
  }

  /// The claims of an identity; of those that fail, the ones that may be called wrong.
  private static func claimed(of identity: Identity, _ instances: [Instance], borneOut: SourceRangeSet) -> [Claim] {
    let swapped = SwappedFigures(among: instances.filter(\.isBroken).map(\.claim))
    return instances.filter { instance in
      switch instance.outcome {
      case .undecided: return false
      case .holds: return true
      case .broken: break
      }
      let claim = instance.claim
      if claim.identity?.isCertain == true || swapped.mend(claim) { return true }
      // An identity that holds in no other period may be about other figures than the ones found.
      let peers = instances.filter { $0.outcome == .holds && $0.fact.isPeer(of: instance.fact) }
      let others = instances.filter { $0.outcome != .holds && $0.fact.scope == instance.fact.scope }
      let isNear = identity.tolerates(claim, beside: peers.contains { $0.fact.isForecast && instance.fact.isForecast })
      if !peers.isEmpty { return others.count(where: \.isBroken) <= peers.count && (!isNear || claim.isWrongByASlip) }
      // Alone of its kind, it needs parts that other relations bear out.
      return others.count == 1 && identity.isComplete && !isNear
        && claim.operands.allSatisfy { operand in
          borneOut.contains(operand.figure.range)
            || (identity.tolerance > 0 && operand.figure.unit.quantity != .shares)
        }
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
    var other: Instance?
    for formula in identity.formulas {
      guard let found = claim(of: identity, formula.expression, fact) else { continue }
      switch found.verdict(nil) {
      case .exact, .withinRounding:
        return Instance(fact: fact, claim: found, outcome: .holds)
      case .broken:
        if other?.outcome != .broken { other = Instance(fact: fact, claim: found, outcome: .broken) }
      case .notCheckable:
        other = other ?? Instance(fact: fact, claim: found, outcome: .undecided)
      }
    }
    return other
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
        isCertain: identity.isComplete && identity.tolerance == 0 && isLocal && expression.isSum,
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
    if found.isEmpty, fact.isForecast {
      // Of a year that runs, part is paid already and stands in a row of its own.
      found = named.filter { $0.period.matches(wanted) && $0.rest.isEmpty && $0.scope == fact.scope }
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

extension Claim {
  /// The fewest digits in which a slip of the pen is told from an amount that happens to be near.
  private static let fewestDigits = 4

  /// Whether the stated figure is what a slip of the pen makes of the one that follows.
  ///
  /// Where the last digits alone differ, a small part of its own may stand between the two.
  fileprivate var isWrongByASlip: Bool {
    guard case .broken(let expected) = verdict(nil), expected.isShort, stated.value.isShort,
      let slip = Slip(printed: stated.value, expected: expected),
      String(expected.significand.magnitude).count >= Self.fewestDigits
    else { return false }
    return slip == .sign || (stated.value - expected).magnitude.times(Self.leadingShare) >= expected.magnitude
  }

  /// Digits that differ lead where they make a twentieth of the figure at least.
  private static let leadingShare = 20
}

extension Period {
  /// The month in which it ends, counted from the beginning of its calendar.
  fileprivate var end: Int { endYear * 12 + (endMonth ?? 12) }
}

extension MeasureFact {
  /// Whether another is of the same kind for another period; forecasts and results bear each other out.
  fileprivate func isPeer(of other: MeasureFact) -> Bool {
    scope == other.scope
      && (rest == other.rest || (isForecast && other.rest.isEmpty) || (other.isForecast && rest.isEmpty))
  }
}

extension Identity {
  /// Whether a claim that fails lies near enough to the formula, or a number of shares that was split away from it.
  ///
  /// A forecast beside which another holds to the last digit was worked out on the same shares, and is not near but wrong.
  fileprivate func tolerates(_ claim: Claim, beside exactForecast: Bool) -> Bool {
    guard tolerance > 0, !(isOfForecasts && exactForecast), case .broken(let expected) = claim.verdict(nil),
      !expected.isZero, expected.isShort, claim.stated.value.isShort
    else { return false }
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
