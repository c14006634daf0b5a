import Claims
import ReleaseModel
import Testing

/// What the words of a label say about how its line enters sums.
@Suite struct LineTraitTests {
  /// The traits of a row's label.
  private func traits(_ label: String) throws -> Set<LineTrait> {
    let row = try #require(try firstTable(table("|2031|2030", "\(label)|41,250|38,904"), .markdown).rows.last)
    return Set(LineTrait.allCases.filter(row.traits.has))
  }

  @Test(arguments: ["Total", "Total assets", "Total current assets (note 3)", "Assets, total", "合計", "資産合計", "計"])
  func `a total`(label: String) throws {
    #expect(try traits(label).contains(.total))
  }

  @Test func `a total that is called nothing but 計 behind its name`() throws {
    let traits = try traits("流動資産計")
    withKnownIssue("a single ideograph counts as a word only by itself") {
      #expect(traits.contains(.total))
    }
  }

  @Test(arguments: ["Totally owned stores", "Subtotalled", "Return in total shareholder terms", "会計上の見積り"])
  func `what mentions a total in passing is none`(label: String) throws {
    #expect(try !traits(label).contains(.total))
  }

  @Test(arguments: [
    "Net income", "Gross profit", "Operating income (loss)", "Balance at end of year", "営業利益", "経常損益", "期末残高",
  ])
  func `what is left of others`(label: String) throws {
    #expect(try traits(label).contains(.result))
  }

  @Test(arguments: [
    "Accumulated other comprehensive loss", "Internet services", "Deferred income", "Interest income, net",
  ])
  func `what only ends like a result is none`(label: String) throws {
    #expect(try !traits(label).contains(.result))
  }

  @Test(arguments: ["Cost of sales", "Less: treasury stock", "Selling expenses", "Income taxes", "売上原価", "販売費及び一般管理費"])
  func `what is taken away`(label: String) throws {
    #expect(try traits(label).contains(.subtracted))
  }

  @Test(arguments: ["of which overseas", "Including rent", "うち国内", "(うち国内)", "内訳"])
  func `a part of the line above`(label: String) throws {
    #expect(try traits(label).contains(.partOf))
  }

  @Test(arguments: ["Cost of sales (including rent)", "Revenue including tax"])
  func `what includes something is no part of the line above`(label: String) throws {
    #expect(try !traits(label).contains(.partOf))
  }

  @Test(arguments: ["Average price", "Operating margin", "Growth rate", "1株当たり純資産", "自己資本比率"])
  func `what adds up to nothing`(label: String) throws {
    #expect(try traits(label).contains(.rate))
  }

  @Test(arguments: ["Strategic investments", "Operators"])
  func `a word that holds another is not that word`(label: String) throws {
    #expect(try traits(label).isEmpty)
  }

  @Test(arguments: ["Notes", "Note", "Page", "注記"])
  func `numbers that are no figures`(label: String) throws {
    #expect(try traits(label).contains(.reference))
  }

  @Test(arguments: ["Notes payable", "Senior notes", "Notes and accounts receivable"])
  func `notes that are owed are figures`(label: String) throws {
    #expect(try !traits(label).contains(.reference))
  }

  @Test func `a change that says what is good`() throws {
    #expect(try traits("Change better/(worse)").contains(.favourable))
    #expect(try traits("Fav/(unfav)").contains(.favourable))
    #expect(try !traits("Increase/(decrease)").contains(.favourable))
  }
}
