import Figures
import Testing

@testable import Claims

/// Which lines sum up others.
@Suite struct FootingFinderTests {
  private let assets = table(
    "|2031|2030",
    "Cash|41,250|38,904",
    "Receivables|17,388|16,012",
    "Inventories|22,917|21,650",
    "Total|81,555|76,566"
  )

  @Test func `a total is the sum of the rows above it`() throws {
    #expect(try footings(assets) == ["Total = Cash + Receivables + Inventories; holds 2031 2030"])
  }

  @Test func `a total is the sum of the columns before it`() throws {
    #expect(
      try footings(transposed(assets), along: .columns)
        == ["Total = Cash + Receivables + Inventories; holds 2031 2030"]
    )
  }

  @Test func `a total in Japanese is found`() throws {
    let text = table("|2031年3月期|2030年3月期", "現金及び預金|41,250|38,904", "売掛金|17,388|16,012", "合計|58,638|54,916")
    #expect(try footings(text) == ["合計 = 現金及び預金 + 売掛金; holds 2031年3月期 2030年3月期"])
  }

  @Test func `a sum needs no label to be found`() throws {
    let text = table("|2031|2030", "Cash|41,250|38,904", "Receivables|17,388|16,012", "|58,638|54,916")
    #expect(try footings(text) == ["line 4 = Cash + Receivables; holds 2031 2030"])
  }

  @Test func `subtotals are taken in by the total below them`() throws {
    let text = table(
      "|2031|2030",
      "Cash|41,250|38,904",
      "Receivables|17,388|16,012",
      "Total current assets|58,638|54,916",
      "Land|12,907|12,907",
      "Buildings|33,415|35,118",
      "Total fixed assets|46,322|48,025",
      "Total assets|104,960|102,941"
    )
    #expect(
      try footings(text) == [
        "Total current assets = Cash + Receivables; holds 2031 2030",
        "Total fixed assets = Land + Buildings; holds 2031 2030",
        "Total assets = Total current assets + Total fixed assets; holds 2031 2030",
      ]
    )
  }

  @Test func `running results are what is left of the line above`() throws {
    let text = table(
      "|2031|2030",
      "Net sales|91,204|88,017",
      "Cost of sales|60,118|58,733",
      "Gross profit|31,086|29,284",
      "Selling expenses|19,467|18,905",
      "Operating income|11,619|10,379"
    )
    #expect(
      try footings(text) == [
        "Gross profit = Net sales − Cost of sales; holds 2031 2030",
        "Operating income = Gross profit − Selling expenses; holds 2031 2030",
      ]
    )
  }

  @Test func `results in Japanese are what is left`() throws {
    let text = table(
      "|2031年3月期|2030年3月期",
      "売上高|91,204|88,017",
      "売上原価|60,118|58,733",
      "売上総利益|31,086|29,284"
    )
    #expect(try footings(text) == ["売上総利益 = 売上高 − 売上原価; holds 2031年3月期 2030年3月期"])
  }

  @Test func `amounts that are printed as negative are added`() throws {
    let text = table(
      "|2031|2030",
      "Operating activities|18,455|16,207",
      "Investing activities|(9,318)|(11,046)",
      "Financing activities|△4,127|△3,950",
      "Net increase in cash|5,010|1,211"
    )
    #expect(
      try footings(text) == [
        "Net increase in cash = Operating activities + Investing activities + Financing activities; holds 2031 2030"
      ]
    )
  }

  @Test func `one that is taken away among several is found by its label`() throws {
    let text = table(
      "|2031|2030",
      "Receivables|17,388|16,012",
      "Inventories|22,917|21,650",
      "Less: allowance|1,205|1,184",
      "Total|39,100|36,478"
    )
    #expect(
      try footings(text) == ["Total = Receivables + Inventories − Less: allowance; holds 2031 2030"]
    )
  }

  @Test func `signs that no label states are tried for a result`() throws {
    let text = table(
      "|2031|2030",
      "Balance at beginning|23,418|20,777",
      "Additions|8,106|7,932",
      "Payments|6,755|5,291",
      "Balance at end|24,769|23,418"
    )
    #expect(
      try footings(text) == ["Balance at end = Balance at beginning + Additions − Payments; holds 2031 2030"]
    )
  }

  @Test func `one wrong figure among several columns fails`() throws {
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Inventories|22,917|21,650|20,488",
      "Total|81,555|76,656|71,814"
    )
    #expect(try footings(text) == ["Total = Cash + Receivables + Inventories; holds 2031 2029, fails 2030"])
  }

  @Test func `a part without figures elsewhere calls no total wrong`() throws {
    // Nobody knows whether the lease is meant to be added.
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Leases|–|–|1,302",
      "Total|58,638|54,916|51,326"
    )
    #expect(
      try footings(text) == ["Total = Cash + Receivables + Leases; holds 2031 2030, doubtful 2029"]
    )
  }

  @Test func `another way to make up the total calls nothing wrong`() throws {
    // In 2029 the last two give the total.
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Inventories|22,917|21,650|20,488",
      "Total|81,555|76,566|35,697"
    )
    #expect(
      try footings(text) == ["Total = Cash + Receivables + Inventories; holds 2031 2030, doubtful 2029"]
    )
  }

  @Test func `a part that is left blank calls no total wrong unless others that foot are blank too`() throws {
    let part = "Cash|41,250|38,904|36,117"
    let text = table("|2031|2030|2029", part, "Receivables|17,388|16,012|", "Total|58,638|54,916|51,326")
    #expect(try footings(text) == ["Total = Cash + Receivables; holds 2031 2030, doubtful 2029"])
  }

  @Test func `a column of rates calls no total wrong`() throws {
    let text = table(
      "|2031|2030|Average",
      "Cash|41,250|38,904|40,077",
      "Receivables|17,388|16,012|16,700",
      "Total|58,638|54,916|56,712"
    )
    #expect(try footings(text) == ["Total = Cash + Receivables; holds 2031 2030, doubtful Average"])
  }

  @Test func `amounts per share add up by themselves`() throws {
    let text = table(
      "|2031|2030",
      "Net sales|91,204|88,017",
      "Dividends from profit|12.50|11.25",
      "Dividends from surplus|8.75|7.50",
      "Total dividends|21.25|18.75"
    )
    #expect(
      try footings(text) == ["Total dividends = Dividends from profit + Dividends from surplus; holds 2031 2030"]
    )
  }

  @Test func `percentages add up by themselves`() throws {
    let text = table(
      "|Share|Before",
      "Domestic|41.3%|40.7%",
      "Asia|35.9%|33.8%",
      "Others|22.8%|25.5%",
      "Total|100.0%|100.0%"
    )
    #expect(try footings(text) == ["Total = Domestic + Asia + Others; holds Share Before"])
  }

  @Test func `a part of the line above is not added again`() throws {
    let text = table(
      "|2031|2030",
      "Cash|41,250|38,904",
      "of which pledged|5,120|5,233",
      "Receivables|17,388|16,012",
      "Total|58,638|54,916"
    )
    #expect(try footings(text) == ["Total = Cash + Receivables; holds 2031 2030"])
  }

  @Test func `round figures add up without meaning it`() throws {
    let text = table("|A|B", "Plan|1,000,000|2,000,000", "Limit|2,000,000|3,000,000", "Reserve|3,000,000|5,000,000")
    #expect(try footings(text).isEmpty)
  }

  @Test func `figures that add up in one column by accident are no total`() throws {
    let text = table("|2031|2030", "Persons|412|398", "Stores|23|19", "Suppliers|435|388")
    #expect(try footings(text).isEmpty)
  }

  @Test func `columns that stand side by side are never taken away from each other`() throws {
    let text = table("|Gross|Tax|Net", "2031|91,204|60,118|31,086", "2030|88,017|58,733|29,284")
    #expect(try footings(text, along: .columns).isEmpty)
  }
}
