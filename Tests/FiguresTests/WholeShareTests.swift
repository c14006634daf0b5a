import Figures
import Testing

/// Which percentages a number of whole things can give.
@Suite struct WholeShareTests {
  private static func share(_ significand: Int128, _ scale: Int, of base: Int128) throws -> WholeShare {
    try #require(WholeShare(percentage: ExactDecimal(significand: significand, scale: scale), base: base))
  }

  @Test func `every percentage that a count gives is possible, rounded or cut off`() throws {
    for scale in 0...2 {
      let power = ExactDecimal.power(scale)
      for base in Int128(1)...60 {
        for count in 0...base {
          let cut = 100 * power * count / base
          let rounded = (200 * power * count + base) / (2 * base)
          for significand in [cut, rounded] {
            let share = try Self.share(significand, scale, of: base)
            #expect(share.admits(count) && share.isPossible, "\(significand) at \(scale) of \(base)")
          }
        }
      }
    }
  }

  @Test func `a percentage is possible only where some count gives it`() throws {
    for base in Int128(1)...40 {
      for significand in Int128(0)...1000 {
        let share = try Self.share(significand, 1, of: base)
        #expect(share.isPossible == (0...base).contains(where: share.admits))
      }
    }
  }

  @Test func `nothing out of nine is 62.5 per cent`() throws {
    let share = try Self.share(625, 1, of: 9)
    #expect(share.isDecidable && !share.isPossible)
    #expect(share.neighbours == [5, 6])
    #expect(share.neighbours.compactMap(share.percentage).map { $0.formatted() } == ["55.6", "66.7"])
  }

  @Test func `a half is rounded either way`() throws {
    // 1 of 16 is 6.25 per cent.
    #expect(try Self.share(63, 1, of: 16).admits(1))
    #expect(try Self.share(62, 1, of: 16).admits(1))
    #expect(try !Self.share(61, 1, of: 16).admits(1))
    #expect(try !Self.share(64, 1, of: 16).admits(1))
  }

  @Test func `a base with small steps decides nothing`() throws {
    #expect(try Self.share(50, 0, of: 66).isDecidable)
    #expect(try !Self.share(50, 0, of: 67).isDecidable)
    for significand in Int128(0)...100 { #expect(try Self.share(significand, 0, of: 67).isPossible) }
  }

  @Test(arguments: [(Int128(1001), 9), (-1, 9), (500, 0), (500, -3)] as [(Int128, Int128)])
  func `what is no share of a whole is none`(significand: Int128, base: Int128) {
    #expect(WholeShare(percentage: ExactDecimal(significand: significand, scale: 1), base: base) == nil)
  }

  @Test func `the largest numbers that are read can be computed with`() throws {
    let base = ExactDecimal.power(15)
    #expect(try Self.share(99_999_999, 6, of: base).isPossible)
    #expect(WholeShare(percentage: .zero, base: base + 1) == nil)
  }
}
