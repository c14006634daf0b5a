import Claims
import Figures
import ReleaseModel
import SourceText
import TestSupport
import Testing

/// Reads a draft with the shipped packs.
func understood(_ text: String, _ format: ReleaseFormat = .plainText) throws -> Reading {
  try Workbench.shipped().reading(of: Array(text.utf8), path: "draft", format: format)
}

/// The first table of a draft.
func firstTable(_ text: String, _ format: ReleaseFormat = .plainText) throws -> TableReading {
  try #require(try understood(text, format).tables.first)
}

/// The words in each place of a table's grid; "~" where a cell goes on, nothing where there is none.
func places(_ table: TableReading, of text: String, _ format: ReleaseFormat = .plainText) throws -> [[String]] {
  let release = try understood(text, format).release
  return (0..<table.grid.rowCount).map { row in
    (0..<table.grid.columnCount).map { column in
      guard let cell = table.grid[row, column] else { return "" }
      // What stood in cells of its own is apart by a tab in the release's text.
      let words = release.string(cell.text).filter { $0 != "\t" }
      return cell.row == row && cell.column == column ? words : "~"
    }
  }
}

/// The values of a table's figures as printed in whole, in the order of the file.
func printed(_ table: TableReading) -> [String] { table.grid.cells.flatMap(\.figures).map(\.printed) }

/// A figure made for a test, such as "3,590" or "-20.7".
func figure(_ printed: String, unit: Unit = Unit(.money), sign: SignMark? = nil) throws -> Figure {
  let bytes = Array(printed.utf8)
  let number = try #require(CellContent(bytes, 0..<bytes.count).numbers.first)
  return Figure(
    printed: printed,
    value: number.value,
    unit: number.unit ?? unit,
    range: SourceRange(0, bytes.count),
    sign: sign ?? number.sign
  )
}

/// A claim over printed figures.
func claim(
  _ kind: Claim.Kind,
  _ stated: String,
  from first: String,
  and second: String,
  unit: Unit = Unit(.money),
  parenthesesAreAmbiguous: Bool = false
) throws -> Claim {
  Claim(
    kind: kind,
    stated: try figure(stated, unit: kind == .difference ? unit : .percent),
    minuend: Operand(figure: try figure(first, unit: unit), role: "revised"),
    subtrahend: Operand(figure: try figure(second, unit: unit), role: "previous"),
    basis: "a test",
    parenthesesAreAmbiguous: parenthesesAreAmbiguous
  )
}

extension Verdict {
  /// The verdict in a word or two.
  var words: String {
    switch self {
    case .exact: "exact"
    case .withinRounding(.truncatedResult): "cut off"
    case .withinRounding(.unroundedOperands): "from unrounded amounts"
    case .withinRounding(.madeToAddUp): "made to add up"
    case .withinRounding(.toleratedDeviation): "near enough"
    case .withinRounding(.decorativeParentheses): "brackets"
    case .broken(let expected): "broken, \(expected.formatted(alwaysSigned: true))"
    case .notCheckable(let reason): reason.rawValue
    }
  }
}
