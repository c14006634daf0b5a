/// The releases of one folder.
package struct EvaluationGroup: Sendable {
  /// The folder's name.
  package let name: String
  /// Whether the folder is the project's own, so that what the project means to reach must be reached in it.
  package let isOwn: Bool
  package let tallies: [Tally]

  package init(name: String, isOwn: Bool, tallies: [Tally]) {
    self.name = name
    self.isOwn = isOwn
    self.tallies = tallies
  }

  /// All figures of tables together.
  var counts: Counts { counts { _, _ in true } }

  /// The figures of some kinds of tables in some kinds of releases.
  func counts(where isCounted: (TableKind, ReleaseKind) -> Bool) -> Counts {
    tallies.reduce(into: Counts()) { sum, tally in
      for (kind, counts) in tally.counts where isCounted(kind, tally.kind) { sum += counts }
    }
  }
}
