import Figures

/// How a table prints negative figures: what stands before the digits and what behind them.
struct NegativeStyle {
  private let opening: [UInt8]
  private let closing: [UInt8]

  /// Parentheses where the table prints them, else the first minus sign of the table, else a hyphen.
  ///
  /// - Parameters:
  ///   - figures: the figures of the table.
  ///   - bytes: the draft.
  init(of figures: [PrintedFigure], in bytes: [UInt8]) {
    let negative = figures.filter { $0.figure.value.signum < 0 }
    if negative.count(where: { $0.figure.sign == .parentheses }) * 2 > negative.count {
      (opening, closing) = ([UInt8(ascii: "(")], [UInt8(ascii: ")")])
      return
    }
    let mark = negative.lazy.filter { $0.figure.sign.isExplicitlyNegative }.compactMap(\.leadingMarks.first).first
    opening = mark.map { Array(bytes[$0]) } ?? [UInt8(ascii: "-")]
    closing = []
  }

  /// What makes a positive figure negative.
  func added(to printed: PrintedFigure) -> [Slip.Edit]? {
    let (first, last) = (printed.core.lowerBound, printed.core.upperBound)
    // A plus sign gives way.
    let plus = printed.figure.sign == .plus ? printed.leadingMarks.last : nil
    var edits = [Slip.Edit(range: plus ?? first..<first, replacement: opening)]
    if !closing.isEmpty { edits.append(Slip.Edit(range: last..<last, replacement: closing)) }
    return edits
  }

  /// What makes a negative figure positive: its sign goes, and the parenthesis that closes it.
  func removed(from printed: PrintedFigure) -> [Slip.Edit]? {
    guard printed.figure.sign != .word, !printed.leadingMarks.isEmpty else { return nil }
    let closing = printed.figure.sign == .parentheses ? printed.closingParenthesis : nil
    return (printed.leadingMarks + [closing].compactMap { $0 }).map { Slip.Edit(range: $0, replacement: []) }
  }
}
