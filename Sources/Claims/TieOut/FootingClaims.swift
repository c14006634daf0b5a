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
    guard let stated = field.figure(footing.total, series) else { return nil }
    var operands: [Operand] = []
    operands.reserveCapacity(footing.parts.count)
    for part in footing.parts where field[part.item, series].state == .figure {
      guard let figure = field.figure(part.item, series) else { continue }
      operands.append(
        Operand(figure: figure, role: field.label(ofItem: part.item), isSubtracted: part.isSubtracted)
      )
    }
    guard !operands.isEmpty else { return nil }
    return Claim(
      kind: .total,
      stated: stated,
      operands: operands,
      basis: field.basis(item: footing.total, series: series)
    )
  }
}
