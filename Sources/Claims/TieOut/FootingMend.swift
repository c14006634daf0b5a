import Figures

/// The one slip that explains why a total does not foot, and what it says for the structure.
///
/// A sum that fails speaks against the structure behind it, unless one slip of the pen would mend it: by accident that is
/// rare, and the rarer, the longer the figures are. Only what a single slip does is tried: one figure that is mistyped,
/// or two that stand in each other's place.
struct FootingMend: Equatable {
  /// How unlikely it is that the slip fits by accident, in bits; below zero where one in two gaps has such an explanation.
  let bits: Int
  /// The index of the item whose figure the slip is in; of figures in each other's place, one of them.
  let item: Int
  /// Whether two series have the item's figures in each other's place.
  let isExchange: Bool

  /// Whether the sum then holds to the last digit.
  private let isExact: Bool

  private init(bits: Int, item: Int, isExchange: Bool = false, isExact: Bool = true) {
    self.bits = bits
    self.item = item
    self.isExchange = isExchange
    self.isExact = isExact
  }

  /// The bits by which a gap counts as longer than it is: that it is small at all is no accident.
  private static let smallness = 6

  // MARK: One series

  /// The slip that is likeliest to explain one failing series; nil where none does.
  ///
  /// - Parameters:
  ///   - footing: the total.
  ///   - series: the series in which it fails.
  ///   - field: the figures.
  ///   - enoughBlurred: how unlikely an accident must be where rounding has to help, in bits.
  ///   - mayBeMisplaced: whether a line's figure of another series counts as one that may stand in the place of its own.
  init?(
    _ footing: Footing,
    in series: Int,
    of field: FigureField,
    enoughBlurred: Int = Self.enoughBlurred,
    mayBeMisplaced: Bool = false
  ) {
    let total = field[footing.total, series]
    let gap = total.value - footing.sum(series, field)
    guard gap != 0 else { return nil }
    let size = footing.digits(series, field)
    let tried = PartialSum.bits(Int64(footing.parts.count + 1))
    let worth = min(size, PartialSum.bits(gap) + Self.smallness) - tried
    var best: FootingMend?
    func offer(_ item: Int, _ bits: Int, _ isExact: Bool) {
      if best.map({ $0.bits < bits }) ?? true { best = FootingMend(bits: bits, item: item, isExact: isExact) }
    }
    // Of the first, the others may be taken away, unless many are added and the label says that it is their total.
    let isFirstAdded =
      field.items[footing.total].traits.has(.total) && footing.parts.count > 2 && footing.holding.count > 1
      && footing.parts.allSatisfy { !$0.isSubtracted }
    for (step, gap) in Self.blurred(gap, total.place, footing.slack(series, field)) {
      let worth = worth - (step == 0 ? 0 : PartialSum.bits(step) + 1)
      if step != 0, worth < enoughBlurred { break }
      if let cost = MistypedFigure.cost(total.value, meant: total.value - gap) {
        offer(footing.total, worth - cost, step == 0)
      }
      for part in footing.parts {
        let entry = field[part.item, series]
        guard entry.state == .figure, entry.value != 0 else { continue }
        let meant = part.isSubtracted ? entry.value - gap : entry.value + gap
        // Where nothing shows that a part is added at all, its sign is no slip; nor where the sign does not explain all.
        if entry.value != -meant || step == 0 && !footing.holding.isEmpty,
          let cost = MistypedFigure.cost(entry.value, meant: meant)
        {
          offer(part.item, worth - cost, step == 0)
        }
        let misplaced = worth - PartialSum.bits(FigureField.reach)
        if mayBeMisplaced, step == 0, misplaced >= Self.enoughBlurred, field.holds(meant, at: part.item, near: series) {
          offer(part.item, misplaced, true)
        }
        // The total in the place of a part, and the part in its.
        if !part.isSubtracted, part != footing.parts[0] || isFirstAdded, !footing.holding.isEmpty,
          gap == 2 * (total.value - entry.value)
        {
          offer(part.item, worth, step == 0)
        }
      }
    }
    guard let best, best.isExact || best.bits >= enoughBlurred else { return nil }
    self = best
  }

  /// How unlikely an accident must be where rounding has to help, in bits.
  static let enoughBlurred = 6
  /// The most units by which rounding may hide what a slip did.
  static let mostUnits: Int64 = 3

  /// A gap, and what it would be if rounding moved the total by a unit or more, with the number of units.
  private static func blurred(_ gap: Int64, _ place: Int64, _ slack: Int64) -> [(step: Int64, gap: Int64)] {
    let units = place > 0 ? min(mostUnits, slack / place) : 0
    return (-units...units).map { ($0, gap + $0 * place) }.sorted { abs($0.step) < abs($1.step) }.filter { $0.gap != 0 }
  }

