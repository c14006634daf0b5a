import ReleaseModel

/// The lines above and below the cells of a table, those counted that its neighbours and rows without words draw.
///
/// One author draws the line of a total along its upper edge, the next along the lower edge of the figure above, a third
/// gives it a row of its own, of borders or of hyphens.
struct GridRules {
  /// For each cell of the table the line above it.
  private(set) var above: [RuleMark]
  /// For each cell of the table the line below it.
  private(set) var below: [RuleMark]

  /// Finds the lines.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - isBlank: for each row whether it holds nothing but lines.
  ///   - drawn: for each cell the line that its words draw, such as a run of hyphens.
  init(_ table: Table, isBlank: [Bool], drawn: [RuleMark]) {
    above = table.cells.map(\.ruleAbove)
    below = table.cells.map(\.ruleBelow)
    if !above.contains(where: { $0 != .none }), !below.contains(where: { $0 != .none }),
      !drawn.contains(where: { $0 != .none })
    {
      return
    }
    // The lines between the last row with words and the one at hand, for each column.
    var pending = [RuleMark](repeating: .none, count: table.columnCount)
    for row in 0..<table.rowCount {
      for column in 0..<table.columnCount {
        guard let index = table.cellIndex(row: row, column: column) else {
          if !isBlank[row] { pending[column] = .none }
          continue
        }
        let cell = table.cells[index]
        if isBlank[row], cell.rowSpan == 1 {
          pending[column] = max(pending[column], cell.ruleAbove, cell.ruleBelow, drawn[index])
        } else {
          if cell.row == row { above[index] = max(above[index], pending[column]) }
          pending[column] = cell.row + cell.rowSpan - 1 == row ? cell.ruleBelow : .none
        }
      }
    }
    pending = [RuleMark](repeating: .none, count: table.columnCount)
    for row in stride(from: table.rowCount - 1, through: 0, by: -1) {
      for column in 0..<table.columnCount {
        guard let index = table.cellIndex(row: row, column: column) else {
          if !isBlank[row] { pending[column] = .none }
          continue
        }
        let cell = table.cells[index]
        if isBlank[row], cell.rowSpan == 1 {
          pending[column] = max(pending[column], cell.ruleAbove, cell.ruleBelow, drawn[index])
        } else {
          if cell.row + cell.rowSpan - 1 == row { below[index] = max(below[index], pending[column]) }
          pending[column] = cell.row == row ? cell.ruleAbove : .none
        }
      }
    }
  }

  /// The ASCII characters that drawn lines may begin with.
  private static let openings = Array("-_= ".utf8)

  /// The line that words draw: three hyphens or the like and nothing else, two lines for signs of equality.
  static func drawn(by words: ArraySlice<UInt8>) -> RuleMark {
    var count = 0
    var equals = 0
    // Most words begin with a letter or a digit.
    guard let first = words.first, first >= 0x80 || Self.openings.contains(first) else { return .none }
    for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "-", "_", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{2500}", "\u{2501}", "\u{30FC}": count += 1
      case "=", "\u{2550}": equals += 1
      case " ", "\u{A0}": continue
      default: return .none
      }
    }
    if count + equals < 3 { return .none }
    return equals > count ? .double : .single
  }
}
