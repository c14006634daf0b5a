/// How a claim follows from an identity of the pack.
public struct IdentityUse: Sendable {
  /// The identity's id.
  public let id: String
  public let expression: IdentityExpression
  /// What each operand of the claim is in the expression.
  public let terms: [Term]
  /// Whether labels alone make it certain: one table prints all its measures, and nothing else can enter.
  public let isCertain: Bool
  /// Whether correct releases deviate from it for good reasons.
  public let admitsExceptions: Bool
  /// How far beside the expression the stated figure may lie without being wrong.
  public let tolerance: IdentityTolerance

  init(
    id: String,
    expression: IdentityExpression,
    terms: [Term],
    isCertain: Bool,
    admitsExceptions: Bool,
    tolerance: IdentityTolerance = .none
  ) {
    self.id = id
    self.expression = expression
    self.terms = terms
    self.isCertain = isCertain
    self.admitsExceptions = admitsExceptions
    self.tolerance = tolerance
  }
}
