import ReleaseModel

extension ShareChanges {
  /// What a release says of its shares.
  init(_ release: Release) {
    let splits = release.text.occurrences(of: Self.splits)
    let issues = release.text.occurrences(of: Self.issues)
    self.init(
      mentionsSplits: splits.contains { !$0.isEmpty },
      mentionsIssues: issues.contains { !$0.isEmpty }
    )
  }

  private static let splits = [
    "分割", "併合", "無償割当", "split", "splits", "share consolidation", "reverse split", "bonus issue",
  ]
  .map { SoughtPhrase($0) }

  private static let issues = [
    "増資", "新株", "割当", "公募", "自己株", "株式交換", "株式移転", "合併", "転換", "優先", "種類株", "issue", "issued", "issuance",
    "offering", "treasury", "buyback", "repurchase", "repurchased", "acquisition of own", "own shares", "merger",
    "preferred",
    "convertible", "conversion", "retirement of shares",
  ]
  .map { SoughtPhrase($0) }
}
