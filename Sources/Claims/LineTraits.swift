/// What the words of a label say about how its line enters sums.
public enum LineTrait: String, Sendable, CaseIterable {
  /// The line sums up others: "Total current assets", 合計.
  case total
  /// The line is what is left of others: "Net income", 営業利益, "Balance at end of year".
  case result
  /// The line is a part of the one above it and is not added again: "of which", うち.
  case partOf = "part-of"
  /// The line is printed as a positive amount and taken away: "Less:", cost, expense.
  case subtracted
  /// The line holds averages, ratios or prices, which add up to nothing.
  case rate
  /// The line holds averages, or ratios to averages of a period, whose amounts the table need not print: "Return on
  /// equity", 総資産利益率. Such lines are rates too.
  case averaged
  /// A column of changes that says what is good instead of what is more: "better/(worse)".
  case favourable
  /// The line holds numbers that are no figures: notes, pages, items.
  case reference
  /// A number that only names something stands with the label: the code of a security, of a file, of a place.
  case code
}

extension LineTrait {
  /// The bit that stands for it in a set.
  fileprivate var place: UInt16 {
    switch self {
    case .total: 0
    case .result: 1
    case .partOf: 2
    case .subtracted: 3
    case .rate: 4
    case .favourable: 5
    case .reference: 6
    case .code: 7
    case .averaged: 8
    }
  }
}

/// Several traits of a line.
public struct LineTraits: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one trait.
  public init(_ trait: LineTrait) {
    self.init(rawValue: 1 << trait.place)
  }

  /// Whether a trait is among them.
  public func has(_ trait: LineTrait) -> Bool { contains(LineTraits(trait)) }
}