  // MARK: Two series

  /// The figures of one line that stand in each other's place in two failing series; nil where none do.
  init?(_ footing: Footing, exchanging first: Int, _ second: Int, of field: FigureField) {
    let totals = (field[footing.total, first], field[footing.total, second])
    let gaps = (totals.0.value - footing.sum(first, field), totals.1.value - footing.sum(second, field))
    // Rounding may leave a unit or two in either.
    let slack = footing.slack(first, field) + footing.slack(second, field)
    guard gaps.0 != 0, abs(gaps.0 + gaps.1) <= slack, abs(gaps.0) > slack else { return nil }
    let exchanged = [(footing.total, true)] + footing.parts.map { ($0.item, $0.isSubtracted) }
    guard
      let item = exchanged.first(where: { item, isTakenAway in
        let (here, there) = (field[item, first], field[item, second])
        guard here.state == .figure, there.state == .figure else { return false }
        let difference = isTakenAway ? here.value - there.value : there.value - here.value
        return abs(difference - gaps.0) <= slack
      })?.0
    else { return nil }
    let size = footing.digits(first, field) + footing.digits(second, field)
    let tried = PartialSum.bits(Int64(exchanged.count)) + 2 * PartialSum.bits(slack)
    self.init(bits: size - tried, item: item, isExchange: true)
  }
}

extension FigureField {
  /// How many series to either side a figure may have been taken from by mistake.
  fileprivate static let reach: Int64 = 8

  /// Whether a series near one holds a figure of an item.
  fileprivate func holds(_ value: Int64, at item: Int, near series: Int) -> Bool {
    let reach = Int(Self.reach)
    return (max(0, series - reach)..<min(self.series.count, series + reach + 1)).contains {
      $0 != series && self[item, $0].state == .figure && self[item, $0].value == value
    }
  }
}

extension Footing {
  /// What the printed parts give in a series.
  func sum(_ series: Int, _ field: FigureField) -> Int64 {
    parts.reduce(0) { $1.isSubtracted ? $0 - field[$1.item, series].value : $0 + field[$1.item, series].value }
  }

  /// The most bits that the digits of one of the figures take, closing zeros left off.
  fileprivate func digits(_ series: Int, _ field: FigureField) -> Int {
    min(PartialSum.mostBits, parts.reduce(field[total, series].digits) { max($0, field[$1.item, series].digits) })
  }

  /// How far rounding may move the total from the sum: half a unit for each figure.
  func slack(_ series: Int, _ field: FigureField) -> Int64 {
    parts.reduce(field[total, series].place) { $0 + field[$1.item, series].place } / 2
  }
}

/// Whole numbers that a slip of the pen turns into each other.
enum MistypedFigure {
  /// What it costs to believe in the slip, in bits: the more figures one slip of its sort can make of a figure; nil where
  /// no single slip makes one of the other.
  static func cost(_ printed: Int64, meant: Int64) -> Int? {
    if printed == -meant { return printed == 0 ? nil : 1 }
    guard printed != meant, printed.signum() * meant.signum() >= 0 else { return nil }
    let (wrong, right) = (printed.magnitude, meant.magnitude)
    let (shorter, longer) = wrong < right ? (wrong, right) : (right, wrong)
    guard longer / 100 <= shorter else { return nil }
    if isOneMore(longer, than: shorter) { return longer == wrong ? 4 : 6 }
    return sameLength(longer, shorter)
  }

  /// Whether leaving out one digit of the longer gives the shorter.
  private static func isOneMore(_ longer: UInt64, than shorter: UInt64) -> Bool {
    guard length(longer) == length(shorter) + 1 else { return false }
    var place: UInt64 = 1
    while place <= longer {
      if longer / place / 10 * place + longer % place == shorter { return true }
      place *= 10
    }
    return false
  }

  /// The cost of one digit that differs, or of two that have changed places.
  private static func sameLength(_ one: UInt64, _ other: UInt64) -> Int? {
    guard length(one) == length(other) else { return nil }
    var (one, other) = (one, other)
    var differing: [(UInt64, UInt64)] = []
    while one > 0 {
      if one % 10 != other % 10 { differing.append((one % 10, other % 10)) }
      if differing.count > 2 { return nil }
      (one, other) = (one / 10, other / 10)
    }
    if differing.count == 1 { return 6 }
    return differing[0] == (differing[1].1, differing[1].0) ? 4 : nil
  }

  private static func length(_ value: UInt64) -> Int {
    var (value, digits) = (value, 1)
    while value >= 10 { (value, digits) = (value / 10, digits + 1) }
    return digits
  }
}
