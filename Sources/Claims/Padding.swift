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

  init(_ cells: [GridCell]) {
    // Amounts are padded by thousands; that they all end in a single zero may mean anything.
    var (amounts, percentages) = (Zeros(steps: [6, 3]), Zeros(steps: [1]))
    // Cells and figures are looked at where they lie, because there are many of them.
    for cell in cells.indices {
      for place in cells[cell].figures.indices where !cells[cell].figures[place].value.isZero {
        let (value, unit) = (cells[cell].figures[place].value, cells[cell].figures[place].unit)
        if unit.quantity == .percent {
          if value.scale > 0 { percentages.count(value) }
        } else if !unit.isPerShare {
          amounts.count(value)
        }
      }
    }
    self.amounts = amounts.common
    self.percentages = percentages.common
  }

  /// Whether no figure changes by what is known of its padding.
  var isNone: Bool { amounts == 0 && percentages == 0 }

  /// The figure with its padding known.
  func applied(to figure: Figure) -> Figure {
    let zeros = figure.unit.quantity == .percent ? percentages : figure.unit.isPerShare ? 0 : amounts
    return zeros > 0 && Self.closingZeros(figure.value) >= zeros ? figure.padded(by: zeros) : figure
  }

  /// How many of some figures end with so many zeros.
  private struct Zeros {
    /// Numbers of zeros, the most first.
    let steps: [Int]
    private var all = 0
    private var ending: [Int]

    init(steps: [Int]) {
      self.steps = steps
      ending = Array(repeating: 0, count: steps.count)
    }

    mutating func count(_ value: ExactDecimal) {
      all += 1
      // Nine figures in ten do not end with a zero.
      guard value.significand % 10 == 0 else { return }
      let zeros = Padding.closingZeros(value)
      for index in steps.indices where zeros >= steps[index] { ending[index] += 1 }
    }

    /// The most zeros that at least nine in ten of the figures end with.
    var common: Int {
      guard all >= Padding.fewest else { return 0 }
      return steps.indices.first { ending[$0] * 10 >= all * 9 }.map { steps[$0] } ?? 0
    }
  }

  private static func closingZeros(_ value: ExactDecimal) -> Int {
    var (significand, zeros) = (value.significand, 0)
    if significand == 0 { return Int.max }
    while significand % 10 == 0 { (significand, zeros) = (significand / 10, zeros + 1) }
    return zeros
  }
}
