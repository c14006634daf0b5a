/// Finds out which lines of a table sum up others, from labels and arithmetic together.
///
/// The lines are read in order. Those that no total has taken in yet are open; a line that is the sum of the last open
/// ones takes them in and is open itself, so that nested subtotals, running results and roll-forwards need nothing else.
/// What counts as a sum is decided over all series at once: one that fails where the others hold has a wrong figure.
struct FootingFinder {
  /// The most lines that one total may take in directly; longer groups are left alone.
  static let mostParts = 160
  /// The most lines for which every combination of signs is tried.
  static let mostSignedParts = 5

  private let field: FigureField
  private let kind: FigureKind
  private var open: [Int] = []
  /// For each open line, whether a heading stands above it.
  private var beginsGroup: [Bool] = []
  private var found: [Footing] = []
  private let columns: Int

  /// All totals among some items of a field that hold one kind of figure, in order.
  ///
  /// Items that `isOpen` leaves out are neither totals nor parts.
  static func footings(in field: FigureField, _ kind: FigureKind, among isOpen: (Int) -> Bool = { _ in true })
    -> [Footing]
  {
    var finder = FootingFinder(field, kind)
    finder.run(isOpen)
    return finder.found
  }

  private init(_ field: FigureField, _ kind: FigureKind) {
    self.field = field
    self.kind = kind
    columns = field.series.count
  }

  private mutating func run(_ isOpen: (Int) -> Bool) {
    var isBehindHeading = false
    for item in field.items.indices {
      guard (0..<columns).contains(where: { field[item, $0].state == .figure || field[item, $0].state == .none }) else {
        isBehindHeading = true
        continue
      }
      guard field.kinds[item] == kind, !field.items[item].traits.has(.partOf), isOpen(item) else { continue }
      if let footing = footing(of: item) {
        found.append(footing)
        open.removeLast(footing.parts.count)
        beginsGroup.removeLast(footing.parts.count)
      }
      open.append(item)
      beginsGroup.append(isBehindHeading)
      isBehindHeading = false
    }
  }

  // MARK: One total

  /// A way to make up a total.
  private struct Candidate {
    var parts: [Footing.Part]
    var sums: [PartialSum]
    /// Whether the labels bear out its signs, so that it may call a figure wrong.
    var isLabelled: Bool
    /// What it costs to believe in it, in bits: the more ways were tried, the more.
    var cost: Int
  }

  private func footing(of total: Int) -> Footing? {
    var best: (footing: Footing, rank: (Int, Int))?
    forEachCandidate(of: total) { candidate in
      guard let footing = judged(candidate, total) else { return }
      let rank = (-footing.failing.count - footing.doubtful.count, footing.evidence)
      if best.map({ $0.rank < rank }) ?? true { best = (footing, rank) }
    }
    guard let footing = best?.footing, !footing.failing.isEmpty else { return best?.footing }
    return withoutRivals(footing)
  }

  /// Calls back for every way that is tried, none of them twice.
  private func forEachCandidate(of total: Int, _ body: (Candidate) -> Void) {
    let traits = field.items[total].traits
    var plain = [PartialSum](repeating: PartialSum(), count: columns)
    var labelled = plain
    var hasSubtracted = false
    var parts: [Footing.Part] = []
    for count in 1...max(1, min(open.count, Self.mostParts)) {
      guard count <= open.count else { return }
      let place = open.count - count
      let item = open[place]
      let before = plain
      let isSubtracted = field.items[item].traits.has(.subtracted)
      for series in 0..<columns {
        plain[series].add(field[item, series], subtracted: false, kind: kind)
        labelled[series].add(field[item, series], subtracted: isSubtracted, kind: kind)
      }
      hasSubtracted = hasSubtracted || isSubtracted
      parts.insert(.init(item: item, isSubtracted: false), at: 0)
      guard count > 1 else { continue }
      var cost = PartialSum.bits(Int64(count))
      if traits.has(.total) { cost -= 6 }
      if beginsGroup[place] { cost -= 3 }
      body(Candidate(parts: parts, sums: plain, isLabelled: true, cost: cost))
      // Columns that stand side by side are added; what else they may be to each other, others find out.
      guard field.axis == .rows else { continue }
      let takenAway = (0..<columns).map { before[$0].takenAway(from: field[item, $0], kind: kind) }
      let rest = parts.dropFirst().map { Footing.Part(item: $0.item, isSubtracted: true) }
      // What is left of others is said by its label, or by the line that is drawn above it.
      let isResult = traits.has(.result) || field.isRuledOff(total) || field.items[total].label.isEmpty
      let isLabelled = rest.allSatisfy { field.items[$0.item].traits.has(.subtracted) } && !isSubtracted
      if isLabelled || isResult {
        body(
          Candidate(
            parts: [parts[0]] + rest,
            sums: takenAway,
            isLabelled: true,
            cost: cost + (isLabelled ? 0 : 3)
          )
        )
      }
      if hasSubtracted, !isLabelled {
        let signed = parts.map {
          Footing.Part(item: $0.item, isSubtracted: field.items[$0.item].traits.has(.subtracted))
        }
        body(Candidate(parts: signed, sums: labelled, isLabelled: true, cost: cost + 2))
      }
      if kind == .amount, count <= Self.mostSignedParts, isResult, !traits.has(.total) {
        forEachSigning(of: parts, cost, body)
      }
    }
  }

