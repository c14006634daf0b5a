public import Figures

/// A figure that looks as if others decided it, about which nothing is claimed all the same.
public struct Abstention: Sendable {
  public let figure: Figure
  public let reason: Reason

  /// Why nothing is claimed.
  public enum Reason: String, Sendable, CaseIterable {
    case ambiguousStructure = "its parts do not add up to it, and other lines of the table may be meant"
    case unclearSign = "the sign of the change may mean better or worse instead of more or less"
  }
}
