/// An equation that holds between measures by definition, such as total assets = total liabilities + net assets.
///
/// It holds of amounts counted in ones (single units of the currency, single shares) and of percentages counted as
/// fractions, so that an equity ratio of 56.5 % is 0.565.
public struct Identity: Sendable {
  public let id: String
  /// The id of the measure that the identity gives.
  public let measure: String
  /// The ways in which statements arrive at the measure, the usual one first.
  ///
  /// A figure is right where any of those whose measures are there gives it.
  public let formulas: [IdentityFormula]
  /// Whether nothing but the named measures can enter.
  ///
  /// Where it is false, a statement may print further lines between the parts, and a figure that does not follow from
  /// the parts alone is not wrong for that.
  public let isComplete: Bool
  /// Whether correct releases deviate from it for good reasons, so that a breach is no more than a warning.
  public let admitsExceptions: Bool
  /// Whether it is about forecasts: for numbers of shares, which no forecast names, it takes the latest that is printed.
  public let isOfForecasts: Bool
  /// By how many per cent a figure may lie beside the formula without being called wrong; 0 where it may not at all.
  ///
  /// For what follows only roughly from what is printed, as dividends paid twice a year on numbers of shares that move.
  public let tolerance: Int
  /// The clause or standard that defines it.
  public let reference: String?

  public init(
    id: String,
    measure: String,
    formulas: [IdentityFormula],
    isComplete: Bool = true,
    admitsExceptions: Bool = false,
    isOfForecasts: Bool = false,
    tolerance: Int = 0,
    reference: String? = nil
  ) {
    precondition(!formulas.isEmpty, "an identity has a formula")
    self.id = id
    self.measure = measure
    self.formulas = formulas
    self.isComplete = isComplete
    self.admitsExceptions = admitsExceptions
    self.isOfForecasts = isOfForecasts
    self.tolerance = tolerance
    self.reference = reference
  }
}

/// One way to arrive at a measure.
public struct IdentityFormula: Hashable, Sendable {
  /// The id of the measure on the left side.
  public let measure: String
  /// The right side.
  public let expression: IdentityExpression

  public init(measure: String, expression: IdentityExpression) {
    self.measure = measure
    self.expression = expression
  }
}

extension IdentityFormula: CustomStringConvertible {
  /// The formula as packs write it: "gross-profit = net-sales - cost-of-sales".
  public var description: String { "\(measure) = \(expression)" }
}
