import Figures

/// Finds out which closing zeros of a table's figures are mere padding.
///
/// Some releases compute in thousands and print every amount in full (2,826,000), or round percentages to one decimal
/// and print two (68.80 %). The zeros then promise a precision that the figures do not have.
struct Padding {
  /// The number of closing zeros that amounts, and percentages, have in common.
  private let amounts: Int
  private let percentages: Int

  /// The fewest figures that show a habit.
  private static let fewest = 6

  init(_ figures: [Figure]) {
    let percentages = figures.filter { $0.unit.quantity == .percent }
    let amounts = figures.filter { $0.unit.quantity != .percent && !$0.unit.isPerShare }
    self.percentages = Self.common(percentages, steps: [1])
    // Amounts are padded by thousands; that they all end in a single zero may mean anything.
    self.amounts = Self.common(amounts, steps: [6, 3])
  }

  /// The figure with its padding known.
  func applied(to figure: Figure) -> Figure {
    let zeros = figure.unit.quantity == .percent ? percentages : figure.unit.isPerShare ? 0 : amounts
    return zeros > 0 && Self.closingZeros(figure) >= zeros ? figure.padded(by: zeros) : figure
  }

  /// The most zeros that at least nine in ten of some figures end with.
  private static func common(_ figures: [Figure], steps: [Int]) -> Int {
    let filled = figures.filter { !$0.value.isZero && (steps != [1] || $0.value.scale > 0) }
    guard filled.count >= fewest else { return 0 }
    return steps.first { zeros in filled.count { closingZeros($0) >= zeros } * 10 >= filled.count * 9 } ?? 0
  }

  private static func closingZeros(_ figure: Figure) -> Int {
    var (significand, zeros) = (figure.value.significand, 0)
    if significand == 0 { return Int.max }
    while significand % 10 == 0 { (significand, zeros) = (significand / 10, zeros + 1) }
    return zeros
  }
}
