import Figures
import Testing

/// The solver agrees with another way of deciding the same, and proves what it says.
@Suite struct LinearSystemReferenceTests {
  /// Asks both, the solver also without its patience, and looks at the proofs; returns whether the question is
  /// contradictory.
  private func isContradictory(_ question: Question, _ name: String) throws -> Bool {
    let contradiction = try question.system().contradiction()
    #expect(try FourierMotzkin.isSatisfiable(question) == (contradiction == nil), "\(name)")
    let byOrder = try question.system().contradiction(within: .init(patience: 0))
    #expect((byOrder == nil) == (contradiction == nil), "\(name)")
    guard let contradiction, let byOrder else { return false }
    #expect(try question.isProven(by: byOrder), "\(name)")
    #expect(try question.isProven(by: contradiction), "\(name)")
    #expect(try contradiction.holds(in: question.system()), "\(name)")
    #expect(contradiction.sum.upper.value.signum <= 0 && !contradiction.sum.contains(.zero), "\(name)")
    let indices = contradiction.equations.map(\.index)
    for left in indices {
      #expect(try question.system(only: indices.filter { $0 != left }).contradiction() == nil, "\(name)")
    }
    return true
  }

  @Test(arguments: 0..<8)
  func `random systems of up to five unknowns come out as by elimination`(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var contradictory = 0
    for round in 0..<250 {
      var question = Question()
      let count = Int.random(in: 1...5, using: &generator)
      for _ in 0..<count { _ = question.unknown(in: Self.interval(using: &generator)) }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        question.equations.append(
          (0..<count).map { ($0, Int.random(in: -2...2, using: &generator)) }
        )
      }
      if try isContradictory(question, "seed \(seed), round \(round)") { contradictory += 1 }
    }
    // Both answers come often enough for the test to mean something.
    #expect((50...200).contains(contradictory), "\(contradictory) contradictory")
  }

  @Test(arguments: RoundingConvention.allCases)
  func `small tables with totals a unit off come out as by elimination`(convention: RoundingConvention) throws {
    var generator = SeededGenerator(seed: convention == .nearest ? 1 : 2)
    var (contradictory, joint) = (0, 0)
    // What rounding allows a total of two figures to be off: cutting off makes it greater only.
    let gaps: ClosedRange<Int128> = convention == .nearest ? -1...1 : 0...1
    for round in 0..<250 {
      let cells = (0..<2).map { _ in (0..<2).map { _ in Int128.random(in: 1...9, using: &generator) } }
      let rows = cells.map { $0[0] + $0[1] + Int128.random(in: gaps, using: &generator) }
      let columns = (0..<2).map { cells[0][$0] + cells[1][$0] + Int128.random(in: gaps, using: &generator) }
      var table = PrintedTable(convention)
      try table.printTotals(ofCells: cells, rows: rows, columns: columns)
      // A grand total mostly shows by itself what rows and columns contradict each other in.
      if Bool.random(using: &generator) {
        let total = try table.print(figure: rows[0] + rows[1] + Int128.random(in: gaps, using: &generator))
        table.foot([4, 5], to: total)
        table.foot([6, 7], to: total)
      }
      guard try isContradictory(table.question, "round \(round)") else { continue }
      contradictory += 1
      if try table.question.system().contradiction()?.equations.count != 1 { joint += 1 }
    }
    #expect((20...230).contains(contradictory), "\(contradictory) contradictory")
    #expect(joint >= 10, "\(joint) of them joint")
  }

  /// An interval between small numbers, with ends of all kinds; one of thirteen holds a single number.
  private static func interval(using generator: inout SeededGenerator) -> Interval {
    let lower = Int128.random(in: -7...4, using: &generator)
    let width = Int128.random(in: 0...12, using: &generator)
    let half = { (number: Int128) in Rational(numerator: number, denominator: 2) }
    if width == 0 { return Interval(exactly: half(lower)) }
    return Interval(
      .init(half(lower), isClosed: Bool.random(using: &generator)),
      .init(half(lower + width), isClosed: Bool.random(using: &generator))
    )
  }
}
