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

  @Test func `one total that rounding explains stands out beside eight that are exact`() throws {
    #expect(try lone(columns(exact: 8, inexact: 1)) == ["58639 = 41250 + 17388: from unrounded amounts"])
  }

  @Test func `seven exact totals are too few`() throws {
    #expect(try lone(columns(exact: 7, inexact: 1)).isEmpty)
  }

  @Test func `two that need rounding are a habit`() throws {
    #expect(try lone(columns(exact: 10, inexact: 2)).isEmpty)
  }

  @Test func `where all totals are exact none stands out`() throws {
    #expect(try lone(columns(exact: 9, inexact: 0)).isEmpty)
  }

  @Test func `a release that says how it rounds explains the lone one`() throws {
    #expect(try lone("Amounts are rounded down.\n\n" + columns(exact: 8, inexact: 1)).isEmpty)
  }

  @Test func `where another table needs rounding too, the release computes from unrounded amounts`() throws {
    let text = "# One\n\n" + columns(exact: 8, inexact: 1) + "\n# Two\n\n"
    #expect(try lone(text + columns(exact: 2, inexact: 1)).isEmpty)
    #expect(try lone(text + columns(exact: 3, inexact: 0)).count == 1)
  }
}
