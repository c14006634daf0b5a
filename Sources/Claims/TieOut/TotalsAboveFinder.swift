/// Finds totals that stand above their parts: "Revenue" over the products that make it up.
struct TotalsAboveFinder {
  /// The most parts that are looked for below a total where nothing but the figures tells that it is one.
  static let mostParts = 24
  /// How far such a reading must be from an accident, in bits: no label speaks for it.
  private static let enough = 24
  /// The same where it calls a figure wrong.
  private static let enoughToAccuse = 30
  /// The same where the parts stand in below their total.
  private static let enoughIndented = 11

  /// After so many series that contradict a reading it is given up, unless more bear it out.
  private static let patience = 2

  /// How unlikely it must be that a slip fits by accident, in bits, where a figure is called wrong.
  private static let enoughMended = 6

  private let field: FigureField
  private let kind: FigureKind

  init(_ field: FigureField, _ kind: FigureKind) {
    self.field = field
    self.kind = kind
  }

  /// The totals whose parts stand in below them, with those for which the rest of the table has to speak if these count.
  func indented(mayBeTentative: Bool) -> [Footing] {
    guard field.axis == .rows else { return [] }
    return field.items.indices.compactMap { item in
      let depth = field.items[item].indent
      let below = field.items[(item + 1)...].prefix { $0.indent > depth }
      guard isFigure(item), below.count > 1, let nearest = below.map(\.indent).min() else { return nil }
      let parts = below.indices.filter { field.items[$0].indent == nearest && isFigure($0) }
      guard parts.count > 1, parts.allSatisfy(isPlain) else { return nil }
      var sums = RunningSums(field, kind)
      let footing = footing(item, parts, &sums, enough: Self.enoughIndented, mayBeTentative: mayBeTentative)
      return footing.map { !$0.isTentative || isMistyped($0) } == true ? footing : nil
    }
  }

  /// The totals among lines that no other reading explains.
  func unexplained(by known: [Footing]) -> [Footing] {
    // An item that may neither be a total any more nor a part, and one that may be no total.
    var (explained, taken) = (field.items.map { _ in false }, field.items.map { _ in false })
    for footing in known {
      explained[footing.total] = true
      for part in footing.parts { explained[part.item] = true }
    }
    return field.items.indices.compactMap { item -> Footing? in
      guard isFigure(item), !explained[item], !taken[item] else { return nil }
      var parts: [Int] = []
      var sums = RunningSums(field, kind)
      for part in (item + 1)..<max(item + 1, min(field.items.count, item + 1 + Self.mostParts)) {
        guard isFigure(part), !explained[part], isPlain(part) else { break }
        parts.append(part)
        guard parts.count > 1, let footing = footing(item, parts, &sums, enough: Self.enough),
          footing.failing.isEmpty || footing.evidence >= Self.enoughToAccuse && isMistyped(footing)
        else { continue }
        for part in parts { taken[part] = true }
        return footing
      }
      return nil
    }
  }

  /// Whether one mistyped figure explains why a total fails, and no sign does: a change may say better or worse.
  private func isMistyped(_ footing: Footing) -> Bool {
    guard footing.failing.count == 1, footing.doubtful.isEmpty,
      let mend = FootingMend(footing, in: footing.failing[0], of: field)
    else { return false }
    return mend.bits >= Self.enoughMended
      && !FootingSigns(footing, failing: footing.failing, in: field).isMeantOtherwise
  }

  /// Whether a line may be a part: what is left of others, or taken away, is none.
  private func isPlain(_ item: Int) -> Bool {
    let traits = field.items[item].traits
    return !traits.has(.result) && !traits.has(.subtracted) && !traits.has(.total)
  }

  private func isFigure(_ item: Int) -> Bool {
    field.kinds[item] == kind && field.series.indices.contains { field[item, $0].state == .figure }
  }

  private func footing(
    _ total: Int,
    _ parts: [Int],
    _ sums: inout RunningSums,
    enough: Int,
    mayBeTentative: Bool = false
  )
    -> Footing?
  {
    var (holding, trivial, failing): ([Int], [Int], [Int]) = ([], [], [])
    var evidence = -PartialSum.bits(Int64(parts.count))
    var seen: Set<Int64> = []
    for series in field.series.indices where field[total, series].kind == kind {
      if failing.count > Self.patience, failing.count > holding.count { return nil }
      switch sums.sum(parts.count, in: series, item: { parts[$0] }).fit(field[total, series]) {
      case .holds(let bits, _):
        holding.append(series)
        if seen.insert(field[total, series].value).inserted { evidence += bits }
      case .trivial: trivial.append(series)
      case .fails: failing.append(series)
      case .notApplicable: break
      }
    }
    let isBorneOut = failing.count * 2 <= holding.count
    guard !holding.isEmpty, isBorneOut || mayBeTentative && failing.count == 1, evidence >= enough else { return nil }
    let certain = failing.filter { series in
      !sums.sum(parts.count, in: series, item: { parts[$0] }).hasBlank && !field.series[series].traits.has(.rate)
        && parts.allSatisfy { part in
          field[part, series].value == 0 || holding.contains { field[part, $0].value != 0 }
        }
    }
    return Footing(
      total: total,
      parts: parts.map { .init(item: $0, isSubtracted: false) },
      holding: holding,
      trivial: trivial,
      failing: certain,
      doubtful: failing.filter { !certain.contains($0) },
      evidence: evidence,
      isTentative: !isBorneOut
    )
  }
}
