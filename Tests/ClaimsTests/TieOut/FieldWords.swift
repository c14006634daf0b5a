import Figures
import ReleaseModel
import Testing

@testable import Claims

/// The figures of a draft's first table, laid out along an axis.
func field(
  _ text: String,
  _ format: ReleaseFormat = .markdown,
  along axis: TableReading.Axis = .rows
) throws -> FigureField {
  FigureField(try firstTable(text, format), along: axis)
}

/// A table in Markdown: its header as it is, then its rows, cells apart by bars.
func table(_ header: String, _ rows: String...) -> String { table(header, rows: rows) }

/// A table in Markdown whose rows are computed.
func table(_ header: String, rows: [String]) -> String {
  let bars = header.count { $0 == "|" }
  let rule = [String](repeating: "---", count: bars + 1).joined(separator: "|")
  return ([header, rule] + rows).map { "|\($0)|\n" }.joined()
}

/// The same table with rows for columns.
func transposed(_ table: String) -> String {
  let rows = table.split(separator: "\n").map { line in
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }
  let cells = [rows[0]] + rows.dropFirst(2)
  let turned = cells[0].indices.map { column in
    cells.map { $0.indices.contains(column) ? $0[column] : "" }.joined(separator: "|")
  }
  return ClaimsTests.table(turned[0], rows: Array(turned.dropFirst()))
}

extension FigureField {
  /// A footing in words: "Total = Cash + Inventories; holds 2031, fails 2030".
  func words(_ footing: Footing) -> String {
    let parts = footing.parts.enumerated().map { index, part in
      (part.isSubtracted ? index == 0 ? "−" : " − " : index == 0 ? "" : " + ") + label(ofItem: part.item)
    }
    return "\(label(ofItem: footing.total)) = \(parts.joined())"
      + outcomes([
        ("holds", footing.holding), ("trivial", footing.trivial), ("fails", footing.failing),
        ("doubtful", footing.doubtful),
      ])
  }

  /// A pair in words: "Change = 2031 − 2030; holds Sales Profit".
  func words(_ pair: ComparedPair) -> String {
    let (first, second) = (label(ofItem: pair.first), label(ofItem: pair.second))
    let formula =
      switch pair.formula {
      case .difference: "\(first) − \(second)"
      case .ratio(.change): "\(first) / \(second) − 1"
      case .ratio(.proportion): "\(first) / \(second)"
      case .ratio(.quotient(let power)): "\(first) / \(second), 10^\(power)"
      }
    return "\(label(ofItem: pair.stated)) = \(formula)"
      + outcomes([("holds", pair.holding), ("flipped", pair.flipped), ("fails", pair.failing)])
  }

  /// A finding beside a line in words: "% = Sales, change; holds 2031 fails 2030".
  func words(_ finding: BesideFinder.Finding) -> String {
    let base =
      switch finding.base {
      case .offset(let offset): offset > 0 ? "next" : "last"
      case .fixed(let series): label(ofSeries: series)
      case .following: "total below"
      case .preceding: "total above"
      }
    let formula = finding.formula == .change ? "change from \(base)" : "share of \(base)"
    return "\(label(ofItem: finding.stated)) = \(label(ofItem: finding.amounts)), \(formula)"
      + outcomes([("holds", finding.holding), ("fails", finding.failing)])
  }

  private func outcomes(_ outcomes: [(word: String, series: [Int])]) -> String {
    let words = outcomes.filter { !$0.series.isEmpty }.map { outcome in
      "\(outcome.word) \(outcome.series.map(label(ofSeries:)).joined(separator: " "))"
    }
    return words.isEmpty ? "" : "; " + words.joined(separator: ", ")
  }
}

/// The totals of a draft's first table that stand below or behind their parts, in words.
func footings(
  _ text: String,
  _ format: ReleaseFormat = .markdown,
  along axis: TableReading.Axis = .rows
) throws -> [String] {
  let field = try field(text, format, along: axis)
  return [FigureKind.amount, .percent, .perShare].flatMap {
    FootingFinder.footings(in: field, $0, among: field.items.indices)
  }.map(field.words)
}

/// All totals of a draft's first table, with what is uncertain set apart, in words.
func reviewedFootings(
  _ text: String,
  _ format: ReleaseFormat = .markdown,
  along axis: TableReading.Axis = .rows
) throws -> [String] {
  let field = try field(text, format, along: axis)
  return Footings.found(in: field).map(field.words)
}

/// The lines of a draft's first table that compare two others, in words.
func pairs(_ text: String, along axis: TableReading.Axis = .columns) throws -> [String] {
  let field = try field(text, along: axis)
  return PairFinder(field).comparedPairs.map(field.words)
}

/// A claim and how it comes out: "81,555 = 41,250 + 17,388 + 22,917: exact".
func words(_ claim: Claim) -> String { "\(claim.stated.printed) = \(claim.formula): \(claim.verdict(nil).words)" }

/// What a draft's first table is tied out to, in the order in which it was found.
func tied(_ text: String, _ format: ReleaseFormat = .markdown) throws -> [String] {
  TieOut(try firstTable(text, format)).claims.map(words)
}

/// The figures of a draft's first table about which nothing is claimed, and why.
func leftOpen(_ text: String) throws -> [String] {
  TieOut(try firstTable(text, .markdown)).abstentions.map { "\($0.figure.printed): \($0.reason)" }
}
