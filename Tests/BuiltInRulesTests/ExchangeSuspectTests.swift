import Claims
import ReleaseModel
import Testing
import TestSupport

@testable import BuiltInRules

/// Two figures of one line in each other's place.
@Suite struct ExchangeSuspectTests {
  /// What is said about each total that fails in a table of these rows under two years.
  private func advice(_ rows: String...) throws -> [String?] {
    let text = (["||2031|2030|", "|---|---|---|"] + rows.map { "|\($0)|" }).map { $0 + "\n" }.joined()
    let reading = try Workbench.shipped().reading(of: Array(text.utf8), path: "example.md", format: .markdown)
    return reading.judgements.compactMap { judgement in
      guard case .broken(let expected) = judgement.verdict else { return nil }
      return .some(ExchangeSuspect(judgement, expected: expected, in: reading)?.advice)
    }
  }

  @Test func `two columns that have changed places in a part are named`() throws {
    #expect(
      try advice("Cash|38,904|41,250", "Receivables|17,388|16,012", "Inventories|22,917|21,650", "Total|81,555|76,566")
        == [
          "look at 38,904 and 41,250 in 'Cash': exchanged, both would foot",
          "look at 41,250 and 38,904 in 'Cash': exchanged, both would foot",
        ]
    )
  }

  @Test func `totals that have changed places are named`() throws {
    #expect(
      try advice("Cash|41,250|38,904", "Receivables|17,388|16,012", "Inventories|22,917|21,650", "Total|76,566|81,555")
        == [
          "look at 76,566 and 81,555 in the total: exchanged, both would foot",
          "look at 81,555 and 76,566 in the total: exchanged, both would foot",
        ]
    )
  }

  @Test func `one column that fails is no exchange`() throws {
    let advice = try advice(
      "Cash|41,250,118|38,904,507",
      "Receivables|17,388,426|16,012,913",
      "Total|58,638,544|54,197,420"
    )
    #expect(advice == [nil])
  }
}
