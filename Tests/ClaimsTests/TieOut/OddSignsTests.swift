import Figures
import ReleaseModel
import Testing

@testable import Claims

/// A variance that says better or worse prints amount and percentage with the other sign; a slip only one of them.
@Suite struct OddSignsTests {
  private func broken(scrap: String) throws -> [String] {
    let text = table(
      "|2025|2024|Variance|%",
      "Scrap|51,331|52,270|\(scrap)",
      "Revenue|86,578|92,125|(5,547)|(6.0)",
      "Orders|61,832|59,758|2,074|3.5",
      "EBITDA|80,187|84,594|(4,407)|(5.2)"
    )
    return TieOut(try firstTable(text, .markdown)).claims.filter(\.isBroken).map(\.stated.printed)
  }

  @Test func `two signs that differ are meant`() throws {
    #expect(try broken(scrap: "939|1.8").isEmpty)
  }

  @Test func `one sign that differs is a slip`() throws {
    #expect(try broken(scrap: "939|(1.8)") == ["939"])
    #expect(try broken(scrap: "(939)|1.8") == ["1.8"])
  }

  @Test func `nothing is claimed of a change with an odd sign, and the reason is kept`() throws {
    let text = table(
      "|2025|2024|Variance|%",
      "Scrap|51,331|52,270|939|1.8",
      "Revenue|86,578|92,125|(5,547)|(6.0)",
      "Orders|61,832|59,758|2,074|3.5",
      "EBITDA|80,187|84,594|(4,407)|(5.2)"
    )
    let tied = TieOut(try firstTable(text, .markdown))
    #expect(tied.abstentions.filter { $0.reason == .unclearSign }.map(\.figure.printed) == ["939", "1.8"])
  }
}