  /// Calls back for every other combination of signs.
  private func forEachSigning(of parts: [Footing.Part], _ cost: Int, _ body: (Candidate) -> Void) {
    // All added, and all but the first taken away, have been tried.
    let last = 1 << parts.count
    for signs in 1..<last - 1 where signs != last - 2 {
      let signed = parts.enumerated().map { Footing.Part(item: $1.item, isSubtracted: signs >> $0 & 1 == 1) }
      var sums = [PartialSum](repeating: PartialSum(), count: columns)
      for part in signed {
        for series in 0..<columns {
          sums[series].add(field[part.item, series], subtracted: part.isSubtracted, kind: kind)
        }
      }
      body(
        Candidate(
          parts: signed,
          sums: sums,
          isLabelled: field.items[parts[0].item].traits.has(.result),
          cost: cost + parts.count + 5
        )
      )
    }
  }

  // MARK: Evidence

  /// How far a structure must be from an accident, in bits.
  private static let enough = 11
  /// The same where a figure is called wrong for it.
  private static let enoughToAccuse = 16
  /// The same where but one series bears it out.
  private static let enoughAlone = 18

  /// A candidate with how it comes out in each series; nil where too little speaks for it.
  private func judged(_ candidate: Candidate, _ total: Int) -> Footing? {
    var (holding, trivial, failing): ([Int], [Int], [Int]) = ([], [], [])
    var evidence = -candidate.cost
    var seen: Set<Int64> = []
    for series in 0..<columns {
      let entry = field[total, series]
      guard entry.kind == kind else { continue }
      switch candidate.sums[series].fit(entry) {
      case .holds(let bits, _):
        holding.append(series)
        // A column that repeats another is no second witness.
        if seen.insert(entry.value).inserted { evidence += bits }
      case .trivial: trivial.append(series)
      case .fails: failing.append(series)
      case .notApplicable: break
      }
      if failing.count > 2 * holding.count + columns / 2 { return nil }
    }
    guard !holding.isEmpty, failing.count <= holding.count, evidence >= Self.enough else { return nil }
    if failing.isEmpty {
      return footing(candidate, total, holding, trivial, failing: [], doubtful: [], evidence)
    }
    guard evidence >= (holding.count == 1 ? Self.enoughAlone : Self.enoughToAccuse) else { return nil }
    let supported = candidate.parts.map { part in holding.contains { field[part.item, $0].value != 0 } }
    let certain = failing.filter { series in
      candidate.isLabelled && blanksAreNothing(candidate, series, holding) && !field.series[series].traits.has(.rate)
        && zip(candidate.parts, supported).allSatisfy { $1 || field[$0.item, series].value == 0 }
    }
    return footing(
      candidate,
      total,
      holding,
      trivial,
      failing: certain,
      doubtful: failing.filter { !certain.contains($0) },
      evidence
    )
  }

  /// Whether parts that are left blank in a series may be taken for nothing: others that add up have such parts too.
  private func blanksAreNothing(_ candidate: Candidate, _ series: Int, _ holding: [Int]) -> Bool {
    !candidate.sums[series].hasBlank || holding.contains { candidate.sums[$0].hasBlank }
  }

  private func footing(
    _ candidate: Candidate,
    _ total: Int,
    _ holding: [Int],
    _ trivial: [Int],
    failing: [Int],
    doubtful: [Int],
    _ evidence: Int
  ) -> Footing {
    Footing(
      total: total,
      parts: candidate.parts,
      holding: holding,
      trivial: trivial,
      failing: failing,
      doubtful: doubtful,
      evidence: evidence
    )
  }

  /// The footing without the series in which another way to make up the total holds.
  private func withoutRivals(_ footing: Footing) -> Footing {
    var rivalled: Set<Int> = []
    forEachCandidate(of: footing.total) { candidate in
      for series in footing.failing {
        if case .holds(_, isExact: true) = candidate.sums[series].fit(field[footing.total, series]) {
          rivalled.insert(series)
        }
      }
    }
    return footing.with(
      failing: footing.failing.filter { !rivalled.contains($0) },
      doubtful: footing.doubtful + footing.failing.filter { rivalled.contains($0) }
    )
  }
}
