import Figures

/// Decides in which series a total that its parts do not give is wrong, and where it may be no total at all.
struct FootingReview {
  private let footings: [Footing]
  /// For each series, in how many totals it holds, and how many figures it takes to mend those in which it fails.
  private let holding: [Int]
  private let failing: [Int]
  private let field: FigureField

  init(_ footings: [Footing], in field: FigureField) {
    self.field = field
    self.footings = footings
    var (holding, failing) = (
      [Int](repeating: 0, count: field.series.count), [Int](repeating: 0, count: field.series.count)
    )
    // One wrong figure leaves the same gap in every sum that it enters: a subtotal breaks its own sum and the next.
    var gaps = [Set<Int64>](repeating: [], count: field.series.count)
    for footing in footings {
      for series in footing.holding { holding[series] += 1 }
      for series in footing.failing + footing.doubtful {
        let gap = abs(field[footing.total, series].value - footing.sum(series, field))
        let place = max(1, field[footing.total, series].place)
        // Rounding blurs a gap by some units.
        if (-Self.blur...Self.blur).allSatisfy({ !gaps[series].contains(gap + $0 * place) }) {
          gaps[series].insert(gap)
          failing[series] += 1
        }
      }
    }
    self.holding = holding
    self.failing = failing
  }

  /// The footings, with the series in which nothing is certain set apart.
  var reviewed: [Footing] {
    footings.map { footing in
      let certain = footing.failing.filter { isAdditive($0, footing) }
      return footing.with(
        failing: certain,
        doubtful: footing.doubtful + footing.failing.filter { !certain.contains($0) }
      )
    }
  }

  /// Whether the rest of the table bears out the totals that too little speaks for by itself: one wrong figure explains
  /// all of them, in a series in which other totals hold.
  var bearsOutTentative: Bool {
    let tentative = footings.filter(\.isTentative)
    guard let first = tentative.first else { return true }
    guard let series = first.failing.first, tentative.count <= Self.mostTentative else { return false }
    return holding[series] >= Self.fewestHolding && failing[series] <= Self.mostTentative
      && tentative.allSatisfy { $0.failing == [series] && isAdditive(series, $0) }
  }

  /// The fewest totals that must hold in a series for one to fail in it for which too little speaks by itself.
  private static let fewestHolding = 2
  /// The most totals that one wrong figure breaks: the one that it is, and the one that it is part of.
  private static let mostTentative = 2

  /// Whether the figures of a series add up elsewhere, or look just like those of one that does.
  private func isAdditive(_ series: Int, _ footing: Footing) -> Bool {
    if isCarriedOver(series, footing) { return false }
    if holding[series] > 0 { return holding[series] >= failing[series] }
    if let mend = footing.mend, mend.isExchange || footing.holding.isEmpty { return true }
    guard failing[series] <= 2 else { return false }
    let enough = isOneOfMany(footing) ? 0 : FootingMend.enoughBlurred
    // Where another sign explains it as well, no figure need have been taken from elsewhere.
    let isMeantOtherwise = FootingSigns(footing, failing: [series], in: field).isMeantOtherwise
    let mend = FootingMend(footing, in: series, of: field, enoughBlurred: enough, mayBeMisplaced: !isMeantOtherwise)
    guard let mend else { return false }
    return mend.bits >= Self.enoughForItself || isLikeHolding(series, footing)
  }

  /// Whether a total fails in but one of many series, so that a slip need not fit so well to explain it.
  private func isOneOfMany(_ footing: Footing) -> Bool {
    footing.failing.count + footing.doubtful.count == 1 && footing.holding.count > 1
      && footing.holding.count + footing.trivial.count >= Self.many && footing.evidence >= Self.enoughOfMany
  }

  /// How many series are many, and how unlikely it must be that a total holds in them by accident, in bits.
  private static let many = 3
  private static let enoughOfMany = 24

  /// Whether the figures of a series look just like those of one in which the total holds.
  private func isLikeHolding(_ series: Int, _ footing: Footing) -> Bool {
    let entry = field[footing.total, series]
    // Where it is beyond doubt, series with a single part are like the others.
    return (footing.isBeyondDoubt ? footing.holding + footing.trivial : footing.holding).contains { other in
      let model = field[footing.total, other]
      let sizes = (PartialSum.bits(entry.value), PartialSum.bits(model.value))
      return entry.place == model.place && entry.kind == model.kind && abs(sizes.0 - sizes.1) <= Self.mostBitsApart
        && isSameUnit(field.unit(footing.total, series), field.unit(footing.total, other))
    }
  }

  /// Whether figures count the same thing: of rows, the first prints the sign of the currency for those below.
  private func isSameUnit(_ one: Unit.Quantity?, _ other: Unit.Quantity?) -> Bool {
    if one == other { return true }
    return field.axis == .columns && Set([one, other]) == [.money, .unknown]
  }

  /// How unlikely it must be that a slip fits by accident, in bits, if nothing else shows that a series adds up.
  private static let enoughForItself = 12
  /// By how many units rounding may make gaps differ that one figure leaves.
  private static let blur: Int64 = 3
  /// How far two series may differ in size and still count the same thing: a slip adds or drops a digit at most.
  private static let mostBitsApart = 8

  /// Whether the total is the first part, the last or their mean, as opening balances, closing balances and averages are.
  private func isCarriedOver(_ series: Int, _ footing: Footing) -> Bool {
    let total = field[footing.total, series]
    let parts = footing.parts.map { field[$0.item, series] }.filter { $0.state == .figure }
    guard let first = parts.first, let last = parts.last, total.value != 0 else { return false }
    let sum = parts.reduce(0) { $0 + $1.value }
    let isMean = abs(total.value * Int64(parts.count) - sum) <= Int64(parts.count) * total.place
    return total.value == first.value || total.value == last.value || isMean
  }
}
