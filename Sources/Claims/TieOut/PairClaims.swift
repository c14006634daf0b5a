import Figures

/// Makes claims of the lines that compare two others.
struct PairClaims {
  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  /// The series that decide something, and those about which nothing is claimed.
  func claims(of pair: ComparedPair) -> (claims: [Claim], abstentions: [Abstention]) {
    // The search is kind; what counts for and against the pair is the exact verdict.
    let held = pair.holding.compactMap { series in claim(of: pair, in: series).map { (series: series, claim: $0) } }
    var exact = pair
    exact.holding = held.filter { !$0.claim.isBroken }.map(\.series)
    exact.failing = pair.failing + held.filter(\.claim.isBroken).map(\.series)
    var (claimed, unclear) = (exact.holding, [Int]())
    let failing = exact.failing.compactMap { series in claim(of: pair, in: series).map { (series: series, claim: $0) } }
    // Two that fail and would both hold if two figures changed places bear each other out.
    let swapped = SwappedFigures(among: failing.map(\.claim))
    claimed += failing.filter { mayAccuse(exact, in: $0.series) || swapped.mend($0.claim) }.map(\.series)
    // "Better" in one line and "more" in the next print opposite signs; one lone sign that differs is a slip.
    if let lone = pair.flipped.first, pair.flipped.count == 1, exact.mayAccuse, exact.holding.count >= 3,
      isPlain(lone, pair)
    {
      claimed.append(lone)
    } else {
      unclear = pair.flipped
    }
    return (
      claimed.sorted().compactMap { claim(of: pair, in: $0) },
      unclear.compactMap { series in
        field.cell(pair.stated, series)?.figures.first.map { Abstention(figure: $0, reason: .unclearSign) }
      }
    )
  }

  /// In how many series more a pair holds exactly than it fails.
  func exactness(of pair: ComparedPair) -> Int {
    pair.holding.reduce(-pair.failing.count - pair.flipped.count) { count, series in
      count + (claim(of: pair, in: series)?.isBroken == false ? 1 : -1)
    }
  }

  /// Whether a figure may be called wrong where the pair does not hold.
  private func mayAccuse(_ pair: ComparedPair, in series: Int) -> Bool {
    guard pair.mayAccuse, field.axis == .rows || !field.series[series].traits.has(.rate) else { return false }
    return !pair.formula.hasRival(
      field[pair.stated, series],
      field[pair.first, series],
      field[pair.second, series],
      unit: field.unit
    )
  }

  /// Whether the sign of a change has but one meaning: neither a cost nor a loss is compared.
  private func isPlain(_ series: Int, _ pair: ComparedPair) -> Bool {
    !field.series[series].traits.has(.subtracted) && !field.items[pair.stated].traits.has(.favourable)
      && field[pair.first, series].value >= 0 && field[pair.second, series].value >= 0
  }

  private func claim(of pair: ComparedPair, in series: Int) -> Claim? {
    guard let stated = field.cell(pair.stated, series)?.figures.first,
      let first = field.cell(pair.first, series)?.figures.first,
      let second = field.cell(pair.second, series)?.figures.first
    else { return nil }
    return Claim(
      kind: pair.formula.kind,
      multiple: pair.formula.multiple(first, second),
      stated: stated,
      minuend: Operand(figure: first, role: field.label(ofItem: pair.first)),
      subtrahend: Operand(figure: second, role: field.label(ofItem: pair.second)),
      basis: field.basis(item: pair.stated, series: series)
    )
  }
}
