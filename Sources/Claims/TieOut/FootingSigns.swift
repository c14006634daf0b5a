/// Tells a slip in a sign from a table that prints signs in more than one way.
///
/// "Gross unrealized losses" stand without a minus sign and are taken away all the same; an expense stands in parentheses
/// among amounts and without them among rates. Where a total would hold with the other sign of one part, the sign may be
/// the table's way and no slip.
struct FootingSigns {
  private let footing: Footing
  private let failing: [Int]
  private let field: FigureField
  /// For each series that fails, the parts with whose other sign it would hold, by their place among the parts.
  private let turning: [Set<Int>]

  /// Looks at the signs of a total in the series in which it fails.
  init(_ footing: Footing, failing: [Int], in field: FigureField) {
    self.footing = footing
    self.failing = failing
    self.field = field
    turning = failing.map { series in
      let gap = field[footing.total, series].value - footing.sum(series, field)
      let slack = footing.slack(series, field)
      return Set(
        footing.parts.indices.filter { index in
          let part = footing.parts[index]
          let value = field[part.item, series].value
          return value != 0 && abs(gap - (part.isSubtracted ? 2 : -2) * value) <= slack
        }
      )
    }
  }

  /// The parts with the sign that all series want in which the total fails; nil where some series shows another sign, or
  /// but one wants it.
  var turned: [Footing.Part]? {
    guard failing.count > 1, !footing.holding.isEmpty, let first = turning.first else { return nil }
    let common = turning.dropFirst().reduce(first) { $0.intersection($1) }
    guard common.count == 1, let index = common.first, !isProven(index) else { return nil }
    let item = footing.parts[index].item
    return footing.parts.map { $0.item == item ? .init(item: item, isSubtracted: !$0.isSubtracted) : $0 }
  }

  /// Whether some series would hold with the other sign of a part.
  var isMeantOtherwise: Bool { turning.contains { !$0.isEmpty } }

  /// Whether the other sign may be what the table means in a series: others want it too, or none like it shows it.
  func isHabit(in series: Int) -> Bool {
    guard let place = failing.firstIndex(of: series) else { return false }
    return turning[place].contains { index in
      if turning.count(where: { $0.contains(index) }) > 1 { return true }
      guard !footing.holding.isEmpty else { return false }
      let printed = field[footing.parts[index].item, series].value
      // A minus sign that is printed is meant, unless others show that it is not.
      return isProven(index) ? !isProven(index, like: series) : printed > 0
    }
  }

  /// Whether the total holds somewhere where the part is not zero.
  private func isProven(_ index: Int) -> Bool {
    let item = footing.parts[index].item
    return (footing.holding + footing.trivial).contains { field[item, $0].value != 0 }
  }

  /// Whether it does in a series that holds figures of the same sort as another.
  ///
  /// Of what is taken away, such as a cost, changes may say better or worse; of what is added, more is more.
  private func isProven(_ index: Int, like series: Int) -> Bool {
    let part = footing.parts[index]
    let mayBeFavourable = part.isSubtracted || field.items[part.item].traits.has(.subtracted)
    return (footing.holding + footing.trivial).contains { other in
      field[part.item, other].value != 0 && field[part.item, other].place == field[part.item, series].place
        && (!mayBeFavourable || isChange(other) == isChange(series))
    }
  }

  private func isChange(_ series: Int) -> Bool { field.series[series].role == .difference }
}
