public import Linting

/// Every rule that Seigo brings along, in the order in which lists show them.
public enum Catalog {
  public static let rules: [any Rule.Type] = [
    DifferenceMismatch.self,
    RatioMismatch.self,
    TotalMismatch.self,
    ShareMismatch.self,
    ImpossiblePercentage.self,
    PerShareMismatch.self,
    IdentityMismatch.self,
    JointContradiction.self,
    DisagreeingFigures.self,
    WrongFormulaLabel.self,
    MeaninglessRatio.self,
    MissingComparison.self,
    InconsistentPlaceholder.self,
    RevisionWithoutPrevious.self,
    MissingSection.self,
    MalformedDocument.self,
    PlaceholderLink.self,
    BrokenAnchor.self,
    DuplicateAnchor.self,
    MalformedLink.self,
    LinkTextMismatch.self,
    MissingFile.self,
    Wording.self,
  ]
}
