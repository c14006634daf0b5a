/// A formula over the letters of a table's lines, as a label states it.
public enum LabelFormula: Hashable, Sendable {
  /// `B − A`.
  case difference(Character, Character)
  /// `(B − A) / A` or `B / A − 1`.
  case change(Character, Character)
  /// `B / A`.
  case proportion(Character, Character)

  /// The formula as a person writes it.
  public var description: String {
    switch self {
    case .difference(let first, let second): "\(first) − \(second)"
    case .change(let first, let second): "(\(first) − \(second)) / \(second)"
    case .proportion(let first, let second): "\(first) / \(second)"
    }
  }
}
