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
    // Most releases print nothing that an identity decides.
    guard found.contains(where: { !$0.instances.isEmpty }) else { return }
    var borneOut = SourceRangeSet()
    for claim in known where Self.holds(claim) { borneOut.formUnion(claim.ranges) }
    var exact: Set<SourceRange> = []
    for (identity, instances) in found {
      for instance in instances where instance.outcome == .holds {
        borneOut.formUnion(instance.claim.ranges)
        if identity.tolerance == 0 { exact.insert(instance.claim.stated.range) }
      }
    }
    // An amount per share that follows from two lines of its table is claimed there.
    var seen = Set(known.lazy.filter { $0.kind == .perShare }.map(Self.places))
    var withheld: [Claim] = []
    for (identity, instances) in found {
      let found = claimed(of: identity, instances, borneOut: borneOut)
      withheld += found.withheld
      let claimed = found.claims.filter { claim in
        // What follows only roughly says nothing against a figure that follows exactly from others.
        identity.tolerance == 0 || !exact.contains(claim.stated.range) || Self.holds(claim.exactly)
          || claim.tolerating(.percent(identity.tolerance)).isBroken
      }
      // Two identities may say the same of one table.
      claims += claimed.filter { seen.insert(Self.places($0)).inserted }
    }
    let holding = (known + claims).map(\.exactly).filter(Self.holds)
    claims += JointSlips(among: withheld, beside: holding).claims.filter { seen.insert(Self.places($0)).inserted }
  }

  private static func places(_ claim: Claim) -> [SourceRange] {
    [claim.stated.range] + claim.operands.map(\.figure.range).sorted()
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
    /// Whether another table prints the amount that the parts beside the figure give.
    var isPrintedElsewhere = false

    var isBroken: Bool { outcome == .broken }
  }

  /// The claims of an identity: those that hold, and of those that fail the ones that may be called wrong; and apart
  /// from them the ones that another failing claim may yet bear witness to.
  private func claimed(
    of identity: Identity,
    _ instances: [Instance],
    borneOut: SourceRangeSet
  ) -> (claims: [Claim], withheld: [Claim]) {
    let swapped = SwappedFigures(among: instances.filter(\.isBroken).map(\.claim.exactly))
    var (claims, withheld): ([Claim], [Claim]) = ([], [])
    for instance in instances where instance.outcome != .undecided {
      let peers = instances.filter {
        $0.outcome == .holds && $0.fact.isPeer(of: instance.fact)
          && $0.claim.stated.range != instance.claim.stated.range
      }
      // A forecast beside which another holds to the last digit was worked out on the same shares.
      let isExact = identity.isOfForecasts && peers.contains { $0.fact.isForecast && instance.fact.isForecast }
      let claim = isExact && instance.isBroken ? instance.claim.exactly : instance.claim
      if !instance.isBroken || claim.identity?.isCertain == true || instance.isPrintedElsewhere
        || swapped.mend(claim)
      {
        claims.append(instance.isBroken ? claim.exactly : claim)
        continue
      }
      // An identity that holds in no other period may be about other figures than the ones found.
      let others = instances.filter { $0.outcome != .holds && $0.fact.scope == instance.fact.scope }
      let isNear = !claim.isBroken
      let mayAccuse =
        if !peers.isEmpty {
          others.count(where: \.isBroken) <= peers.count && (!isNear || claim.exactly.isWrongByASlip)
        } else {
          // Alone of its kind, it needs parts that other relations bear out, or all but one and a slip.
          (identity.tolerance > 0 ? others.filter(\.claim.isBroken) : others).count == 1
            && identity.isComplete && !isNear
            && Self.isBorneOut(instance.claim, but: claim.operands.count < 3 ? 0 : 1, borneOut)
        }
      if mayAccuse || (identity.isComplete && !isNear && facts.isMendedByExchange(claim, sparing: borneOut)) {
        claims.append(claim.exactly)
      } else if !peers.isEmpty || (identity.tolerance > 0 && !isNear) {
        withheld.append(instance.claim)
      }
    }
    return (claims, withheld)
  }

  /// Whether other relations bear out the operands of a claim, but for so many where a slip explains the claim.
  private static func isBorneOut(_ claim: Claim, but missing: Int, _ borneOut: SourceRangeSet) -> Bool {
    let isRough = claim.identity?.tolerance != IdentityTolerance.none
    let open = claim.operands.count { operand in
      !borneOut.contains(operand.figure.range) && !(isRough && operand.figure.unit.quantity != .shares)
    }
    if open == 0 { return true }
    return (isRough || open <= missing) && claim.exactly.isMended(byASlipIn: claim.figures)
  }

  /// What an identity makes of a fact; nil where a measure is not printed.
  private func instance(of identity: Identity, _ fact: MeasureFact) -> Instance? {
    guard fact.isForecast || !identity.isOfForecasts else { return nil }
    // Two lines of one name that differ do not both mean the measure.
    let namesakes = facts.facts(of: identity.measure).filter {
      $0.scope == fact.scope && $0.rest == fact.rest && $0.period.matches(fact.period)
    }
    if let namesake = namesakes.first(where: { !$0.figure.agrees(with: fact.figure) }) {
      return contested(fact, by: namesake, identity)
    }
    var other: Instance?
    for formula in identity.formulas {
      guard let claim = claim(of: identity, formula.expression, fact) else { continue }
      let multiples = OpenMultiples(claim)
      let found = multiples.claim
      switch found.exactly.verdict(nil) {
      case .exact, .withinRounding:
        return Instance(fact: fact, claim: found, outcome: .holds)
      case .broken where !multiples.mayAccuse: other = other ?? Instance(fact: fact, claim: found, outcome: .undecided)
      case .broken:
        if other?.outcome != .broken { other = Instance(fact: fact, claim: found, outcome: .broken) }
      case .notCheckable:
        other = other ?? Instance(fact: fact, claim: found, outcome: .undecided)
      }
    }
    return other
  }

  /// A figure that differs from another of its name, where the parts in its own table give what that one prints.
  private func contested(_ fact: MeasureFact, by namesake: MeasureFact, _ identity: Identity) -> Instance? {
    guard identity.tolerance == 0, namesake.table != fact.table, namesake.figure.unit == fact.figure.unit else {
      return nil
    }
    for formula in identity.formulas where formula.expression.isSum {
      guard let claim = claim(of: identity, formula.expression, fact), claim.operands.count > 1, claim.isBroken,
        claim.operands.allSatisfy({ facts.table(of: $0.figure) == fact.table }),
        claim.holds(with: namesake.figure.value, for: fact.figure)
      else { continue }
      return Instance(fact: fact, claim: claim, outcome: .broken, isPrintedElsewhere: true)
    }
    return nil
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
    // Half a year does not begin where half of the year before ended.
    if let months = fact.period.months, months % 12 != 0, terms.contains(where: \.isPrior) { return nil }
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
        admitsExceptions: identity.admitsExceptions,
        tolerance: identity.tolerance > 0 ? .percent(identity.tolerance) : .none
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
