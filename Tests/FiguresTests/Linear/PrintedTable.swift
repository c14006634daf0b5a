import Figures

/// A table that is printed from amounts, and the equations that its figures state.
struct PrintedTable {
  private(set) var question = Question()
  let convention: RoundingConvention
  /// The digits behind the point of every figure.
  let scale: Int
  /// By how many units in the last place a figure is printed wrong, by the index of its unknown.
  let slips: [Int: Int128]

  init(_ convention: RoundingConvention, scale: Int = 0, slips: [Int: Int128] = [:]) {
    self.convention = convention
    self.scale = scale
    self.slips = slips
  }

  /// Prints an amount, and returns the unknown that stands for what a reader knows of it.
  mutating func print(_ amount: Rational) throws -> Int {
    var figure = try convention.printed(amount, scale: scale)
    figure = figure + ExactDecimal(significand: slips[question.intervals.count] ?? 0, scale: scale)
    return question.unknown(in: try amounts(behind: figure))
  }

  /// Prints a figure as it is.
  mutating func print(figure: Int128) throws -> Int {
    question.unknown(in: try amounts(behind: ExactDecimal(significand: figure, scale: scale)))
  }

  private func amounts(behind figure: ExactDecimal) throws -> Interval {
    try convention.amounts(behind: figure.rational, unit: ExactDecimal(significand: 1, scale: scale).rational)
  }

  /// States that parts make up a total.
  mutating func foot(_ parts: [Int], to total: Int) { question.foot(parts, to: total) }

  /// Prints amounts, the totals of all rows and columns, the grand total, and the equations that lead to each.
  mutating func printTotals(of amounts: [[Rational]]) throws {
    var cells: [[Int]] = []
    var rowTotals: [Int] = []
    var columnTotals: [Int] = []
    for row in amounts { cells.append(try row.map { try print($0) }) }
    for (row, figures) in zip(amounts, cells) {
      rowTotals.append(try print(Self.sum(row)))
      foot(figures, to: rowTotals[rowTotals.count - 1])
    }
    for column in amounts[0].indices {
      columnTotals.append(try print(Self.sum(amounts.map { $0[column] })))
      foot(cells.map { $0[column] }, to: columnTotals[column])
    }
    let total = try print(Self.sum(amounts.flatMap { $0 }))
    foot(rowTotals, to: total)
    foot(columnTotals, to: total)
  }

  /// Prints figures as they are, the totals of rows and columns, and the equations that lead to these.
  mutating func printTotals(ofCells figures: [[Int128]], rows: [Int128], columns: [Int128]) throws {
    var cells: [[Int]] = []
    for row in figures { cells.append(try row.map { try print(figure: $0) }) }
    for (row, total) in rows.enumerated() { foot(cells[row], to: try print(figure: total)) }
    for (column, total) in columns.enumerated() { foot(cells.map { $0[column] }, to: try print(figure: total)) }
  }

  /// Prints, for each row and for the totals, by how much the second column is above the first, and these totals.
  mutating func printDifferences(of amounts: [[Rational]], columns: (Int, Int)) throws {
    let width = amounts[0].count
    var differences: [Int] = []
    for (row, values) in amounts.enumerated() {
      differences.append(try print(values[columns.1] - values[columns.0]))
      // To be above by a difference is to be the total of the other and the difference.
      foot([row * width + columns.0, differences[row]], to: row * width + columns.1)
    }
    let (first, second) = try (
      Self.sum(amounts.map { $0[columns.0] }), Self.sum(amounts.map { $0[columns.1] })
    )
    let total = try print(second - first)
    let totals = amounts.count * width + amounts.count
    foot(differences, to: total)
    foot([totals + columns.0, total], to: totals + columns.1)
  }

  static func sum(_ amounts: [Rational]) throws -> Rational {
    var sum = Rational.zero
    for amount in amounts { sum = try sum + amount }
    return sum
  }

  /// Amounts for a table, drawn from multiples of `1/parts` up to a size, on both sides of zero or above it.
  static func amounts(
    rows: Int,
    columns: Int,
    parts: Int128,
    size: Int128,
    using generator: inout SeededGenerator
  ) -> [[Rational]] {
    let isSigned = Bool.random(using: &generator)
    var amounts: [[Rational]] = []
    for _ in 0..<rows {
      amounts.append(
        (0..<columns).map { _ in
          let number = Int128.random(in: (isSigned ? -size : 0)...size, using: &generator)
          return Rational(numerator: number, denominator: parts)
        }
      )
    }
    return amounts
  }
}
