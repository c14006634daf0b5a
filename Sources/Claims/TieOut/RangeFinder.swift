import Figures

/// Finds changes between ranges, which are stated end by end: "1,000 – 500" beside "11,000 – 12,500" and
/// "10,000 – 12,000".
struct RangeFinder {
  private(set) var claims: [Claim] = []
  private let field: FigureField

  init(_ field: FigureField, known: [ComparedPair]) {
    self.field = field
    for item in ChangeSearch.lines(of: field) {
      let series = field.series.indices.filter { ends(item, $0) != nil }
      guard !series.isEmpty else { continue }
      let search = ChangeSearch(field: field, item: item, known: known)
      claims += search.best(among: { line in series.contains { ends(line, $0) != nil } }) { first, second in
        series.flatMap { claims(item, first, second, $0) }
      }
    }
  }

  /// The claims of the lower and of the upper ends.
  private func claims(_ item: Int, _ first: Int, _ second: Int, _ series: Int) -> [Claim] {
    guard let stated = ends(item, series), let minuends = ends(first, series), let subtrahends = ends(second, series)
    else { return [] }
    return stated.indices.map { end in
      Claim(
        kind: stated[end].unit.quantity == .percent && minuends[end].unit.quantity != .percent ? .change : .difference,
        stated: stated[end],
        minuend: Operand(figure: minuends[end], role: field.label(ofItem: first)),
        subtrahend: Operand(figure: subtrahends[end], role: field.label(ofItem: second)),
        basis: field.basis(item: item, series: series)
      )
    }
  }

  /// The two figures of a place that holds a range.
  private func ends(_ item: Int, _ series: Int) -> CellFigures? {
    guard let cell = field.cell(item, series), case .span = cell.content, cell.figures.count == 2 else { return nil }
    return cell.figures
  }
}
