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
  /// Whether totals count for which the rest of the table has to speak.
  private let mayBeTentative: Bool

  /// All totals among some items of a field that hold one kind of figure, in order.
  ///
  /// Only the items named, in their order, are looked at.
  static func footings(
    in field: FigureField,
    _ kind: FigureKind,
    among items: some Sequence<Int>,
    mayBeTentative: Bool = false
  ) -> [Footing] {
    var finder = FootingFinder(field, kind, mayBeTentative)
    finder.run(items)
    return finder.found
  }

  private init(_ field: FigureField, _ kind: FigureKind, _ mayBeTentative: Bool) {
    self.mayBeTentative = mayBeTentative
    self.field = field
    self.kind = kind
    columns = field.series.count
  }

  private mutating func run(_ items: some Sequence<Int>) {
    var isBehindHeading = false
    for item in items {
      guard (0..<columns).contains(where: { field[item, $0].state == .figure || field[item, $0].state == .none }) else {
        // Several figures in one cell are a line that could not be told apart, and no heading.
        guard holdsFigures(item) else {
          isBehindHeading = true
          continue
        }
        open.append(item)
        beginsGroup.append(false)
        continue
      }
      guard field.kinds[item] == kind, !field.items[item].traits.has(.partOf) else { continue }
      if let footing = footing(of: item) {
        found.append(footing)
        open.removeLast(footing.parts.count)
        beginsGroup.removeLast(footing.parts.count)
      } else if isSoleTotal(item) {
        open.removeLast()
        beginsGroup.removeLast()
      }
      open.append(item)
      beginsGroup.append(isBehindHeading)
      isBehindHeading = false
    }
  }

  /// Whether a line is the total of a group of one line, which has the same figure: it shows nothing that could be claimed,
  /// but what comes below sums up the one or the other, and not both.
  private func isSoleTotal(_ item: Int) -> Bool {
    guard field.items[item].traits.has(.total), let part = open.last, beginsGroup[open.count - 1] else { return false }
    return (0..<columns).contains { field[item, $0].value != 0 && field[item, $0].value == field[part, $0].value }
  }

  /// Whether a line without a figure that can be read holds some all the same.
  private func holdsFigures(_ item: Int) -> Bool {
    (0..<columns).contains { field[item, $0].state == .unreadable && field.cell(item, $0)?.figures.isEmpty == false }
  }

  // MARK: One total

  /// A way to make up a total of the last open lines.
  private struct Candidate {
    /// The number of open lines that it takes in.
    let count: Int
    /// What the signs of the parts are.
    let signs: Signs
    /// Whether the labels bear out its signs, so that it may call a figure wrong.
    let isLabelled: Bool
    /// What it costs to believe in it, in bits: the more ways were tried, the more.
    let cost: Int
  }

  private enum Signs {
    /// All parts are added.
    case plain
    /// The first is added and the others are taken away.
    case takenAway
    /// Each is added or taken away as its label says.
    case labelled
    /// The parts whose bits are set, counted from the first, are taken away.
    case set(Int)
  }

  private func footing(of total: Int) -> Footing? {
    var best: (footing: Footing, rank: (Int, Int, Int))?
    let judge = FootingJudge(field, kind, total, mayBeTentative: mayBeTentative && isSaidToSum(total))
    forEachCandidate(of: total) { candidate, sum in
      guard let footing = judged(candidate, judge, sum) else { return }
      let rank = (footing.isTentative ? 0 : 1, -footing.failing.count - footing.doubtful.count, footing.evidence)
      if best.map({ $0.rank < rank }) ?? true { best = (footing, rank) }
    }
    guard let footing = best?.footing, !footing.failing.isEmpty else { return best?.footing }
    return withoutRivals(footing)
  }

  /// Whether a line is what is left of others, which its label says, or the line that is drawn above it.
  private func isResult(_ item: Int) -> Bool {
    field.items[item].traits.has(.result) || field.items[item].label.isEmpty || field.isRuledOff(item)
  }

  /// Whether something other than its figures says that a line sums up others.
  private func isSaidToSum(_ item: Int) -> Bool { field.items[item].traits.has(.total) || isResult(item) }

  /// Calls back for every way that is tried, none of them twice, with the sum of its parts in a series.
  private func forEachCandidate(of total: Int, _ body: (Candidate, (Int) -> PartialSum) -> Void) {
    let traits = field.items[total].traits
    let isResult = self.isResult(total)
    var (plain, labelled) = (RunningSums(field, kind), RunningSums(field, kind, isLabelled: true))
    func openItem(_ place: Int) -> Int { open[open.count - 1 - place] }
    var (hasSubtracted, restIsSubtracted) = (false, true)
    for count in 1...max(1, min(open.count, Self.mostParts)) where count <= open.count {
      let item = open[open.count - count]
      let isSubtracted = field.items[item].traits.has(.subtracted)
      var cost = PartialSum.bits(Int64(count))
      if traits.has(.total) { cost -= 6 }
      if beginsGroup[open.count - count] { cost -= sharesName(total, withHeadingOf: item) ? 9 : 3 }
      let isLabelled = restIsSubtracted && !isSubtracted
      // Columns that stand side by side are added; what else they may be to each other, others find out.
      if count > 1, field.axis == .rows, isLabelled || isResult {
        let candidate = Candidate(count: count, signs: .takenAway, isLabelled: true, cost: cost + (isLabelled ? 0 : 3))
        body(candidate) {
          plain.sum(count - 1, in: $0, item: openItem).takenAway(from: field[item, $0], kind: kind)
        }
      }
      hasSubtracted = hasSubtracted || isSubtracted
      restIsSubtracted = restIsSubtracted && isSubtracted
      guard count > 1 else { continue }
      body(Candidate(count: count, signs: .plain, isLabelled: true, cost: cost)) {
        plain.sum(count, in: $0, item: openItem)
      }
      guard field.axis == .rows else { continue }
      if hasSubtracted, !isLabelled {
        body(Candidate(count: count, signs: .labelled, isLabelled: true, cost: cost + 2)) {
          labelled.sum(count, in: $0, item: openItem)
        }
      }
      if kind == .amount, count <= Self.mostSignedParts, isResult, !traits.has(.total) {
        forEachSigning(count, cost, body)
      }
    }
  }

  /// Whether a total is called after the heading of the group that a line begins: "Total current assets" under "Current
  /// assets", 流動資産合計 under 流動資産.
  private func sharesName(_ total: Int, withHeadingOf item: Int) -> Bool {
    guard field.items[total].traits.has(.total), let heading = field.items[item].group else { return false }
    let (name, label) = (LabelName(phrase: heading).key, LabelName(phrase: field.items[total].innerLabel).key)
    return name.count >= Self.shortestName && label.count > name.count
      && (label.starts(with: name) || label.suffix(name.count).elementsEqual(name))
  }

  /// The fewest bytes of a heading that say something: four letters, or two ideographs.
  private static let shortestName = 4

  /// Calls back for every other combination of signs.
  private func forEachSigning(_ count: Int, _ cost: Int, _ body: (Candidate, (Int) -> PartialSum) -> Void) {
    let items = open.suffix(count)
    let isLabelled = field.items[open[open.count - count]].traits.has(.result)
    // All added, and all but the first taken away, have been tried.
    let last = 1 << count
    for signs in 1..<last - 1 where signs != last - 2 {
      let candidate = Candidate(count: count, signs: .set(signs), isLabelled: isLabelled, cost: cost + count + 5)
      body(candidate) { series in
        var sum = PartialSum()
        for (index, item) in items.enumerated() {
          sum.add(field[item, series], subtracted: signs >> index & 1 == 1, kind: kind)
        }
        return sum
      }
    }
  }

  private func parts(of candidate: Candidate) -> [Footing.Part] {
    open.suffix(candidate.count).enumerated().map { index, item in
      let isSubtracted =
        switch candidate.signs {
        case .plain: false
        case .takenAway: index > 0
        case .labelled: field.items[item].traits.has(.subtracted)
        case .set(let signs): signs >> index & 1 == 1
        }
      return Footing.Part(item: item, isSubtracted: isSubtracted)
    }
  }

  /// A candidate with how it comes out in each series; nil where too little speaks for it.
  private func judged(_ candidate: Candidate, _ judge: FootingJudge, _ sum: (Int) -> PartialSum) -> Footing? {
    // Most candidates end here, before anything is made of them.
    guard !judge.failsAtOnce(sum, cost: candidate.cost) else { return nil }
    let closes = candidate.count == open.count || beginsGroup[open.count - candidate.count]
    return judge.footing(
      parts(of: candidate),
      count: candidate.count,
      cost: candidate.cost,
      isLabelled: candidate.isLabelled,
      closes: closes,
      isWholeGroup: closes && field.items[judge.total].traits.has(.total),
      sum
    )
  }

  /// The footing without the series in which another way to make up the total holds.
  private func withoutRivals(_ footing: Footing) -> Footing {
    var rivalled: Set<Int> = []
    forEachCandidate(of: footing.total) { candidate, sum in
      // The same lines with another sign are what a slip in a sign looks like, and no rival.
      if candidate.count == footing.parts.count { return }
      for series in footing.failing {
        if case .holds(_, isExact: true) = sum(series).fit(field[footing.total, series]) { rivalled.insert(series) }
      }
    }
    return footing.with(
      failing: footing.failing.filter { !rivalled.contains($0) },
      doubtful: footing.doubtful + footing.failing.filter { rivalled.contains($0) }
    )
  }
}
