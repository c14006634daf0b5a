/// A cell that compares two others of its table, with those two.
public struct Comparison: Sendable {
  /// How the cell should follow from the other two.
  public let kind: Claim.Kind
  /// The cell that states the difference or ratio.
  public let stated: GridCell
  /// The cell that the formula names first: B.
  public let minuend: GridCell
  /// The cell that the formula names second: A.
  public let subtrahend: GridCell
  /// The label of the stated cell's row or column: "Difference (B-A)".
  public let label: String
  /// The labels of the operands' rows or columns.
  public let minuendLabel: String
  public let subtrahendLabel: String
  /// What is compared: "Net Sales".
  public let series: String
  /// Whether what is compared is an amount per share.
  public let isPerShare: Bool
  /// What the cells give to check: none where one of them holds no figure, two for a range.
  public let claims: [Claim]
}
