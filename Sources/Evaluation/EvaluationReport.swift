/// What was found over some folders of releases.
package struct EvaluationReport: Sendable {
  package let groups: [EvaluationGroup]

  package init(_ groups: [EvaluationGroup]) {
    self.groups = groups
  }

  var tallies: [Tally] { groups.flatMap(\.tallies) }

  /// Whether no release as it is gives an error, the decidable slips are found, and the project's own folder reaches
  /// what it is meant to.
  package var isGood: Bool {
    groups.allSatisfy { group in Goal.all(of: group).allSatisfy { $0.isMet || !($0.isAbsolute || group.isOwn) } }
  }

  /// The figures of some kinds of tables in some kinds of releases, over all folders.
  func counts(where isCounted: (TableKind, ReleaseKind) -> Bool) -> Counts {
    groups.reduce(into: Counts()) { $0 += $1.counts(where: isCounted) }
  }

  /// The figures that no check ties to others, by reason, the most frequent first.
  var untied: [(reason: String, figures: Int)] {
    tallies.reduce(into: [String: Int]()) { $0.merge($1.untied, uniquingKeysWith: +) }
      .map { (reason: $0.key, figures: $0.value) }
      .sorted { ($1.figures, $0.reason) < ($0.figures, $1.reason) }
  }
}
