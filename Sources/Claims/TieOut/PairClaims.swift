import Figures

/// Makes claims of the lines that compare two others.
struct PairClaims {
  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  /// What a pair says of its series.
  struct Found {
    /// The claims of the series that decide something.
    var claims: [Claim] = []
    /// What fails, and is called wrong only where something else bears witness.
    var withheld: [Claim] = []
    var abstentions: [Abstention] = []
  }

  /// The series that decide something, and those about which nothing is claimed.
  ///
  /// - Parameters:
  ///   - pair: the pair.
  ///   - others: all pairs of the table; one of them may state the same change in another way.
  /// - Returns: the claims, those that are withheld, and the abstentions.
  func claims(of pair: ComparedPair, beside others: [ComparedPair] = []) -> Found {
    // The search is kind; what counts for and against the pair is the exact verdict.
    let held = (pair.holding + pair.reversed).compactMap(numbered(pair))
    var exact = pair
    exact.holding = held.filter { !$0.claim.isBroken }.map(\.series)
    let flipped = pair.isExchanged ? pair.flipped : []
    exact.failing = pair.failing + flipped + held.filter(\.claim.isBroken).map(\.series)
    var (claimed, unclear) = (exact.holding, [Int]())
    let failing = exact.failing.compactMap(numbered(pair))
    // Two that fail and would both hold if two figures changed places bear each other out.
    let swapped = SwappedFigures(among: failing.map(\.claim))
    var withheld: [Claim] = []
    for (series, claim) in failing {
      if mayAccuse(exact, in: series) || swapped.mend(claim) || (isSlip(claim, exact) && mayBeWrong(exact, in: series))
      {
        claimed.append(series)
      } else if claim.isBroken, mayBeWrong(exact, in: series) {
        withheld.append(claim)
      }
    }
    // "Better" in one line and "more" in the next print opposite signs; one lone sign that differs is a slip.
    if let lone = pair.flipped.first, pair.flipped.count == 1, exact.mayAccuse, exact.holding.count >= 3,
      isPlain(lone, pair) || keepsSigns(lone, exact) || isContradicted(lone, pair, others)
    {
      claimed.append(lone)
    } else if flipped.isEmpty {
      unclear = pair.flipped
    }
    return Found(
      claims: claimed.sorted().compactMap { claim(of: pair, in: $0) },
      withheld: withheld,
      abstentions: unclear.compactMap { series in
        field.cell(pair.stated, series)?.figures.first.map { Abstention(figure: $0, reason: .unclearSign) }
      }
    )
  }

  /// In how many series more a pair holds exactly than it fails.
  func exactness(of pair: ComparedPair) -> Int {
    let against = pair.isExchanged ? 1 : pair.failing.count + pair.flipped.count
    return pair.holding.reduce(-against) { count, series in
      count + (claim(of: pair, in: series)?.isBroken == false ? 1 : -1)
    }
  }

  /// Whether a figure may be called wrong where the pair does not hold.
  private func mayAccuse(_ pair: ComparedPair, in series: Int) -> Bool {
    pair.mayAccuse && mayBeWrong(pair, in: series)
  }

  /// Whether nothing but a wrong figure explains that the pair does not hold.
  private func mayBeWrong(_ pair: ComparedPair, in series: Int) -> Bool {
    guard field.axis == .rows || !field.series[series].traits.has(.rate) else { return false }
    // Two columns "% chg" stand beside two amounts, and are not compared with each other.
    if pair.formula == .difference, field.kinds[pair.stated] == .percent,
      field.label(ofItem: pair.first) == field.label(ofItem: pair.second)
    {
      return false
    }
    return !pair.formula.hasRival(
      field[pair.stated, series],
      field[pair.first, series],
      field[pair.second, series],
      unit: field.unit
    )
  }

  /// Whether a single slip of the pen explains that a pair fails in one series and holds in another.
  private func isSlip(_ claim: Claim, _ pair: ComparedPair) -> Bool {
    guard pair.failing.count == 1, !pair.holding.isEmpty, claim.deviates(byPercent: Self.deviation(of: claim)) else {
      return false
    }
    return claim.isExplainedByASlip
  }

  /// By how many per cent a figure must lie beside what follows before one series that holds says that it is wrong:
  /// preferred shares and participating ones take their part of a profit in some years only.
  private static func deviation(of claim: Claim) -> Int { claim.kind == .perShare ? 20 : 2 }

  /// Whether the sign of a change has but one meaning: neither a cost nor a loss is compared.
  private func isPlain(_ series: Int, _ pair: ComparedPair) -> Bool {
    !field.series[series].traits.has(.subtracted) && !field.items[pair.stated].traits.has(.favourable)
      && field[pair.first, series].value >= 0 && field[pair.second, series].value >= 0
  }

  /// Whether a ratio has the sign of what it divides in another series where that has the sign that it has here.
  private func keepsSigns(_ series: Int, _ pair: ComparedPair) -> Bool {
    guard pair.formula == .ratio(.proportion) else { return false }
    let sign = field[pair.first, series].value.signum()
    return sign != 0 && pair.holding.contains { field[pair.first, $0].value.signum() == sign }
  }

  /// Whether the same change is stated in another way and with the other sign: what says better instead of more says so
  /// in the amount and in the percentage.
  private func isContradicted(_ series: Int, _ pair: ComparedPair, _ others: [ComparedPair]) -> Bool {
    let other: ComparedPair.Formula = pair.formula == .difference ? .ratio(.change) : .difference
    guard pair.formula == .difference || pair.formula == .ratio(.change) else { return false }
    return others.contains {
      $0.formula == other && $0.first == pair.first && $0.second == pair.second && $0.holding.contains(series)
    }
  }

  private func numbered(_ pair: ComparedPair) -> (Int) -> (series: Int, claim: Claim)? {
    { series in claim(of: pair, in: series).map { (series: series, claim: $0) } }
  }

  private func claim(of pair: ComparedPair, in series: Int) -> Claim? {
    let isReversed = isReversed(pair, series)
    let (one, other) = isReversed ? (pair.second, pair.first) : (pair.first, pair.second)
    guard let stated = field.cell(pair.stated, series)?.figures.first,
      let first = field.cell(one, series)?.figures.first,
      let second = field.cell(other, series)?.figures.first
    else { return nil }
    return Claim(
      kind: pair.formula.kind,
      multiple: pair.formula.multiple(first, second),
      stated: stated,
      minuend: Operand(figure: first, role: field.label(ofItem: one)),
      subtrahend: Operand(figure: second, role: field.label(ofItem: other)),
      basis: field.basis(item: pair.stated, series: series)
    )
  }

  /// Whether a pair is to be read the other way round in a series: a column that says what is good takes costs from the
  /// plan, and so it does where the figures do not show it because one of them is wrong.
  private func isReversed(_ pair: ComparedPair, _ series: Int) -> Bool {
    pair.reversed.contains(series)
      || (!pair.reversed.isEmpty && pair.failing.contains(series) && field.series[series].traits.has(.subtracted))
  }
}
