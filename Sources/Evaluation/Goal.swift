/// Something that the linter is meant to reach in a folder of releases, and whether it does.
package struct Goal: Sendable {
  /// What is measured, in words.
  package let name: String
  /// What was reached: "98.2 %".
  package let reached: String
  /// What must be: "97 %".
  package let wanted: String
  package let isMet: Bool
  /// Whether missing it fails the measurement whatever the folder.
  package let isAbsolute: Bool

  /// The shares of all slips to be found, in hundredths, by the kind of table or release.
  static let revisions = 97
  static let reports = 70
  /// The same for primary statements; more than the best published recall on statements without false alarms, 79.0 %
  /// (FinVerBench, arXiv:2605.29586).
  static let statements = 80
  /// The share of decidable slips to be found.
  static let decidable = 99

  /// The goals that a folder's releases bear on.
  static func all(of group: EvaluationGroup) -> [Goal] {
    let errors = group.tallies.reduce(0) { $0 + $1.falseErrors.count }
    var goals = [
      Goal(
        name: "errors on the releases as they are",
        reached: "\(errors)",
        wanted: "0",
        isMet: errors == 0,
        isAbsolute: true
      )
    ]
    let decided = group.counts.all
    goals += goal(
      "decidable slips found",
      Share(part: decided.decidableFound, whole: decided.decidable),
      decidable,
      isAbsolute: true
    )
    goals += goal("slips found: forecast revisions", group.counts { kind, _ in kind == .revision }, revisions)
    goals += goal("slips found: primary statements", group.counts { kind, _ in kind.isStatement }, statements)
    for release in [ReleaseKind.tanshin, .earnings] {
      goals += goal("slips found: \(release.rawValue)", group.counts { _, kind in kind == release }, reports)
    }
    return goals
  }

  private static func goal(_ name: String, _ counts: Counts, _ percent: Int) -> [Goal] {
    let count = counts.all
    return goal(name, Share(part: count.found, whole: count.made), percent, isAbsolute: false)
  }

  private static func goal(_ name: String, _ share: Share, _ percent: Int, isAbsolute: Bool) -> [Goal] {
    guard share.whole > 0 else { return [] }
    return [
      Goal(
        name: name,
        reached: share.text,
        wanted: "\(percent) %",
        isMet: share.isAtLeast(percent),
        isAbsolute: isAbsolute
      )
    ]
  }
}
