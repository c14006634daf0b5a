public import Figures

/// A row or a column of a table and what its labels make of it.
public struct Line: Sendable {
  /// Where the line stands among its like, from 0.
  public let index: Int
  /// The words of its labels, outermost first.
  public let label: String
  /// The innermost of its labels: "2031" of "Retail 2031".
  public let innerLabel: String
  /// What the line is.
  public fileprivate(set) var role: LineRole
  /// The letter by which formulas name it: A in "Previous forecast (A)".
  public fileprivate(set) var letter: Character?
  /// The formula that the label states.
  public fileprivate(set) var formula: LabelFormula?
  /// What a difference or ratio without a formula compares with: the previous forecast, or the prior year's results.
  public let base: LineRole
  /// What it compares with the base: the revised forecast, unless the label says that it is the previous one.
  public let subject: LineRole
  /// The unit that the label states.
  public package(set) var unit: Unit?
  /// The id in the pack of the measure that the label names: `net-sales`.
  public fileprivate(set) var measure: String?
  /// The heading under which a row stands: "Earnings per share" above "Basic".
  public package(set) var group: String?
  /// Whether the label names that measure and nothing beside it: "Net sales (Note 3)", but not "Net sales, Americas".
  ///
  /// What holds of a measure by definition holds only of such lines.
  public fileprivate(set) var namesMeasureAlone: Bool
  /// What the measure that the label names alone counts, where that is always the same and no money: percentages, shares.
  public fileprivate(set) var fixedQuantity: Unit.Quantity?
  /// Whether the label names an amount below zero, such as "Net loss", whose figures may go without a minus sign.
  public fileprivate(set) var namesNegative: Bool
  /// What its label says about how it enters sums.
  public let traits: LineTraits
  /// The time that its label names, read once because everything that compares tables asks for it.
  let time: PeriodLabel
  /// The cells that hold its labels.
  public let labelCells: [GridCell]
  /// How far the label of a row stands in.
  ///
  /// In tenths of an em, as `Cell.indent` is; 0 for columns. Where labels of several depths have columns of their own,
  /// each column counts one em.
  public fileprivate(set) var indent: Int
}

extension Line {
  /// The line as one whose label belongs to another.
  var withoutMeaning: Line {
    var line = self
    (line.role, line.letter, line.formula) = (.other, nil, nil)
    return line
  }

  /// Names what the line holds, where its heading and its label do so together.
  mutating func name(_ measure: Measure, _ meaning: LabelReader.Meaning) {
    (self.measure, namesMeasureAlone, namesNegative) = (measure.id, true, meaning.namesNegative)
    fixedQuantity = measure.quantity
  }

  /// The line with its label standing in so far.
  func indented(to indent: Int) -> Line {
    var line = self
    line.indent = indent
    return line
  }
}

extension Line {
  /// Whether a formula takes what was revised, or came of it, away from what was announced before, against all custom.
  ///
  /// The words of the lines decide; where they say nothing, A is taken for the forecast announced before.
  static func subtractsRevised(_ minuend: Line?, _ subtrahend: Line?, letters: (Character, Character)) -> Bool {
    if minuend?.role == .previous || subtrahend?.role == .revised || subtrahend?.role == .actual { return true }
    if minuend?.role == .revised || minuend?.role == .actual || subtrahend?.role == .previous { return false }
    return letters == ("A", "B")
  }
}

/// What a row or column of a comparison holds.
public enum LineRole: String, Hashable, Sendable, CaseIterable {
  /// Titles of the lines that cross it.
  case header
  /// The forecast that is replaced: A.
  case previous
  /// The forecast that replaces it: B.
  case revised
  /// The results that came of it: B, where forecast and results are compared.
  case actual
  /// The results of the prior year: C.
  case reference
  /// `B − A`.
  case difference
  /// `(B − A) / A`.
  case ratio
  /// Anything else.
  case other
}
