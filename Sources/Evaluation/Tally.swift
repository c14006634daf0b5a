/// What was found of the slips made in one release.
package struct Tally: Sendable {
  package let path: String
  /// Errors reported on the release as it is.
  package var falseErrors: [String] = []
  /// The figures in A, B, difference and ratio lines.
  package var figures = 0
  /// Decidable slips that were not found, in words.
  package var missed: [String] = []
  private(set) var counts: [SlipKind: Count] = [:]

  /// How many slips of a kind were made and found.
  struct Count: Sendable {
    var made = 0
    var found = 0
    var decidable = 0
    var decidableFound = 0

    static func += (left: inout Count, right: Count) {
      left.made += right.made
      left.found += right.found
      left.decidable += right.decidable
      left.decidableFound += right.decidableFound
    }
  }

  init(path: String) {
    self.path = path
  }

  mutating func count(_ kind: SlipKind, isFound: Bool, isDecidable: Bool) {
    counts[kind, default: Count()] += Count(
      made: 1,
      found: isFound ? 1 : 0,
      decidable: isDecidable ? 1 : 0,
      decidableFound: isDecidable && isFound ? 1 : 0
    )
  }
}

/// What was found over many releases.
package struct EvaluationReport: Sendable {
  private let tallies: [Tally]

  package init(_ tallies: [Tally]) {
    self.tallies = tallies
  }

  /// Whether no release as it is gives an error and of the decidable slips 99 in 100 are found.
  package var isGood: Bool {
    let counts = tallies.flatMap { $0.counts.values }
    let (decidable, found) = (counts.reduce(0) { $0 + $1.decidable }, counts.reduce(0) { $0 + $1.decidableFound })
    return tallies.allSatisfy(\.falseErrors.isEmpty) && found * 100 >= decidable * 99
  }

  /// The report as a page of text.
  package var text: String {
    var lines = [
      "releases \(tallies.count), figures in A, B, difference and ratio \(tallies.reduce(0) { $0 + $1.figures })", "",
    ]
    lines.append("slip             made   found          decidable   found of them")
    var all = Tally.Count()
    for kind in SlipKind.allCases {
      var count = Tally.Count()
      for tally in tallies { count += tally.counts[kind] ?? Tally.Count() }
      lines.append(Self.line(kind.rawValue, count))
      all += count
    }
    lines.append(Self.line("all", all))
    let falseErrors = tallies.flatMap { tally in tally.falseErrors.map { "  \(tally.path): \($0)" } }
    lines += ["", "errors on the releases as they are: \(falseErrors.count)"] + falseErrors
    let missed = tallies.flatMap { tally in tally.missed.map { "  \(tally.path): \($0)" } }
    lines += ["decidable slips not found: \(missed.count)"] + missed
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ count: Tally.Count) -> String {
    func cell(_ value: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - value.count)) + value
    }
    func share(_ part: Int, _ whole: Int) -> String {
      // In tenths of a per cent, cut off, so that 100 means all.
      whole == 0 ? "–" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10) %"
    }
    return name + String(repeating: " ", count: max(0, 14 - name.count))
      + cell(String(count.made), 7) + cell(String(count.found), 8) + cell(share(count.found, count.made), 9)
      + cell(String(count.decidable), 10) + cell(String(count.decidableFound), 10)
      + cell(share(count.decidableFound, count.decidable), 9)
  }
}
