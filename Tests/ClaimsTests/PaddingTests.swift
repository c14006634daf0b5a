import Figures
import ReleaseModel
import SourceText
import Testing

@testable import Claims

/// Closing zeros that promise more than was measured.
@Suite struct PaddingTests {
  /// A cell that holds some figures.
  private func cell(_ figures: [Figure]) -> GridCell {
    GridCell(
      row: 0,
      column: 0,
      text: TextRange(0, 0),
      range: SourceRange(0, 0),
      content: .absent(.blank),
      figures: CellFigures(figures)
    )
  }

  /// How many zeros of each figure are padding.
  private func padding(_ printed: [String], unit: Unit = Unit(.money)) throws -> [Int] {
    let figures = try printed.map { try figure($0, unit: unit) }
    let padding = Padding([cell(figures)])
    return figures.map { padding.applied(to: $0).paddingZeros }
  }

  private let thousands = ["2,826,000", "1,204,000", "917,000", "3,310,000", "508,000", "5,022,000"]

  @Test func `amounts that all end in three zeros were computed in thousands`() throws {
    #expect(try padding(thousands) == [3, 3, 3, 3, 3, 3])
  }

  @Test func `amounts that all end in six zeros were computed in millions`() throws {
    #expect(try padding(thousands.map { $0 + ",000" }) == [6, 6, 6, 6, 6, 6])
  }

  @Test func `a figure to the thousand stands for all amounts that print so`() throws {
    let figures = try thousands.map { try figure($0) }
    #expect(Padding([cell(figures)]).applied(to: figures[0]).unitInLastPlace == ExactDecimal(significand: 1_000))
  }

  @Test func `five figures show no habit`() throws {
    #expect(try padding(thousands.dropLast()) == [0, 0, 0, 0, 0])
  }

  @Test func `one in ten may be printed in full`() throws {
    let others = ["1,000", "2,000", "7,000"]
    #expect(try padding(thousands + others + ["1,234"]) == [3, 3, 3, 3, 3, 3, 3, 3, 3, 0])
    #expect(try padding(thousands + others.dropLast() + ["1,234"]) == [Int](repeating: 0, count: 9))
  }

  @Test func `one or two closing zeros are no padding of amounts`() throws {
    #expect(try padding(["2,820", "1,200", "910", "3,310", "500", "5,020"]) == [0, 0, 0, 0, 0, 0])
  }

  @Test func `zeros show nothing about the others`() throws {
    #expect(try padding(thousands.dropLast() + ["0"]) == [0, 0, 0, 0, 0, 0])
  }

  @Test func `percentages to one decimal may be printed with two`() throws {
    let printed = ["68.80%", "12.40%", "7.70%", "3.10%", "5.20%", "2.80%"]
    #expect(try padding(printed, unit: .percent) == [1, 1, 1, 1, 1, 1])
    #expect(try padding(printed.dropLast() + ["2.85%"], unit: .percent) == [0, 0, 0, 0, 0, 0])
  }

  @Test func `whole percentages are what they are`() throws {
    #expect(try padding(["60%", "10%", "70%", "30%", "50%", "20%"], unit: .percent) == [0, 0, 0, 0, 0, 0])
  }

  @Test func `amounts per share are never padded`() throws {
    #expect(try padding(thousands, unit: Unit(.money, isPerShare: true)) == [0, 0, 0, 0, 0, 0])
  }

  @Test func `a table's sums are judged by what its figures were rounded to`() throws {
    let text = table(
      "|2031|2030",
      "Cash|41,250,000|38,904,000",
      "Receivables|17,388,000|16,012,000",
      "Total|58,639,000|54,916,000"
    )
    #expect(
      try tied(text) == [
        "58,639,000 = 41,250,000 + 17,388,000: from unrounded amounts", "54,916,000 = 38,904,000 + 16,012,000: exact",
      ]
    )
  }

  @Test func `where one figure in six is printed in full, the others may be to the yen`() throws {
    let text = table(
      "|2031|2030",
      "Cash|41,250,000|38,904,000",
      "Receivables|17,388,000|16,012,001",
      "Total|58,638,000|54,916,001"
    )
    let figures = try firstTable(text, .markdown).grid.cells.flatMap(\.figures)
    #expect(figures.allSatisfy { $0.paddingZeros == 0 })
  }
}
