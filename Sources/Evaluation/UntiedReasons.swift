import Claims
import Figures
import SourceText

/// Says why a figure is tied to no other, as far as the reading knows.
struct UntiedReasons {
  private let abstentions: [SourceRange: String]
  private let undecided: [SourceRange: String]

  init(_ reading: Reading) {
    abstentions = Dictionary(
      reading.abstentions.map { ($0.figure.range, $0.reason.rawValue) },
      uniquingKeysWith: { first, _ in first }
    )
    var undecided: [SourceRange: String] = [:]
    for judgement in reading.judgements {
      guard case .notCheckable(let reason) = judgement.verdict else { continue }
      for figure in judgement.claim.figures { undecided[figure.range] = reason.rawValue }
    }
    self.undecided = undecided
  }

  /// The reason in words.
  func reason(_ place: TableFigure) -> String {
    let figure = place.figure
    if let reason = undecided[figure.range] ?? abstentions[figure.range] { return reason }
    return "nothing is claimed of it: \(Self.sort(of: figure)), \(place.kind.rawValue)"
  }

  private static func sort(of figure: Figure) -> String {
    let value = figure.value
    switch figure.unit.quantity {
    case .percent, .percentagePoints, .basisPoints: return "a ratio"
    case .multiple: return "a multiple"
    case .shares, .persons: return "a number of shares or persons"
    case .money, .unknown:
      if figure.unit.isPerShare { return "an amount per share" }
      let isWhole = value.scale == 0 && figure.sign == .none && !figure.printed.contains(",")
      if isWhole, value.significand >= 1900, value.significand < 2100 { return "a number like a year" }
      if isWhole, value.significand < 100 { return "a number of one or two digits" }
      return value.isZero ? "a zero" : "an amount"
    }
  }
}
