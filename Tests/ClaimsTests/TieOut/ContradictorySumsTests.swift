import Figures
import ReleaseModel
import Testing

@testable import Claims

/// Sums that hold one by one and cannot hold together.
@Suite struct ContradictorySumsTests {
  /// The sums that contradict each other in a draft's first table.
  private func contradiction(_ text: String, _ convention: RoundingConvention? = nil) throws -> [String] {
    let claims = TieOut(try firstTable(text, .markdown)).claims
    #expect(claims.allSatisfy { !$0.isBroken })
    return ContradictorySums.among(claims, try convention.map(note))?.claims.map(words) ?? []
  }

  private func note(_ convention: RoundingConvention) throws -> RoundingNote {
    RoundingNote(convention: convention, text: try understood("Figures").release.blocks[0].text)
  }

  private let impossible = table(
    "|Japan|Americas|Europe|Total",
    "Products|1,204|3,310|508|5,023",
    "Services|2,118|1,407|933|4,459",
    "Licences|771|2,265|1,649|4,686",
    "Total|4,092|6,982|3,090|14,166"
  )

  @Test func `rows that are all too high and a column that is too low contradict each other`() throws {
    let found = try contradiction(impossible)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.contains("broken") })
  }

  @Test func `the axis does not matter`() throws {
    #expect(try contradiction(transposed(impossible)).count == contradiction(impossible).count)
  }

  @Test func `without one of them the others hold`() throws {
    let claims = TieOut(try firstTable(impossible, .markdown)).claims
    let found = try #require(ContradictorySums.among(claims, nil))
    for left in found.claims {
      let others = found.claims.filter { words($0) != words(left) || $0.basis != left.basis }
      #expect(others.count == found.claims.count - 1)
      #expect(ContradictorySums.among(others, nil).map(\.claims.count) == nil)
    }
  }

  @Test func `rounding that explains all sums at once is none`() throws {
    let text = table(
      "|Japan|Americas|Europe|Total",
      "Products|1,204|3,310|508|5,023",
      "Services|2,118|1,407|933|4,458",
      "Licences|771|2,265|1,649|4,686",
      "Total|4,093|6,982|3,090|14,166"
    )
    #expect(try contradiction(text).isEmpty)
  }

  @Test func `changes between printed figures are not near the amounts behind them`() throws {
    let draft = table(
      "|2025|2024|Change",
      "Industrial|22|22|0",
      "Consumer|11|21|△10",
      "Healthcare|18|18|0",
      "Aerospace|2|11|△9",
      "Energy|11|25|△14",
      "Mobility|15|20|△5",
      "Digital|30|23|7",
      "Building|20|13|7",
      "Chemicals|21|24|△3",
      "Total group 1|155|181|△26",
      "Electronics|26|18|8",
      "Retail|3|17|△14",
      "Total group 2|30|36|△6",
      "Wholesale|23|16|7",
      "Services|29|21|8",
      "Licensing|28|13|15",
      "Total group 3|81|51|30",
      "Total|266|270|△4"
    )
    #expect(try contradiction(draft).isEmpty)
  }

  @Test func `a quarter made from printed figures is not near the amount behind it`() throws {
    let draft = table(
      "|Q1|Q2|Q3|9M|Q4|FY",
      "Wholesale|423|930|770|2,124|384|2,508",
      "Services|201|977|227|1,406|672|2,078",
      "Total|624|1,907|998|3,531|1,055|4,586"
    )
    #expect(try contradiction(draft).isEmpty)
  }

  @Test func `sums that are all exact contradict nothing`() throws {
    let text = table(
      "|Japan|Americas|Europe|Total",
      "Products|1,204|3,310|508|5,022",
      "Services|2,118|1,407|933|4,458",
      "Licences|771|2,265|1,649|4,685",
      "Total|4,093|6,982|3,090|14,165"
    )
    #expect(try contradiction(text).isEmpty)
  }

  @Test func `a contradiction counts only if no way of rounding is left`() throws {
    // Rounded to the nearest, every part would have to be half above what is printed, and all of them still fall short.
    let text = table(
      "|Japan|Americas|Europe|Total",
      "Products|1,204|3,310|508|5,024",
      "Services|2,118|1,407|933|4,460",
      "Total|3,323|4,718|1,442|9,484"
    )
    #expect(try contradiction(text).isEmpty)
    #expect(try !contradiction(text, .nearest).isEmpty)
  }

  @Test func `two sums are too few to contradict each other`() throws {
    let text = table("|2031|2030", "Cash|41,250|38,904", "Receivables|17,388|16,012", "Total|58,639|54,917")
    #expect(try contradiction(text).isEmpty)
  }
}
