import Figures

/// Makes claims of a cell that compares two others.
struct ClaimBuilder {
  let kind: Claim.Kind
  let basis: String

  /// One claim for three figures; two for ranges, which are compared end by end (TSE listing rule 405).
  func claims(
    stated: GridCell,
    minuend: (cell: GridCell, role: String),
    subtrahend: (cell: GridCell, role: String)
  ) -> [Claim] {
    let (first, second) = (ends(minuend.cell), ends(subtrahend.cell))
    guard let result = self.stated(stated), let first, let second else { return [] }
    switch (result.count, max(first.count, second.count)) {
    case (1, 1): return [claim(result[0], first[0], second[0], minuend.role, subtrahend.role)]
    case (2, 1...2):
      let straight = [0, 1].map { claim(result[$0], first[end: $0], second[end: $0], minuend.role, subtrahend.role) }
      let crossed = [0, 1].map {
        claim(result[$0], first[end: 1 - $0], second[end: 1 - $0], minuend.role, subtrahend.role)
      }
      // A range of differences may also be printed from its least to its greatest.
      let breaks = { (claims: [Claim]) in claims.count { if case .broken = $0.verdict(nil) { true } else { false } } }
      return breaks(straight) > 0 && breaks(crossed) == 0 ? crossed : straight
    default: return []
    }
  }

  private func claim(_ stated: Figure, _ first: Figure, _ second: Figure, _ firstRole: String, _ secondRole: String)
    -> Claim
  {
    Claim(
      kind: kind,
      stated: stated,
      minuend: Operand(figure: first, role: firstRole),
      subtrahend: Operand(figure: second, role: secondRole),
      basis: basis
    )
  }

  /// The figure of a cell, or the two ends of its range.
  private func ends(_ cell: GridCell) -> CellFigures? {
    switch cell.content {
    case .number, .span: cell.figures.isEmpty ? nil : cell.figures
    case .absent, .numbers, .words: nil
    }
  }

  /// The stated figure; of an amount with its ratio in one cell, the one that the claim is about.
  private func stated(_ cell: GridCell) -> CellFigures? {
    guard case .numbers = cell.content, cell.figures.count == 2 else { return ends(cell) }
    let wanted = kind == .difference ? cell.figures[0] : cell.figures[1]
    return (wanted.unit.quantity == .percent) == (kind != .difference) ? CellFigures(wanted) : nil
  }
}

extension CellFigures {
  /// The lower or upper end of a range; a single figure is both.
  fileprivate subscript(end index: Int) -> Figure { count > index ? self[index] : self[0] }
}
