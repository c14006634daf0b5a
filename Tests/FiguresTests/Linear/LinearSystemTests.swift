import Figures
import Testing

private func ratio(_ numerator: Int128, _ denominator: Int128 = 1) -> Rational {
  Rational(numerator: numerator, denominator: denominator)
}

@Suite struct LinearSystemTests {
  private static let cells: [[Int128]] = [[10, 20, 30], [40, 50, 60]]

  /// A table whose rows and columns foot within rounding, but not together.
  ///
  /// The totals of the rows are one above their cells and that of one column is one below. So the rows are 61 + 151 − 1
  /// at least, but the columns 50 + 70 + 89 + 1½ at most.
  private static func crossed() throws -> Question {
    var table = PrintedTable(.nearest)
    try table.printTotals(ofCells: cells, rows: [61, 151], columns: [50, 70, 89])
    return table.question
  }

  /// A table of four cells.
  private static func square(
    _ convention: RoundingConvention,
    sign: Int128 = 1,
    rows: [Int128],
    columns: [Int128]
  ) throws -> Question {
    var table = PrintedTable(convention)
    try table.printTotals(ofCells: [[10 * sign, 20 * sign], [30 * sign, 40 * sign]], rows: rows, columns: columns)
    return table.question
  }

  @Test func `rows and columns that foot within rounding may contradict each other`() throws {
    let question = try Self.crossed()
    let contradiction = try #require(try question.system().contradiction())
    #expect(contradiction.equations.map(\.index) == [0, 1, 2, 3, 4])
    #expect(contradiction.equations.map(\.factor) == [1, 1, -1, -1, -1].map { ratio($0) })
    #expect(try question.isProven(by: contradiction))
    #expect(try contradiction.holds(in: question.system()))
  }

  @Test func `a contradiction names the totals that block it and how far they miss`() throws {
    let contradiction = try #require(try Self.crossed().system().contradiction())
    // The cells cancel out: what is left are the totals of columns less those of rows.
    #expect(contradiction.blocks.map(\.unknown) == [6, 7, 8, 9, 10])
    #expect(contradiction.blocks.map(\.end) == [.lower, .lower, .upper, .upper, .upper])
    #expect(contradiction.sum == Interval(.init(ratio(-11, 2), isClosed: true), .init(ratio(-1, 2), isClosed: true)))
  }

  @Test func `all but any one of contradictory equations hold together`() throws {
    for left in 0..<5 {
      #expect(try Self.crossed().system(only: (0..<5).filter { $0 != left }).contradiction() == nil)
    }
  }

  @Test func `figures rounded to the nearest may all lie at the ends of their intervals`() throws {
    // The rows ask for a hundred and one at least, the columns allow a hundred and one at most.
    #expect(try Self.square(.nearest, rows: [31, 71], columns: [40, 60]).system().contradiction() == nil)
    // Now the first column and the cells of the second allow a hundred and a half.
    let contradiction = try Self.square(.nearest, rows: [31, 71], columns: [39, 60]).system().contradiction()
    #expect(contradiction?.equations.map(\.index) == [0, 1, 2])
  }

  @Test func `truncated figures do not reach the open ends of their intervals`() throws {
    // The rows ask for a hundred and two at least, the columns for less than that.
    let question = try Self.square(.truncated, rows: [31, 71], columns: [40, 60])
    let contradiction = try #require(try question.system().contradiction())
    #expect(contradiction.equations.count == 4)
    #expect(contradiction.sum.upper == Interval.End(.zero, isClosed: false))
    #expect(try question.isProven(by: contradiction))
    #expect(try Self.square(.truncated, rows: [31, 71], columns: [40, 61]).system().contradiction() == nil)
  }

  @Test func `losses truncate towards zero`() throws {
    let right = try Self.square(.truncated, sign: -1, rows: [-31, -71], columns: [-40, -61])
    #expect(try right.system().contradiction() == nil)
    let wrong = try Self.square(.truncated, sign: -1, rows: [-29, -69], columns: [-40, -60])
    #expect(try wrong.system().contradiction()?.equations.count == 1)
  }

  @Test func `an equation that cannot hold by itself is a contradiction of one`() throws {
    var system = LinearSystem()
    let part = system.addUnknown(in: Interval(exactly: ratio(3)))
    let whole = system.addUnknown(in: Interval(exactly: ratio(7)))
    _ = system.addEquation([])
    let equation = system.addEquation([(part, 1), (part, 1), (whole, -1)])
    let contradiction = try #require(try system.contradiction())
    #expect(contradiction.equations.map(\.index) == [equation])
    #expect(contradiction.equations.map(\.factor) == [ratio(1)])
    #expect(contradiction.sum == Interval(exactly: ratio(-1)))
    #expect(contradiction.blocks.map(\.coefficient) == [ratio(2), ratio(-1)])
  }

  @Test func `factors are whole numbers without a common divisor`() throws {
    // x is y half and z a third of it; y is at least 8, z at most 5, so 2y and 3z miss each other by one.
    var system = LinearSystem()
    let x = system.addUnknown(in: Interval(.init(ratio(0), isClosed: true), .init(ratio(100), isClosed: true)))
    let y = system.addUnknown(in: Interval(.init(ratio(8), isClosed: true), .init(ratio(9), isClosed: true)))
    let z = system.addUnknown(in: Interval(.init(ratio(4), isClosed: true), .init(ratio(5), isClosed: true)))
    _ = system.addEquation([(x, 3), (y, -6)])
    _ = system.addEquation([(x, 2), (z, -6)])
    let contradiction = try #require(try system.contradiction())
    #expect(contradiction.equations.map(\.factor) == [ratio(2), ratio(-3)])
    #expect(contradiction.sum.upper == Interval.End(ratio(-6), isClosed: true))
  }

  @Test func `a system without equations holds`() throws {
    var system = LinearSystem()
    #expect(try system.contradiction() == nil)
    _ = system.addUnknown(in: Interval(exactly: ratio(1)))
    #expect(try system.contradiction() == nil)
    _ = system.addEquation([(0, 1), (0, -1)])
    #expect(try system.contradiction() == nil)
  }

  @Test func `a proof of one system does not hold in another`() throws {
    let contradiction = try #require(try Self.crossed().system().contradiction())
    var right = PrintedTable(.nearest)
    try right.printTotals(ofCells: Self.cells, rows: [60, 150], columns: [50, 70, 90])
    #expect(try !contradiction.holds(in: right.question.system()))
    #expect(try !contradiction.holds(in: LinearSystem()))
  }
}
