import Testing

@testable import Claims

/// Totals for which too little speaks by itself, and that the rest of their table bears out.
@Suite struct TentativeTotalTests {
  /// A statement in two columns, with the inventories of the first given.
  private func statement(inventories: String, total: String = "Total current assets") -> String {
    table(
      "|2031|2030",
      "Current assets",
      "Cash|904|1,250",
      "Receivables|388|412",
      "Inventories|\(inventories)|652",
      "\(total)|2,209|2,314",
      "Non-current assets",
      "Plant|4,118|3,907",
      "Goodwill|714|713",
      "Total non-current assets|4,832|4,620",
      "Total assets|7,041|6,934"
    )
  }

  @Test func `one column bears a labelled total out where other totals hold in the one that fails`() throws {
    #expect(
      try reviewedFootings(statement(inventories: "551")).first
        == "Total current assets = Cash + Receivables + Inventories; holds 2030, fails 2031"
    )
  }

  @Test func `where no other total holds in the column that fails, nothing is claimed`() throws {
    let text = table("|2031|2030", "Cash|904|1,250", "Receivables|388|412", "Inventories|551|652", "Total|2,209|2,314")
    #expect(try reviewedFootings(text).isEmpty)
  }

  @Test func `a line whose label says nothing is no total for the rest of the table`() throws {
    let text = statement(inventories: "551", total: "Deposits")
    #expect(try reviewedFootings(text).allSatisfy { !$0.contains("Deposits =") })
  }

  @Test func `a total takes in all lines below its heading, also what is nothing where it holds`() throws {
    let text = table(
      "|2031|2030",
      "Current assets",
      "Cash|904|1,250",
      "Receivables|388|412",
      "Held for sale|916|-",
      "Total current assets|1,842|1,662",
      "Non-current assets",
      "Plant|4,118|3,907",
      "Goodwill|714|713",
      "Total non-current assets|4,832|4,620",
      "Total assets|6,674|6,282"
    )
    #expect(try reviewedFootings(text).first?.hasSuffix("holds 2030, fails 2031") == true)
  }

  @Test func `the total of a single line stands for it below`() throws {
    let text = table(
      "|2031|2030",
      "Operating profit|3,972|2,833",
      "Extraordinary losses",
      "Impairment|183|61",
      "Total extraordinary losses|183|61",
      "Profit before taxes|3,789|2,772"
    )
    #expect(
      try reviewedFootings(text) == [
        "Profit before taxes = Operating profit − Total extraordinary losses; holds 2031 2030"
      ]
    )
  }

  @Test func `a column that says better or worse does not speak against a total`() throws {
    let text = table(
      "|Actual|Plan|Variance",
      "Revenue|1,066.6|1,064.5|2.1",
      "Cost of goods sold|694.4|688.0|(6.4)",
      "Gross profit|372.2|376.5|(4.3)"
    )
    #expect(
      try reviewedFootings(text) == [
        "Gross profit = Revenue − Cost of goods sold; holds Actual Plan, doubtful Variance"
      ]
    )
  }
}
