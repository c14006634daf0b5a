/// How many slips were made and found.
package struct Count: Sendable, Hashable {
  package internal(set) var made = 0
  /// Slips that an error points at.
  package internal(set) var foundAsError = 0
  /// Slips that an error or a warning points at.
  package internal(set) var found = 0
  /// Slips that break a claim recognised in the release as it is.
  package internal(set) var decidable = 0
  /// Decidable slips that an error or a warning points at.
  package internal(set) var decidableFound = 0

  package init() {}

  init(_ discovery: Discovery, isDecidable: Bool) {
    made = 1
    foundAsError = discovery == .error ? 1 : 0
    found = discovery == .nothing ? 0 : 1
    decidable = isDecidable ? 1 : 0
    decidableFound = isDecidable ? found : 0
  }

  static func + (left: Count, right: Count) -> Count {
    var sum = left
    sum += right
    return sum
  }

  static func += (left: inout Count, right: Count) {
    left.made += right.made
    left.foundAsError += right.foundAsError
    left.found += right.found
    left.decidable += right.decidable
    left.decidableFound += right.decidableFound
  }
}

/// Slips by their kind, and the figures that they were made in.
package struct Counts: Sendable, Hashable {
  /// The figures of tables.
  package internal(set) var figures = 0
  /// Those of them that a check tied to others.
  package internal(set) var tied = 0
  /// Those of them in which slips were made.
  package internal(set) var sampled = 0
  package internal(set) var slips: [SlipKind: Count] = [:]

  package init() {}

  /// The slips of all kinds.
  package var all: Count { slips.values.reduce(into: Count()) { $0 += $1 } }

  static func += (left: inout Counts, right: Counts) {
    left.figures += right.figures
    left.tied += right.tied
    left.sampled += right.sampled
    for (kind, count) in right.slips { left.slips[kind, default: Count()] += count }
  }
}
