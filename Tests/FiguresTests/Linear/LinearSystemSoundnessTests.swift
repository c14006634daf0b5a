import Figures
import Testing

/// Tables that are printed from amounts must never be called contradictory.
@Suite struct LinearSystemSoundnessTests {
  /// Many tables of each kind, the amounts of which are multiples of a half, a third … of the unit: in halves, every
  /// other amount lies on the edge between two figures.
  @Test(arguments: [1, 2, 3, 4, 10, 1000] as [Int128], RoundingConvention.allCases)
  func `tables printed from amounts hold`(parts: Int128, convention: RoundingConvention) throws {
    var generator = SeededGenerator(seed: Int(parts) * 2 + (convention == .nearest ? 0 : 1))
    for round in 0..<300 {
      // Large tables take their time and are no different in kind, so that small ones come more often.
      let most = round % 10 == 0 ? 8 : 4
      let amounts = PrintedTable.amounts(
        rows: Int.random(in: 1...most, using: &generator),
        columns: Int.random(in: 1...most, using: &generator),
        parts: parts,
        size: [4, 100, 1_000_000_000_000].randomElement(using: &generator) ?? 1,
        using: &generator
      )
      var table = PrintedTable(convention, scale: Int.random(in: 0...2, using: &generator))
      try table.printTotals(of: amounts)
      if amounts[0].count > 1 { try table.printDifferences(of: amounts, columns: (0, amounts[0].count - 1)) }
      let limits = LinearSystem.Limits(patience: round % 3 == 0 ? 0 : 40)
      #expect(try table.question.system().contradiction(within: limits) == nil, "round \(round)")
    }
  }

  @Test(arguments: RoundingConvention.allCases)
  func `a table of forty rows and twelve columns is decided`(convention: RoundingConvention) throws {
    var generator = SeededGenerator(seed: 40)
    let amounts = PrintedTable.amounts(rows: 40, columns: 12, parts: 1000, size: 100_000_000, using: &generator)
    var table = PrintedTable(convention)
    try table.printTotals(of: amounts)
    #expect(try table.question.system().contradiction() == nil)
    // Past the last cell and the last total of a row stand the totals of columns.
    var wrong = PrintedTable(convention, slips: [40 * 12 + 40: 100])
    try wrong.printTotals(of: amounts)
    let contradiction = try #require(try wrong.question.system().contradiction())
    #expect(try wrong.question.isProven(by: contradiction))
  }
}
