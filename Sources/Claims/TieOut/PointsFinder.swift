import Figures

/// Finds changes that are stated in percentage points or basis points beside changes of another kind: the margin's
/// "(80) bps" in a column that states how amounts change in per cent.
struct PointsFinder {
  private(set) var claims: [Claim] = []
  private let field: FigureField

  /// Looks for changes in points.
  ///
  /// - Parameters:
  ///   - field: the figures of a table along one axis.
  ///   - known: the pairs of lines that other changes compare.
  init(_ field: FigureField, known: [ComparedPair]) {
    self.field = field
    for item in ChangeSearch.lines(of: field) {
      let series = field.series.indices.filter { countsPoints(item, $0) }
      guard !series.isEmpty else { continue }
      let search = ChangeSearch(field: field, item: item, known: known)
      claims += search.best(among: { line in series.contains { isPercentage(line, $0) } }) { first, second in
        series.compactMap { claim(item, first, second, $0) }
      }
    }
  }

  private func claim(_ item: Int, _ first: Int, _ second: Int, _ series: Int) -> Claim? {
    guard isPercentage(first, series), isPercentage(second, series),
      let stated = field.cell(item, series)?.figures.first.map({ figure in
        Self.counted.contains(figure.unit.quantity) ? figure : figure.counted(as: field.items[item].unit ?? figure.unit)
      }),
      let minuend = field.cell(first, series)?.figures.first,
      let subtrahend = field.cell(second, series)?.figures.first
    else { return nil }
    return Claim(
      kind: .difference,
      stated: stated,
      minuend: Operand(figure: minuend, role: field.label(ofItem: first)),
      subtrahend: Operand(figure: subtrahend, role: field.label(ofItem: second)),
      basis: field.basis(item: item, series: series)
    )
  }

  private func countsPoints(_ item: Int, _ series: Int) -> Bool {
    guard field[item, series].state == .figure else { return false }
    // Of a margin's row all figures count per cent, but for those of a column that says otherwise.
    return [field.unit(item, series), field.items[item].unit?.quantity].compactMap(\.self).contains(
      where: Self.counted.contains
    )
  }

  private static let counted: Set<Unit.Quantity> = [.basisPoints, .percentagePoints]

  private func isPercentage(_ item: Int, _ series: Int) -> Bool {
    field[item, series].state == .figure && field.unit(item, series) == .percent
  }
}
