import Figures
import Testing

@testable import Claims

/// Sums of printed figures and how far rounding may have moved them.
@Suite struct PartialSumTests {
  private func entry(_ value: Int64, place: Int64 = 1, kind: FigureKind = .amount) -> FigureField.Entry {
    FigureField.Entry(
      state: .figure,
      value: value,
      place: place,
      kind: kind,
      digits: PartialSum.significantBits(value)
    )
  }

  private func sum(_ parts: Int64..., place: Int64 = 1) -> PartialSum {
    var sum = PartialSum()
    for part in parts { sum.add(entry(part, place: place), subtracted: false, kind: .amount) }
    return sum
  }

  /// A fit in a word or two.
  private func words(_ fit: PartialSum.Fit) -> String {
    switch fit {
    case .holds(_, isExact: true): "exact"
    case .holds(_, isExact: false): "within rounding"
    case .trivial: "trivial"
    case .fails: "fails"
    case .notApplicable: "not applicable"
    }
  }

  @Test func `parts that give the total are exact`() {
    #expect(words(sum(41_250, 17_388, 22_917).fit(entry(81_555))) == "exact")
  }

  @Test func `amounts rounded to the nearest move a sum by half a unit for each of them`() {
    // Three parts and the total: two units at most.
    #expect(words(sum(41_250, 17_388, 22_917).fit(entry(81_557))) == "within rounding")
    #expect(words(sum(41_250, 17_388, 22_917).fit(entry(81_553))) == "within rounding")
    #expect(words(sum(41_250, 17_388, 22_917).fit(entry(81_552))) == "fails")
    #expect(words(sum(41_250, 17_388, 22_917).fit(entry(81_558))) == "fails")
  }

  @Test func `amounts that were cut off lie above their sum by less than a unit for each of them`() {
    #expect(words(sum(100, 200, 300, 400, 500).fit(entry(1_504))) == "within rounding")
    #expect(words(sum(100, 200, 300, 400, 500).fit(entry(1_505))) == "fails")
    #expect(words(sum(100, 200, 300, 400, 500).fit(entry(1_496))) == "fails")
  }

  @Test func `losses that were cut off lie below their sum`() {
    #expect(words(sum(-100, -200, -300, -400, -500).fit(entry(-1_504))) == "within rounding")
    #expect(words(sum(-100, -200, -300, -400, -500).fit(entry(-1_496))) == "fails")
  }

  @Test func `a unit in the last place is what the figure was rounded to`() {
    #expect(words(sum(41_250_000, 17_388_000, place: 1_000).fit(entry(58_639_000, place: 1_000))) == "within rounding")
    #expect(words(sum(41_250_000, 17_388_000, place: 1_000).fit(entry(58_640_000, place: 1_000))) == "fails")
  }

  @Test func `fewer than two parts show nothing`() {
    #expect(words(sum(41_250, 0, 0).fit(entry(41_250))) == "trivial")
    #expect(words(sum(41_250, 0, 0).fit(entry(41_520))) == "fails")
  }

  @Test func `nothing and blanks add nothing`() {
    var sum = sum(41_250, 17_388)
    sum.add(FigureField.Entry(state: .none), subtracted: false, kind: .amount)
    #expect(!sum.hasBlank)
    sum.add(FigureField.Entry(state: .blank), subtracted: false, kind: .amount)
    #expect(sum.hasBlank)
    #expect(words(sum.fit(entry(58_638))) == "exact")
  }

  @Test func `a part that cannot be read leaves the sum open`() {
    var sum = sum(41_250, 17_388)
    sum.add(FigureField.Entry(state: .unreadable), subtracted: false, kind: .amount)
    #expect(words(sum.fit(entry(58_638))) == "not applicable")
  }

  @Test func `a part of another kind leaves the sum open`() {
    var sum = sum(41_250, 17_388)
    sum.add(entry(12, kind: .percent), subtracted: false, kind: .amount)
    #expect(words(sum.fit(entry(58_650))) == "not applicable")
  }

  @Test func `a part that is taken away counts against the others`() {
    var sum = sum(17_388, 22_917)
    sum.add(entry(1_205), subtracted: true, kind: .amount)
    #expect(words(sum.fit(entry(39_100))) == "exact")
  }

  @Test func `what is left of a figure is the figure without the sum`() {
    let left = sum(60_118, 19_467).takenAway(from: entry(91_204), kind: .amount)
    #expect(left.value == 11_619)
    #expect(words(left.fit(entry(11_619))) == "exact")
    #expect(words(left.fit(entry(11_617))) == "within rounding")
    #expect(words(left.fit(entry(11_616))) == "fails")
  }

  @Test(arguments: [
    // Closing zeros are no digits: 3 takes two bits, 81,555 seventeen.
    ([1_000_000, 2_000_000], 3_000_000, 2), ([41_250, 17_388, 22_917], 81_555, 17),
    // Rounding leaves doubt; and no figure counts for more than twenty-four bits.
    ([41_250, 17_388, 22_917], 81_556, 14), ([412_507_811, 173_880_935], 586_388_746, 24),
  ])
  func `what speaks for a sum is the length of its figures`(parts: [Int64], total: Int64, expected: Int) {
    var sum = PartialSum()
    for part in parts { sum.add(entry(part), subtracted: false, kind: .amount) }
    guard case .holds(let bits, _) = sum.fit(entry(total)) else {
      Issue.record("the parts add up")
      return
    }
    #expect(bits == expected)
  }
}
