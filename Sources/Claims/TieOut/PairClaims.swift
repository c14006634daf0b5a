import Figures

/// Makes claims of the lines that compare two others.
struct PairClaims {
  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  /// The series that decide something, and those about which nothing is claimed.
  func claims(of pair: ComparedPair) -> (claims: [Claim], abstentions: [Abstention]) {
    var (claimed, unclear) = (pair.holding, [Int]())
    if pair.mayAccuse { claimed += pair.failing.filter(isAdditive) }
    // "Better" in one line and "more" in the next print opposite signs; one lone sign that differs is a slip.
    if let lone = pair.flipped.first, pair.flipped.count == 1, pair.mayAccuse, pair.holding.count >= 3,
      isPlain(lone, pair)
    {
      claimed.append(lone)
    } else {
      unclear = pair.flipped
    }
    return (
      claimed.sorted().compactMap { claim(of: pair, in: $0) },
      unclear.compactMap { series in
        field.cell(pair.stated, series)?.figures.first.map { Abstention(figure: $0, reason: .unclearSign) }
      }
    )
  }

  private func isAdditive(_ series: Int) -> Bool {
    field.axis == .rows || !field.series[series].traits.has(.rate)
  }

  /// Whether the sign of a change has but one meaning: neither a cost nor a loss is compared.
  private func isPlain(_ series: Int, _ pair: ComparedPair) -> Bool {
    !field.series[series].traits.has(.subtracted) && !field.items[pair.stated].traits.has(.favourable)
      && field[pair.first, series].value >= 0 && field[pair.second, series].value >= 0
  }

  private func claim(of pair: ComparedPair, in series: Int) -> Claim? {
    guard let stated = field.cell(pair.stated, series)?.figures.first,
      let first = field.cell(pair.first, series)?.figures.first,
      let second = field.cell(pair.second, series)?.figures.first
    else { return nil }
    return Claim(
      kind: pair.formula.kind,
      stated: stated,
      minuend: Operand(figure: first, role: field.label(ofItem: pair.first)),
      subtrahend: Operand(figure: second, role: field.label(ofItem: pair.second)),
      basis: field.basis(item: pair.stated, series: series)
    )
  }
}
