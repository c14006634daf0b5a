/// Weighs one way to make up a total by how it comes out in all series.
struct FootingJudge {
  /// How far a structure must be from an accident, in bits.
  private static let enough = 11
  /// The same where a figure is called wrong for it.
  private static let enoughToAccuse = 16
  /// The same where but one series bears it out.
  private static let enoughAlone = 18
  /// The same where a slip that would mend it is part of the evidence.
  private static let enoughMended = 8
  /// The same where nothing else is.
  private static let enoughBySlip = 10
  /// The same where the rest of the table has to bear it out too.
  private static let enoughBeside = 5
  /// The same where it takes in all lines that are open, or all of its group.
  private static let enoughClosing = 3
  /// After so many series that contradict a candidate while none bears it out, it is given up.
  static let patience = 3
  /// The most parts without support elsewhere of which every selection is left out on trial.
  static let mostUnsupported = 4

  /// The most parts of a total that no series bears out among which a slip is looked for.
  static let mostUnproven = 40

  private let field: FigureField
  private let kind: FigureKind
  /// The index of the item.
  let total: Int
  /// Whether the total counts where the rest of the table has to bear it out.
  private let mayBeTentative: Bool

  /// Weighs the ways to make up one item, named by its index, of figures of one kind; whether it counts where the rest of
  /// the table has to bear it out is for the caller to say.
  init(_ field: FigureField, _ kind: FigureKind, _ total: Int, mayBeTentative: Bool) {
    self.mayBeTentative = mayBeTentative
    self.field = field
    self.kind = kind
    self.total = total
  }

  /// Whether the first series, or all there are, contradict a candidate so that nothing could save it, which is how most
  /// end.
  func failsAtOnce(_ sum: (Int) -> PartialSum, cost: Int) -> Bool {
    var (failing, mendable) = (0, 0)
    for series in field.series.indices where failing < Self.patience {
      let entry = field[total, series]
      guard entry.state == .figure, entry.kind == kind else { continue }
      let sum = sum(series)
      switch sum.fit(entry) {
      case .holds: return false
      case .fails:
        failing += 1
        mendable += min(PartialSum.mostBits, sum.size(beside: entry))
      case .trivial, .notApplicable: break
      }
    }
    // No slip that explains failing series is worth more than their figures are long.
    return failing >= Self.patience || mendable - cost < Self.enoughMended
  }

  /// How a candidate comes out, series by series.
  private struct Outcome {
    var holding: [Int] = []
    var trivial: [Int] = []
    var failing: [Int] = []
    /// The series that leave blank what would make up the total.
    var unsaid: [Int] = []
    /// The bits of the series in which it holds.
    var bits = 0
    /// The most bits that a slip which explains those in which it fails can be worth.
    var mendable = 0
  }

  /// How a candidate comes out; nil where so many series contradict it that nothing could save it.
  ///
  /// - Parameter sum: the sum of its parts in a series.
  /// - Returns: the series in which it holds and fails.
  private func outcome(_ sum: (Int) -> PartialSum) -> Outcome? {
    var outcome = Outcome()
    var seen: Set<Int64> = []
    for series in field.series.indices {
      let entry = field[total, series]
      guard entry.state == .figure, entry.kind == kind else { continue }
      switch sum(series).fit(entry) {
      case .holds(let bits, _):
        outcome.holding.append(series)
        // A column that repeats another is no second witness.
        if seen.insert(entry.value).inserted { outcome.bits += bits }
      case .trivial: outcome.trivial.append(series)
      // A line that leaves all its parts blank but one does not say how its total comes about.
      case .fails where sum(series).isUnsaid(beside: field[total, series]): outcome.unsaid.append(series)
      case .fails:
        outcome.failing.append(series)
        outcome.mendable += min(PartialSum.mostBits, sum(series).size(beside: entry))
      case .notApplicable: break
      }
      if outcome.failing.count >= Self.patience, outcome.failing.count > 2 * outcome.holding.count { return nil }
    }
    return outcome
  }

  /// A candidate as a footing; nil where too little speaks for it.
  ///
  /// - Parameters:
  ///   - parts: its parts.
  ///   - count: how many they are.
  ///   - cost: what it costs to believe in it, in bits.
  ///   - isLabelled: whether the labels bear out its signs, so that it may call a figure wrong.
  ///   - closes: whether it takes in all lines that are open, or all of its group.
  ///   - isWholeGroup: whether it closes so and is called a total.
  ///   - sum: the sum of its parts in a series.
  /// - Returns: the footing, with what fails for certain and what is doubtful.
  func footing(
    _ parts: @autoclosure () -> [Footing.Part],
    count: Int,
    cost: Int,
    isLabelled: Bool,
    closes: Bool,
    isWholeGroup: Bool,
    _ sum: (Int) -> PartialSum
  ) -> Footing? {
    guard !failsAtOnce(sum, cost: cost), var outcome = outcome(sum) else { return nil }
    let evidence = outcome.bits - cost
    guard evidence + outcome.mendable >= Self.enoughMended || mayBeTentative && evidence >= Self.enoughClosing else {
      return nil
    }
    guard !outcome.holding.isEmpty || count <= Self.mostUnproven else { return nil }
    var footing = Footing(
      total: total,
      parts: parts(),
      holding: outcome.holding,
      trivial: outcome.trivial,
      failing: [],
      doubtful: outcome.unsaid,
      evidence: evidence
    )
    setAsideFavourable(&outcome, footing.parts)
    takeIn(&outcome, sum)
    footing = footing.with(failing: [], doubtful: outcome.unsaid)
    if outcome.failing.isEmpty { return evidence >= Self.enough && !outcome.holding.isEmpty ? footing : nil }
    let signs = FootingSigns(footing, failing: outcome.failing, in: field)
    if let turned = signs.turned {
      return self.footing(
        turned,
        count: count,
        cost: cost + PartialSum.bits(Int64(count)),
        isLabelled: isLabelled,
        closes: closes,
        isWholeGroup: isWholeGroup
      ) {
        self.sum(of: turned, in: $0)
      }
    }
    footing.mend = mend(of: footing, outcome)
    let isBorneOut =
      !outcome.holding.isEmpty && outcome.failing.count <= outcome.holding.count
      && evidence >= (outcome.holding.count == 1 ? Self.enoughAlone : Self.enoughToAccuse)
      || isOneOfMany(outcome) && !signs.isMeantOtherwise && evidence >= Self.enoughMended
    let isMended = footing.mend.map { mend in
      evidence + mend.bits >= (outcome.holding.isEmpty ? Self.enoughBySlip : Self.enoughMended)
    }
    footing.isTentative = !isBorneOut && isMended != true
    if footing.isTentative {
      guard isLabelled, outcome.failing.count == 1, !outcome.holding.isEmpty, mayBeTentative,
        evidence >= (closes ? Self.enoughClosing : Self.enoughBeside),
        isWholeGroup || unsupported(footing, in: outcome.failing[0]).isEmpty
      else { return nil }
    }
    let certain = outcome.failing.filter { series in
      isLabelled && blanksAreNothing(sum, series, outcome.holding) && !field.series[series].traits.has(.rate)
        && !isOmission(footing, sum(series), series) && !signs.isHabit(in: series)
    }
    return footing.with(failing: certain, doubtful: outcome.unsaid + outcome.failing.filter { !certain.contains($0) })
  }

