extension ComparedPair {
  /// What it costs to have tried which figures of two series may stand in each other's place, in bits.
  private static let ofTrial = 4

  /// Looks whether the pair fails in two series because two figures of one line stand in each other's place there.
  ///
  /// Once they have changed places both series bear out the pair as others do.
  mutating func lookForExchange(in field: FigureField) {
    let odd = failing + flipped
    guard odd.count == 2 else { return }
    for item in [stated, first, second] {
      func outcome(_ series: Int, _ other: Int) -> RatioFit.Outcome {
        func entry(_ line: Int) -> FigureField.Entry { field[line, line == item ? other : series] }
        return formula.outcome(entry(stated), entry(first), entry(second), unit: field.unit)
      }
      guard field[item, odd[0]].value != field[item, odd[1]].value,
        case .holds(let one) = outcome(odd[0], odd[1]), case .holds(let other) = outcome(odd[1], odd[0]),
        evidence + one + other - Self.ofTrial >= Self.enough
      else { continue }
      evidence += one + other - Self.ofTrial
      isExchanged = true
      return
    }
  }
}
