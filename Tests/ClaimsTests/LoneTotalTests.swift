import Claims
import ReleaseModel
import Testing

/// Totals that stand out because all others of their table are exact.
@Suite struct LoneTotalTests {
  /// A table of so many columns that add up and others that are off by one.
  private func columns(exact: Int, inexact: Int) -> String {
    let values = (0..<exact + inexact).map { (first: 41_250 + $0 * 7_919, second: 17_388 + $0 * 3_137) }
    let totals = values.enumerated().map { $1.first + $1.second + ($0 < inexact ? 1 : 0) }
    return table(
      values.indices.map { "|\(2031 - $0)" }.joined(),
      rows: [
        "Cash" + values.map { "|\($0.first)" }.joined(), "Receivables" + values.map { "|\($0.second)" }.joined(),
        "Total" + totals.map { "|\($0)" }.joined(),
      ]
    )
  }

  /// The lone totals of a draft.
  private func lone(_ text: String) throws -> [String] {
    try understood(text, .markdown).judgements.filter(\.isLone).map { words($0.claim) }
  }

  @Test func `one total that rounding explains stands out beside fifteen that are exact`() throws {
    #expect(try lone(columns(exact: 15, inexact: 1)) == ["58639 = 41250 + 17388: from unrounded amounts"])
  }

  @Test func `fourteen exact totals are too few, for rounded figures give three in four`() throws {
    #expect(try lone(columns(exact: 14, inexact: 1)).isEmpty)
  }

  @Test func `sums that too little speaks for tell how a table rounds`() throws {
    let exact = columns(exact: 15, inexact: 1)
    let one = (0..<16).map { "|\(($0 * 37 + 41) % 90 + 10)" }
    let two = (0..<16).map { "|\(($0 * 53 + 17) % 90 + 10)" }
    let sum = (0..<16).map { "|\(($0 * 37 + 41) % 90 + 10 + ($0 * 53 + 17) % 90 + 10 + ($0 == 3 ? 1 : 0))" }
    let more = "|One\(one.joined())|\n|Two\(two.joined())|\n|Both\(sum.joined())|\n"
    #expect(try lone(exact + more).isEmpty)
  }

  @Test func `two that need rounding are a habit`() throws {
    #expect(try lone(columns(exact: 20, inexact: 2)).isEmpty)
  }

  @Test func `where all totals are exact none stands out`() throws {
    #expect(try lone(columns(exact: 16, inexact: 0)).isEmpty)
  }

  @Test func `a release that says how it rounds explains the lone one`() throws {
    #expect(try lone("Amounts are rounded down.\n\n" + columns(exact: 15, inexact: 1)).isEmpty)
  }

  @Test func `where another table needs rounding too, the release computes from unrounded amounts`() throws {
    let text = "# One\n\n" + columns(exact: 15, inexact: 1) + "\n# Two\n\n"
    #expect(try lone(text + columns(exact: 2, inexact: 1)).isEmpty)
    #expect(try lone(text + columns(exact: 3, inexact: 0)).count == 1)
  }
}