  /// Whether it fails in one of so many series that short figures bear it out, such as the drivers of growth in per cent.
  private func isOneOfMany(_ outcome: Outcome) -> Bool {
    outcome.failing.count == 1 && outcome.holding.count >= Self.manyShort && outcome.unsaid.isEmpty
  }

  /// How many series are many for figures of a digit or two.
  private static let manyShort = 5

  /// Sets the series apart that say better or worse instead of more or less: there a higher cost has a minus sign, and
  /// what is taken away elsewhere is added.
  private func setAsideFavourable(_ outcome: inout Outcome, _ parts: [Footing.Part]) {
    guard !outcome.failing.isEmpty, !outcome.holding.isEmpty, parts.contains(where: \.isSubtracted) else { return }
    let added = parts.map { Footing.Part(item: $0.item, isSubtracted: false) }
    let favourable = outcome.failing.filter { series in
      guard case .holds = sum(of: added, in: series).fit(field[total, series]) else { return false }
      return true
    }
    outcome.unsaid += favourable
    outcome.failing.removeAll(where: favourable.contains)
  }

  /// Takes in the one or two series whose only part differs from the total, where in many others the only part is the total.
  private func takeIn(_ outcome: inout Outcome, _ sum: (Int) -> PartialSum) {
    guard (1...2).contains(outcome.unsaid.count), outcome.holding.count > 1 else { return }
    let same = outcome.trivial.count { sum($0).isUnsaid(beside: field[total, $0]) }
    guard
      same >= Self.manyAlike * outcome.unsaid.count
        || same > 0 && outcome.holding.count >= Self.manyAlike && outcome.bits >= Self.enoughForBlanks
    else { return }
    outcome.failing += outcome.unsaid.filter { sum($0).filled == 1 }
    outcome.unsaid.removeAll(where: outcome.failing.contains)
  }

  /// How many series must have the total for their only part for each in which it differs.
  private static let manyAlike = 3
  /// How sure the structure must be where but a few do, in bits.
  private static let enoughForBlanks = 48

  private func sum(of parts: [Footing.Part], in series: Int) -> PartialSum {
    var sum = PartialSum()
    for part in parts { sum.add(field[part.item, series], subtracted: part.isSubtracted, kind: kind) }
    return sum
  }

  /// The one slip that explains all series in which a candidate fails.
  private func mend(of footing: Footing, _ outcome: Outcome) -> FootingMend? {
    switch outcome.failing.count {
    case 1: FootingMend(footing, in: outcome.failing[0], of: field)
    case 2: FootingMend(footing, exchanging: outcome.failing[0], outcome.failing[1], of: field)
    default: nil
    }
  }

  /// Whether parts that are left blank in a series may be taken for nothing: others that add up have such parts too.
  private func blanksAreNothing(_ sum: (Int) -> PartialSum, _ series: Int, _ holding: [Int]) -> Bool {
    !sum(series).hasBlank || holding.contains { sum($0).hasBlank }
  }

  /// The parts that are something in a series and nothing wherever the total holds.
  private func unsupported(_ footing: Footing, in series: Int) -> [Footing.Part] {
    footing.parts.filter { part in
      field[part.item, series].value != 0 && footing.holding.allSatisfy { field[part.item, $0].value == 0 }
    }
  }

  /// Whether the total holds once parts are left out that are nothing wherever it holds: they may not belong to it.
  private func isOmission(_ footing: Footing, _ sum: PartialSum, _ series: Int) -> Bool {
    let unsupported = unsupported(footing, in: series)
    guard !unsupported.isEmpty, !footing.holding.isEmpty else { return false }
    guard unsupported.count <= Self.mostUnsupported else { return true }
    return (1..<1 << unsupported.count).contains { selection in
      var rest = sum
      for (index, part) in unsupported.enumerated() where selection >> index & 1 == 1 {
        rest.add(field[part.item, series], subtracted: !part.isSubtracted, kind: kind)
      }
      if case .fails = rest.fit(field[total, series]) { return false }
      return true
    }
  }
}
