import Claims
import Figures
import ReleaseModel
import SourceText

/// What a reading's parts are called where it is printed.
struct ReadingWords {
  let reading: Reading
  let lines: LineTable

  init(_ reading: Reading) {
    self.reading = reading
    lines = LineTable(reading.release.file)
  }

  /// A place as `line:column`.
  func place(_ range: SourceRange) -> String {
    let position = lines.position(of: range.start)
    return "\(position.line):\(position.column)"
  }

  /// Where a text of the release stands, as `line:column`.
  func place(_ range: TextRange) -> String { place(reading.release.sourceRange(of: range)) }

  /// How a claim came out, in words.
  func outcome(_ claim: Claim) -> String {
    switch claim.verdict(reading.rounding) {
    case .exact: "exact"
    case .withinRounding(.truncatedResult): "within rounding: the result is cut off"
    case .withinRounding(.unroundedOperands): "within rounding: computed from unrounded amounts"
    case .withinRounding(.madeToAddUp): "within rounding: moved by one unit so that all shares add up"
    case .withinRounding(.toleratedDeviation): "near enough to what follows only roughly"
    case .withinRounding(.decorativeParentheses): "the parentheses are no minus sign"
    case .broken(let expected): "broken: expected \(expected.formatted(alwaysSigned: true))"
    case .notCheckable(let reason): "not checkable: \(reason.rawValue)"
    }
  }

  /// What a format is called.
  static func name(_ format: ReleaseFormat) -> String {
    switch format {
    case .html: "HTML"
    case .markdown: "Markdown"
    case .plainText: "plain text"
    }
  }

  /// What a way of rounding is called.
  static func name(_ convention: RoundingConvention) -> String {
    switch convention {
    case .nearest: "rounded to the nearest"
    case .truncated: "cut off"
    }
  }

  /// What a line along the edge of a cell is called.
  static func name(_ mark: RuleMark) -> String {
    switch mark {
    case .none: "none"
    case .single: "single"
    case .double: "double"
    }
  }

  /// What a block is called.
  static func name(_ block: Block) -> String {
    switch block {
    case .heading: "heading"
    case .paragraph(let paragraph): paragraph.isBold ? "bold" : "text"
    case .listItem: "item"
    case .table: "table"
    }
  }

  /// How large a table is.
  static func size(rows: Int, columns: Int) -> String {
    "\(Counted.text(rows, "row")), \(Counted.text(columns, "column"))"
  }

  /// A text cut to so many columns.
  static func cut(_ text: String, to columns: Int) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    var left = columns - 1
    let kept = text.prefix { character in
      left -= DisplayWidth.of(character)
      return left >= 0
    }
    return kept + "…"
  }
}
