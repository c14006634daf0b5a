import Claims
import Figures
import SourceText

/// From which other rows the figures of each row of a table follow, and the same for columns: "sum of 4–21", "2 / 3 − 1".
struct LineOrigins {
  /// The formula over the numbers of rows, counted from 1, by the index of the row that it is about.
  private(set) var rows: [Int: String] = [:]
  /// The same for columns.
  private(set) var columns: [Int: String] = [:]

  /// The origins in each table of a reading.
  static func all(of reading: Reading) -> [LineOrigins] {
    var places: [SourceRange: Place] = [:]
    for (table, index) in zip(reading.tables, reading.tables.indices) {
      for cell in table.grid.cells {
        for figure in cell.figures { places[figure.range] = Place(table: index, row: cell.row, column: cell.column) }
      }
    }
    var origins = reading.tables.map { _ in Longest() }
    for claim in reading.judgements.map(\.claim) where claim.kind != .identity && claim.kind != .agreement {
      guard let stated = places[claim.stated.range] else { continue }
      let operands = claim.operands.compactMap { places[$0.figure.range] }
      guard operands.count == claim.operands.count, operands.allSatisfy({ $0.table == stated.table }) else { continue }
      if operands.allSatisfy({ $0.column == stated.column }) {
        origins[stated.table].rows.keep(claim, operands.map(\.row), for: stated.row)
      } else if operands.allSatisfy({ $0.row == stated.row }) {
        origins[stated.table].columns.keep(claim, operands.map(\.column), for: stated.column)
      }
    }
    return origins.map { LineOrigins(rows: $0.rows.formulas, columns: $0.columns.formulas) }
  }

  private struct Place {
    let table: Int
    let row: Int
    let column: Int
  }

  /// What is known of the lines of one table.
  private struct Longest {
    var rows = Axis()
    var columns = Axis()
  }

  /// For each line the claim with the most operands: where a part is nothing in one column, it is there in another.
  private struct Axis {
    private var claims: [Int: (claim: Claim, lines: [Int])] = [:]

    mutating func keep(_ claim: Claim, _ lines: [Int], for line: Int) {
      if let known = claims[line], known.lines.count >= lines.count { return }
      claims[line] = (claim, lines)
    }

    var formulas: [Int: String] { claims.mapValues { LineOrigins.formula(of: $0.claim, $0.lines.map { $0 + 1 }) } }
  }

  /// The most terms that are spelt out; of more, those that follow each other are drawn together.
  private static let mostTerms = 4

  private static func formula(of claim: Claim, _ lines: [Int]) -> String {
    switch claim.kind {
    case .change: return "\(lines[0]) / \(lines[1]) − 1"
    case .proportion, .share, .perShare: return "\(lines[0]) / \(lines[1])"
    case .difference, .total, .agreement, .identity: break
    }
    var runs: [(first: Int, last: Int, isSubtracted: Bool)] = []
    for (line, operand) in zip(lines, claim.operands).sorted(by: { $0.0 < $1.0 }) {
      let follows = runs.last.map { $0.last + 1 == line && $0.isSubtracted == operand.isSubtracted } ?? false
      if follows, lines.count > mostTerms {
        runs[runs.count - 1].last = line
      } else {
        runs.append((line, line, operand.isSubtracted))
      }
    }
    // What is taken away stands behind what it is taken from.
    let terms = runs.filter { !$0.isSubtracted } + runs.filter(\.isSubtracted)
    return terms.enumerated().map { index, run in
      let sign = run.isSubtracted ? (index == 0 ? "−" : " − ") : index == 0 ? "" : " + "
      let lines = run.first == run.last ? "\(run.first)" : "\(run.first)–\(run.last)"
      return sign + (terms.count > 1 && run.first != run.last ? "(\(lines))" : lines)
    }.joined()
  }
}
