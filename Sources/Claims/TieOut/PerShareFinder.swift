import Figures

/// Finds amounts per share that follow from an amount and a number of shares of the same table.
///
/// Which profit and which number of shares are meant (basic or diluted, attributable or not) the figures tell.
struct PerShareFinder {
  /// How far from the amount per share the amount and the shares are looked for.
  static let reach = 16

  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  /// The lines of amounts per share, each with the amount and the shares that fit best.
  var pairs: [ComparedPair] {
    guard field.axis == .rows else { return [] }
    let isCount = field.items.indices.map(countsShares)
    guard isCount.contains(true) else { return [] }
    return field.items.indices.filter { field.kinds[$0] == .perShare }.compactMap { item in
      let near = max(0, item - Self.reach)...min(field.items.count - 1, item + Self.reach)
      let amounts = near.filter { field.kinds[$0] == .amount && !isCount[$0] }
      let counts = near.filter { isCount[$0] }
      var credible: [ComparedPair] = []
      for count in counts {
        for amount in amounts {
          let cost = PartialSum.bits(Int64(amounts.count * counts.count * Self.powers.count)) + distance(item, count)
          let names = names(item, amount)
          for power in Self.powers {
            if var pair = pair(item, amount, count, power, cost - names) {
              pair.bitsOfNames = names
              credible.append(pair)
            }
          }
        }
      }
      // Net income and income from continuing operations are close; the exact verdict tells which is meant.
      let judge = PairClaims(field)
      return credible.max { (judge.exactness(of: $0), $0.evidence) < (judge.exactness(of: $1), $1.evidence) }
    }
  }

  /// By which powers of ten the multiple of the amount may exceed that of the shares: millions over thousands is 3.
  private static let powers = [0, 3, 6, -3]

  /// Shares that stand far from the amount per share are less likely to be meant.
  private func distance(_ item: Int, _ count: Int) -> Int { abs(item - count) > 4 ? 1 : 0 }

  private func countsShares(_ item: Int) -> Bool {
    guard field.kinds[item] == .amount else { return false }
    // "Basic" is a number of shares under "Weighted average shares", and an amount under "Earnings per share".
    return field.items[item].unit?.quantity == .shares || field.items[item].mentionsShares
  }

  private func pair(_ item: Int, _ amount: Int, _ count: Int, _ power: Int, _ cost: Int) -> ComparedPair? {
    let formula = RatioFit.Formula.quotient(power: power)
    let fit = RatioFit(unit: field.unit, formula: formula)
    var pair = ComparedPair(stated: item, first: amount, second: count, formula: .ratio(formula), evidence: -cost)
    var seen: Set<Int64> = []
    for series in field.series.indices {
      let stated = field[item, series]
      guard stated.kind == .perShare else { continue }
      switch fit.outcome(stated, field[amount, series], field[count, series]) {
      case .holds(let bits):
        pair.holding.append(series)
        if seen.insert(stated.value).inserted { pair.evidence += bits }
      case .flipped, .fails: pair.failing.append(series)
      case .notApplicable: break
      }
    }
    if !pair.isCredible { pair.lookForExchange(in: field) }
    return pair.isCredible ? pair : nil
  }

  /// What it adds to the evidence that the label names a profit, in bits.
  private static let ofProfit = 3
  /// The same, where the other label names what a profit makes for a share.
  private static let ofNames = 6
  private static let profits: Set<String> = [
    "net-income", "net-income-attributable-to-owners", "net-income-attributable-to-common",
  ]

  /// What the labels say for it that one line is what another makes for a share, in bits.
  private func names(_ item: Int, _ amount: Int) -> Int {
    guard field.items[amount].measure.map(Self.profits.contains) ?? false else { return 0 }
    let measure = field.items[item].measure
    return measure == "earnings-per-share" || measure == "diluted-earnings-per-share" ? Self.ofNames : Self.ofProfit
  }
}
