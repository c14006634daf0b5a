import Figures

/// Finds lines that state how two other lines of the table compare: change columns, margins, rates of achievement.
///
/// Labels suggest which lines belong together; that the figures of several series agree decides.
struct PairFinder {
  /// How far from the line that states the comparison the two that it compares are looked for.
  static let reach = 8

  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  /// The lines that compare two others, each with the pair that fits best.
  var comparedPairs: [ComparedPair] {
    field.items.indices.compactMap { item in
      guard !isOperand(item) else { return nil }
      return best(item, formulas(of: item))
    }
  }

  /// What it adds to the evidence that the label of a ratio names both lines, in bits.
  private static let ofNames = 8

  private func isOperand(_ item: Int) -> Bool {
    switch field.items[item].role {
    case .previous, .revised, .actual, .reference: true
    case .header, .difference, .ratio, .other: false
    }
  }

  private func formulas(of item: Int) -> [ComparedPair.Formula] {
    switch field.kinds[item] {
    // Any three lines of a sum are differences of each other; only the label tells which of them states one.
    case .amount, .perShare: saysChange(item) || field.items[item].traits.has(.favourable) ? [.difference] : []
    case .percent: [.ratio(.change), .ratio(.proportion)] + (saysChange(item) ? [.difference] : [])
    case .other: []
    }
  }

  /// Whether the label of a line says that it states a change.
  private func saysChange(_ item: Int) -> Bool {
    let line = field.items[item]
    return line.role == .difference || line.role == .ratio
  }

  /// Whether the label of a line says that it states a change, or a ratio.
  private func saysRatio(_ item: Int) -> Bool { saysChange(item) || field.items[item].fixedQuantity == .percent }

  private func best(_ item: Int, _ formulas: [ComparedPair.Formula]) -> ComparedPair? {
    let window = max(0, item - Self.reach)...min(field.items.count - 1, item + Self.reach)
    // What is good is what of the plan: (2.5) of 112.0.
    let operands = window.filter {
      $0 != item && (!saysChange($0) || field.items[$0].traits.has(.favourable)) && hasFigures($0)
    }
    let names = RatioNames(field, item, among: formulas.contains(.ratio(.proportion)) ? operands : [])
    var best: ComparedPair?
    for formula in formulas {
      for first in operands {
        for second in operands where first != second && field.kinds[first] == field.kinds[second] {
          guard formula.allows(field.kinds[first], for: field.kinds[item]), mayFollow(item, first, second, formula)
          else { continue }
          let cost =
            PartialSum.bits(Int64(operands.count * operands.count)) - (saysRatio(item) ? 5 : 0)
            - (abs(first - second) == 1 && min(abs(first - item), abs(second - item)) <= 2 ? 3 : 0)
          let bits = formula == .ratio(.proportion) && names.name(first, over: second) ? Self.ofNames : 0
          guard var pair = pair(item, first, second, formula, cost - bits) else { continue }
          pair.bitsOfNames = bits
          if pair.isBetter(than: best) { best = pair }
        }
      }
    }
    return best
  }

  /// Whether arithmetic alone may say that a line follows from two others.
  ///
  /// A return on equity or assets divides by their average over the period, and hardly differs from the ratio to what
  /// stands at its end. So does the ratio of equity from that of net assets, which others have their part of.
  private func mayFollow(_ item: Int, _ first: Int, _ second: Int, _ formula: ComparedPair.Formula) -> Bool {
    guard formula == .ratio(.proportion) else { return true }
    let line = field.items[item]
    if line.traits.has(.averaged), !field.items[second].traits.has(.averaged) { return false }
    return !(line.measure.map(Self.ratiosOfEquity.contains) ?? false) || field.items[first].measure != Self.netAssets
  }

  private static let ratiosOfEquity: Set<String> = ["equity-ratio", "shareholders-equity-ratio"]
  private static let netAssets = "net-assets"

  private func hasFigures(_ item: Int) -> Bool {
    field.series.indices.contains { field[item, $0].state == .figure }
  }

  /// Whether two figures among amounts are per share and their change is stated like those of the amounts.
  ///
  /// Such a change only bears out the others: it may have been computed before the amounts per share were rounded.
  private func isPerShare(_ one: FigureField.Entry, _ other: FigureField.Entry, _ formula: ComparedPair.Formula) -> Bool
  {
    formula == .ratio(.change) && one.kind == .perShare && other.kind == .perShare
  }

  /// The series after which a pair is given up if none has borne it out.
  private static let patience = 5

  private func pair(_ item: Int, _ first: Int, _ second: Int, _ formula: ComparedPair.Formula, _ cost: Int)
    -> ComparedPair?
  {
    var pair = ComparedPair(stated: item, first: first, second: second, formula: formula, evidence: -cost)
    var seen: Set<Int64> = []
    for series in field.series.indices {
      let stated = field[item, series]
      let (one, other) = (field[first, series], field[second, series])
      // A percentage in a row of amounts is about something else than its neighbours.
      let isOwn = one.kind == field.kinds[first] && other.kind == field.kinds[second]
      guard stated.kind == field.kinds[item], isOwn || isPerShare(one, other, formula) else { continue }
      switch formula.outcome(stated, one, other, unit: field.unit) {
      case .holds(let bits):
        pair.holding.append(series)
        if seen.insert(stated.value).inserted { pair.evidence += bits }
      case .flipped where !isOwn, .fails where !isOwn: break
      case .flipped:
        guard formula == .difference, field.items[item].traits.has(.favourable),
          case .holds(let bits) = formula.outcome(stated, other, one, unit: field.unit)
        else {
          pair.flipped.append(series)
          continue
        }
        pair.reversed.append(series)
        if seen.insert(stated.value).inserted { pair.evidence += bits }
      case .fails:
        if !formula.hasRival(stated, one, other, unit: field.unit) { pair.failing.append(series) }
      case .notApplicable: break
      }
      let against = pair.failing.count + pair.flipped.count
      if against >= Self.patience, against > pair.holding.count + pair.reversed.count { return nil }
    }
    if !pair.isCredible { pair.lookForExchange(in: field) }
    return pair.isCredible ? pair : nil
  }
}
