import Figures

/// Makes claims of the totals that were found in a table.
struct FootingClaims {
  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  /// One claim for each series that decides something.
  func claims(of footing: Footing) -> [Claim] {
    (footing.holding + footing.trivial + footing.failing).sorted().compactMap { claim(of: footing, in: $0) }
  }

  private func claim(of footing: Footing, in series: Int) -> Claim? {
    guard let stated = field.cell(footing.total, series)?.figures.first else { return nil }
    let operands = footing.parts.compactMap { part -> Operand? in
      guard field[part.item, series].state == .figure, let figure = field.cell(part.item, series)?.figures.first
      else { return nil }
      return Operand(figure: figure, role: label(field.items[part.item]), isSubtracted: part.isSubtracted)
    }
    guard !operands.isEmpty else { return nil }
    let names = field.axis == .rows ? ("row", "column") : ("column", "row")
    let place = field.series[series].label
    let basis =
      "\(names.0) '\(label(field.items[footing.total]))'" + (place.isEmpty ? "" : ", \(names.1) '\(place)'")
    return Claim(kind: .total, stated: stated, operands: operands, basis: basis)
  }

  /// A line's label, or where it stands if it has none.
  private func label(_ line: Line) -> String {
    if !line.label.isEmpty { return line.label }
    return field.axis == .rows ? "line \(line.index + 1)" : "column \(line.index + 1)"
  }
}
