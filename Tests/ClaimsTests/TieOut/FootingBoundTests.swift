import Testing

@testable import Claims

/// How far totals are looked for, and what lies beyond.
@Suite struct FootingBoundTests {
  /// A table of so many parts and their total.
  private func parts(_ count: Int) -> String {
    func values(_ factor: Int) -> [Int] { (1...count).map { ($0 * factor) % 90_001 + 10_007 } }
    let (first, second) = (values(48_611), values(31_393))
    let rows = zip(first, second).enumerated().map { "Item \($0)|\($1.0)|\($1.1)" }
    return table("|2031|2030", rows: rows + ["Total|\(first.reduce(0, +))|\(second.reduce(0, +))"])
  }

  @Test func `a total takes in a hundred and sixty lines and no more`() throws {
    #expect(FootingFinder.mostParts == 160)
    let most = try footings(parts(FootingFinder.mostParts))
    #expect(most.count == 1)
    #expect(most.allSatisfy { $0.hasPrefix("Total = Item 0 + ") && $0.hasSuffix("Item 159; holds 2031 2030") })
    #expect(try footings(parts(FootingFinder.mostParts + 1)).isEmpty)
  }

  /// A roll-forward of so many lines, which are added and taken away in turn.
  private func rollForward(_ count: Int) -> String {
    func values(_ factor: Int) -> [Int] { (1...count).map { $0 == 1 ? 98_317 : ($0 * factor) % 9_001 + 1_009 } }
    let columns = [values(4_861), values(3_139), values(7_727)]
    func sum(_ values: [Int]) -> Int {
      values.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? 1 : -1) * $1.element }
    }
    let rows = (0..<count).map { item in "Item \(item)" + columns.map { "|\($0[item])" }.joined() }
    return table("|2031|2030|2029", rows: rows + ["Balance at end" + columns.map { "|\(sum($0))" }.joined()])
  }

  @Test func `signs are tried for five lines and no more`() throws {
    #expect(FootingFinder.mostSignedParts == 5)
    #expect(
      try footings(rollForward(FootingFinder.mostSignedParts))
        == ["Balance at end = Item 0 − Item 1 + Item 2 − Item 3 + Item 4; holds 2031 2030 2029"]
    )
    #expect(try footings(rollForward(FootingFinder.mostSignedParts + 1)).isEmpty)
  }

  /// A total of which the first columns are wrong by so much that nothing explains it, and six follow that are right.
  private func misleading(_ wrong: Int) -> String {
    let values = (0..<wrong + 6).map { (first: 41_250 + $0 * 7_919, second: 17_388 + $0 * 3_137) }
    return table(
      values.indices.map { "|\(2031 - $0)" }.joined(),
      rows: [
        "Cash" + values.map { "|\($0.first)" }.joined(), "Receivables" + values.map { "|\($0.second)" }.joined(),
        "Total" + values.enumerated().map { "|\($1.first + $1.second + ($0 < wrong ? 4_000 : 0))" }.joined(),
      ]
    )
  }

  @Test func `a total that fails in the first three columns is given up`() throws {
    #expect(
      try footings(misleading(2))
        == ["Total = Cash + Receivables; holds 2029 2028 2027 2026 2025 2024, fails 2031 2030"]
    )
    #expect(try footings(misleading(3)).isEmpty)
  }

  @Test func `a table of a thousand rows and ten subtotals is footed`() throws {
    var rows: [String] = []
    var grand = (0, 0)
    // Sums of such values miss others by 87,643 at most, which no slip of the pen explains.
    for group in 0..<10 {
      let values = (1...99).map { (($0 * 48_611 + group * 7_919) % 87_643, ($0 * 31_393 + group * 104_729) % 87_643) }
      rows += values.enumerated().map { "Item \(group).\($0)|\($1.0)|\($1.1)" }
      let sum = values.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
      rows.append("Total of group \(group)|\(sum.0)|\(sum.1)")
      grand = (grand.0 + sum.0, grand.1 + sum.1)
    }
    let found = try footings(table("|2031|2030", rows: rows + ["Total|\(grand.0)|\(grand.1)"]))
    #expect(found.count == 11)
    #expect(found.allSatisfy { $0.hasSuffix("; holds 2031 2030") })
    let groups = (0..<10).map { "Total of group \($0)" }.joined(separator: " + ")
    #expect(found.last == "Total = \(groups); holds 2031 2030")
  }
}
