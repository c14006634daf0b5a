/// What a release says of its own figures that explains a sum or an agreement that fails as well as a slip of the pen does.
public enum Caveat: String, Sendable, CaseIterable {
  /// A table lists some of the items that its totals are made of: "selected expenses".
  case selective
  /// Figures of earlier periods were changed since they were first printed: "as restated".
  case restated
}
