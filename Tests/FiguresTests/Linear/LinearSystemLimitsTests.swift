import Figures
import Testing

/// What is too large, too long or too great is left open, and never answered wrongly.
@Suite struct LinearSystemLimitsTests {
  private static let unit = Interval(.init(.zero, isClosed: true), .init(Rational(numerator: 1), isClosed: true))

  /// A chain of unknowns, each of which equals the next.
  private static func chain(of count: Int) -> Question {
    var question = Question()
    for _ in 0..<count { _ = question.unknown(in: unit) }
    for unknown in 1..<count { question.equations.append([(unknown - 1, 1), (unknown, -1)]) }
    return question
  }

  /// A table that holds, but not at the middles of its intervals.
  private static func table(rows: Int = 6, columns: Int = 6) throws -> LinearSystem {
    var generator = SeededGenerator(seed: 5)
    var table = PrintedTable(.nearest)
    try table.printTotals(
      of: PrintedTable.amounts(rows: rows, columns: columns, parts: 10, size: 1_000, using: &generator)
    )
    return table.question.system()
  }

  /// An equation that cannot hold, over unknowns of its own.
  private static func addContradiction(to system: inout LinearSystem) -> Int {
    let one = system.addUnknown(in: Interval(exactly: Rational(numerator: 1)))
    return system.addEquation([(one, 1)])
  }

  @Test func `four hundred equations are looked at and no more`() throws {
    #expect(try Self.chain(of: 401).system().contradiction() == nil)
    #expect(throws: LinearSystem.Undecided.tooLarge) { try Self.chain(of: 402).system().contradiction() }
  }

  @Test func `four thousand unknowns are looked at and no more`() throws {
    var question = Question()
    for _ in 0..<4_001 { _ = question.unknown(in: Self.unit) }
    question.equations = [(0..<4_000).map { ($0, 1) }]
    #expect(try question.system().contradiction() == nil)
    question.equations[0].append((4_000, 1))
    #expect(throws: LinearSystem.Undecided.tooLarge) { try question.system().contradiction() }
  }

  @Test func `what takes more steps than allowed is left open`() throws {
    let table = try Self.table()
    #expect(try table.contradiction() == nil)
    #expect(throws: LinearSystem.Undecided.tooLarge) { try table.contradiction(within: .init(steps: 100)) }
  }

  @Test(arguments: [0, 10, 100, 1_000, 5_000])
  func `fewer steps never change an answer`(steps: Int) throws {
    do {
      #expect(try Self.table().contradiction(within: .init(steps: steps)) == nil)
    } catch LinearSystem.Undecided.tooLarge {
      // That it was left open is an honest answer.
    }
  }

  @Test func `numbers that outgrow their bits are left open`() throws {
    var system = LinearSystem()
    let greatest = Rational(numerator: .max)
    let one = system.addUnknown(in: Interval(.init(.zero, isClosed: true), .init(greatest, isClosed: true)))
    let other = system.addUnknown(in: Interval(.init(.zero, isClosed: true), .init(greatest, isClosed: true)))
    _ = system.addEquation([(one, .max), (other, .min)])
    #expect(throws: LinearSystem.Undecided.outgrown) { try system.contradiction() }
  }

  @Test func `denominators without a common multiple of 128 bits are left open`() throws {
    var system = LinearSystem()
    for denominator in [(1 << 61) - 1, (1 << 89) - 1] as [Int128] {
      let small = Rational(numerator: 1, denominator: denominator)
      _ = system.addUnknown(in: Interval(.init(-small, isClosed: true), .init(small, isClosed: true)))
    }
    _ = system.addEquation([(0, 1), (1, -1)])
    #expect(throws: LinearSystem.Undecided.outgrown) { try system.contradiction() }
  }

  @Test func `a contradiction is found beside equations that are left open`() throws {
    var system = Self.chain(of: 402).system()
    let equation = Self.addContradiction(to: &system)
    #expect(try system.contradiction()?.equations.map(\.index) == [equation])
  }

  @Test func `equations without unknowns in common do not count together`() throws {
    var system = LinearSystem()
    for _ in 0..<1_000 {
      let (one, other) = (system.addUnknown(in: Self.unit), system.addUnknown(in: Self.unit))
      _ = system.addEquation([(one, 1), (other, -1)])
    }
    #expect(try system.contradiction() == nil)
  }

  @Test func `a contradiction too long to be shrunk is returned as it is`() throws {
    // A whole chain of equals runs from one number to another, and no equation in it can be left out.
    var question = Question()
    for number in [0, 1] as [Int128] { _ = question.unknown(in: Interval(exactly: Rational(numerator: number))) }
    for _ in 0..<10 { _ = question.unknown(in: Self.unit) }
    let chain = [0] + Array(2..<12) + [1]
    for (one, next) in zip(chain, chain.dropFirst()) { question.equations.append([(one, 1), (next, -1)]) }
    for shrinking in [0, 64] {
      let contradiction = try #require(try question.system().contradiction(within: .init(shrinking: shrinking)))
      #expect(contradiction.equations.count == 11)
      #expect(contradiction.blocks.map(\.unknown) == [0, 1])
      #expect(try question.isProven(by: contradiction))
    }
  }
}
