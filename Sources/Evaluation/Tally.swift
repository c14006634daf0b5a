package import Claims

/// What was found of the slips made in one release.
package struct Tally: Sendable {
  package let path: String
  package let kind: ReleaseKind
  /// Errors reported on the release as it is: `path:line: message`.
  package internal(set) var falseErrors: [String] = []
  /// How many warnings on its figures the release as it is gives.
  package internal(set) var warnings = 0
  /// The figures in running text, which no slip is made in, and how many of them are tied.
  package internal(set) var prose = (figures: 0, tied: 0)
  /// The figures of tables by the kind of their table.
  package internal(set) var counts: [TableKind: Counts] = [:]
  /// The decidable slips by the kinds of claims that they break; one that breaks several counts for each.
  package internal(set) var decided: [Claim.Kind: Count] = [:]
  /// The figures with decidable slips that were not found, and these slips, in words.
  package internal(set) var missed: [String] = []
  /// The figures of tables that no check ties to others, by what is known of the reason.
  package internal(set) var untied: [String: Int] = [:]
  /// Figures of the sample whose digits cannot be changed one by one: in UTF-16, or spelt as entities.
  package internal(set) var immutable = 0

  init(path: String, kind: ReleaseKind) {
    self.path = path
    self.kind = kind
  }

  /// All figures of tables together.
  package var all: Counts { counts.values.reduce(into: Counts()) { $0 += $1 } }
}
