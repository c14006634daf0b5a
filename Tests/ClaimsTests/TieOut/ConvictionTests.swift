import Figures
import ReleaseModel
import Testing

@testable import Claims

/// A structure that holds in other columns shows what is meant; only a slip or a witness shows a wrong figure.
struct ConvictionTests {
  /// The stated figures of the claims that fail, and whether they convict.
  private func failing(_ text: String) throws -> [String] {
    try understood(text, .markdown).judgements.filter(\.claim.isBroken)
      .map { "\($0.claim.stated.printed): \($0.isConvicting ? "wrong" : "doubtful")" }
  }

  private func expenses(total: String) -> String {
    """
    | (Thousands of dollars) | 2031 | 2030 | 2029 |
    |---|---|---|---|
    | Salaries | 2,417 | 2,288 | 2,105 |
    | Rent | 1,306 | 1,251 | 1,198 |
    | Travel | 1,491 | 1,377 | 1,262 |
    | Total operating expenses | \(total) | 4,916 | 4,565 |
    """
  }

  @Test func `two digits that changed places convict`() throws {
    #expect(try failing(expenses(total: "5,124")) == ["5,124: wrong"])
  }

  @Test func `one digit that differs may be a round item that is not listed`() throws {
    #expect(try failing(expenses(total: "5,514")) == ["5,514: doubtful"])
  }

  @Test func `a change and its percentage that both say better or worse bear no witness for each other`() throws {
    let text = """
      | |2025|2024|Variance|%|
      |---|---|---|---|---|
      | Scrap | 51,331 | 52,270 | 939 | 1.8 |
      | Revenue | 86,578 | 92,125 | (5,547) | (6.0) |
      | Orders | 61,832 | 59,758 | 2,073 | 3.5 |
      | EBITDA | 80,187 | 84,594 | (4,406) | (5.2) |
      """
    #expect(try failing(text).allSatisfy { $0.hasSuffix("doubtful") })
  }

  @Test func `a part taken away without its sign is likelier than two digits that changed places in another`() throws {
    let text = """
      | |Consumer|Chemicals|Mobility|Corporate|Consolidated|
      |---|---|---|---|---|---|
      | Intersegment revenue | 9,720 | 8,430 | 7,539 | 1,980 | 23,709 |
      | Segment assets | 9,582 | 4,563 | 3,538 | 4,714 | 22,397 |
      | Employees | 1,569 | 2,325 | 2,889 | 220 | 7,003 |
      | Depreciation | 3,117 | 2,048 | 1,975 | 355 | 7,495 |
      """
    #expect(try failing(text) == ["23,709: doubtful"])
  }

  @Test func `a total that adds up elsewhere was not mistyped, whatever its parts give`() throws {
    let text = """
      | (Millions of yen) | 2031 | 2030 |
      |---|---|---|
      | Current liabilities | | |
      | Notes and accounts | 5,933 | 6,240 |
      | Short-term loans | 3,300 | 3,800 |
      | Accrued taxes | 677 | 402 |
      | Other | 2,388 | 2,455 |
      | Total current liabilities | 12,928 | 12,897 |
      | Long-term loans | 5,660 | 5,120 |
      | Other | 1,455 | 1,482 |
      | Total non-current liabilities | 7,115 | 6,602 |
      | Total liabilities | 20,043 | 19,499 |
      """
    #expect(try failing(text).allSatisfy { $0 == "12,928: doubtful" })
  }

  @Test func `a total that fails as a part too convicts`() throws {
    let text =
      expenses(total: "5,514")
      + "\n| Depreciation | 1,803 | 1,744 | 1,690 |\n| Total expenses | 7,017 | 6,660 | 6,255 |\n"
    #expect(try failing(text) == ["5,514: wrong", "7,017: wrong"])
  }

  @Test(arguments: [
    "# Selected expenses\n\n", "The table lists the largest items only.\n\n", "",
  ])
  func `where a table lists some items only, two digits that changed places may be an item that it leaves out`(
    _ heading: String
  ) throws {
    let found = try failing(heading + expenses(total: "5,124"))
    #expect(found == [heading.isEmpty ? "5,124: wrong" : "5,124: doubtful"])
  }

  @Test func `a note below a table that it lists some items only counts too`() throws {
    let note = "\n\nOnly the principal items are shown.\n"
    #expect(try failing(expenses(total: "5,124") + note) == ["5,124: doubtful"])
  }

  private func twice(heading: String) -> String {
    """
    ## Highlights

    | | 2031 | 2030 |
    |---|---|---|
    | Net sales | 91,204 | 88,017 |
    | Operating income | 11,619 | 10,379 |
    | Total assets | 81,555 | 76,566 |

    ## \(heading)

    | | 2030 | 2029 |
    |---|---|---|
    | Net sales | 88,107 | 85,466 |
    | Operating income | 10,379 | 9,802 |
    | Total assets | 76,566 | 73,120 |
    """
  }

  @Test func `where figures were restated, those of two tables may differ like a slip of the pen`() throws {
    #expect(try failing(twice(heading: "Year before")) == ["88,107: wrong"])
    #expect(try failing(twice(heading: "As reported last year")) == ["88,107: doubtful"])
  }
}
