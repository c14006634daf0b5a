import ReleaseModel
import Testing

@testable import Claims

/// In which columns a total that its parts do not give is wrong.
@Suite struct FootingReviewTests {
  @Test func `a column that foots nowhere fails in nothing`() throws {
    // The plan was made in another way; none of its sums comes out.
    let text = table(
      "|2031|2030|Plan",
      "Cash|41,250|38,904|41,000",
      "Receivables|17,388|16,012|18,500",
      "Total current assets|58,638|54,916|61,200",
      "Land|12,907|12,907|13,100",
      "Buildings|33,415|35,118|34,700",
      "Total fixed assets|46,322|48,025|49,300",
      "Patents|4,106|4,377|4,500",
      "Goodwill|9,821|10,550|9,100",
      "Total intangible assets|13,927|14,927|15,300",
      "Total assets|118,887|117,868|129,000"
    )
    let found = try reviewedFootings(text)
    #expect(found.count == 4)
    #expect(found.allSatisfy { !$0.contains("fails") && $0.hasSuffix("holds 2031 2030, doubtful Plan") })
  }

  @Test func `a column that foots elsewhere may be called wrong`() throws {
    let text = table(
      "|2031|2030|2029",
      "Cash|41,250|38,904|36,117",
      "Receivables|17,388|16,012|15,209",
      "Total current assets|58,638|54,916|51,326",
      "Land|12,907|12,907|12,650",
      "Buildings|33,415|35,118|36,003",
      "Total fixed assets|46,322|48,025|46,853"
    )
    #expect(
      try reviewedFootings(text) == [
        "Total current assets = Cash + Receivables; holds 2031 2030 2029",
        "Total fixed assets = Land + Buildings; holds 2031 2030, fails 2029",
      ]
    )
  }

  @Test func `a total in the place of its first part is found where its label says that it is one`() throws {
    func sales(_ label: String) -> String {
      table(
        "|2031|2030|2029",
        "Hardware|5,970|5,964|25,144",
        "Software|3,970|3,164|8,001",
        "Collectibles|1,698|2,232|4,442",
        "\(label)|11,638|11,360|12,701"
      )
    }
    #expect(
      try reviewedFootings(sales("Total net sales"))
        == ["Total net sales = Hardware + Software + Collectibles; holds 2031 2030, fails 2029"]
    )
    // In the last column the others may be taken away from the first.
    #expect(try reviewedFootings(sales("Net sales")).allSatisfy { !$0.contains("fails") })
  }

  @Test func `a column of another size that foots nowhere is left open`() throws {
    // A column of dollars beside two of yen, whose total is about something else.
    let text = table(
      "|2031|2030|Users",
      "Domestic|41,250,118|38,904,507|12",
      "Asia|17,388,426|16,012,913|31",
      "Total|58,638,544|54,917,420|29"
    )
    #expect(try reviewedFootings(text) == ["Total = Domestic + Asia; holds 2031 2030, doubtful Users"])
  }

  @Test func `a column that counts something else is left open`() throws {
    let text = table(
      "|2031|2030|Staff (persons)",
      "Domestic|41,250|38,904|12,114",
      "Asia|17,388|16,012|31,095",
      "Total|58,638|54,916|42,902"
    )
    #expect(try reviewedFootings(text) == ["Total = Domestic + Asia; holds 2031 2030, doubtful Staff (persons)"])
  }

  @Test func `a column that looks like those that foot may be called wrong`() throws {
    let text = table(
      "|2031|2030|2029",
      "Domestic|41,250|38,904|36,117",
      "Asia|17,388|16,012|15,209",
      "Total|58,638|54,916|51,236"
    )
    #expect(try reviewedFootings(text) == ["Total = Domestic + Asia; holds 2031 2030, fails 2029"])
  }

  /// A table of two years that foot and a third column with its own total.
  private func third(_ column: String, _ first: String, _ second: String, total: String) -> String {
    table(
      "|2031|2030|\(column)",
      "Domestic|41,250|38,904|\(first)",
      "Asia|17,388|16,012|\(second)",
      "Total|58,638|54,916|\(total)"
    )
  }

  @Test func `a gap that no slip of the pen explains is left open in a column that foots nowhere else`() throws {
    let text = third("2029", "36,117", "15,209", total: "49,804")
    #expect(try reviewedFootings(text) == ["Total = Domestic + Asia; holds 2031 2030, doubtful 2029"])
  }

  @Test func `a slip of the pen in a part is enough to call the total wrong`() throws {
    let text = third("2029", "36,171", "15,209", total: "51,326")
    #expect(try reviewedFootings(text) == ["Total = Domestic + Asia; holds 2031 2030, fails 2029"])
  }

  @Test(arguments: [
    // What is carried over from the first part or to the last, and the mean of both.
    ("36,117", "15,209", "36,117"), ("36,117", "15,209", "15,209"), ("36,117", "15,209", "25,663"),
  ])
  func `balances that are carried over and means are no sums`(first: String, second: String, total: String) throws {
    #expect(
      try reviewedFootings(third("2029", first, second, total: total))
        == ["Total = Domestic + Asia; holds 2031 2030, doubtful 2029"]
    )
  }

  @Test func `a cell that two columns share calls the total of neither wrong`() throws {
    // Of the 5,000 that Japan and the Americas share, Japan's total holds 3,000.
    let text = """
      <table><tr><td><td>Japan<td>Americas<td>Europe<td>Asia
      <tr><td>Products<td>41,250<td>17,388<td>22,917<td>38,904
      <tr><td>Services<td colspan=2>5,000<td>16,012<td>21,650
      <tr><td>Total<td>44,250<td>19,388<td>38,929<td>60,554</table>
      """
    let found = try reviewedFootings(text, .html)
    #expect(found.allSatisfy { !$0.contains("fails") })
  }

  @Test func `rows below the one that prints the sign of the currency count the same`() throws {
    let text = table(
      "|Beginning of year|Charged to expenses|Charged to others|End of year",
      "2031|$5,826,000|$989,000|—|$3,815,000",
      "2030|1,150,000|460,000|1,216,000|2,826,000",
      "2029|680,000|470,000|—|1,150,000"
    )
    #expect(
      try reviewedFootings(text, along: .columns) == [
        "End of year = Beginning of year + Charged to expenses + Charged to others; holds 2030 2029, fails 2031"
      ]
    )
  }

  @Test func `a row that leaves all parts blank but one says nothing of its total`() throws {
    let text = table(
      "|1 January|Credited to income|Other changes|31 December",
      "Gross|108,603|||114,637",
      "Ceded|(327)|||(351)",
      "Net|108,276|(731)|6,741|114,286"
    )
    #expect(
      try reviewedFootings(text, along: .columns) == [
        "31 December = 1 January + Credited to income + Other changes; holds Net, doubtful Gross Ceded"
      ]
    )
  }
}
