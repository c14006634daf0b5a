/// Finds lines of percentages that are about the figures of the line beside them: the change from one period to the
/// next, where amount and percentage alternate, and shares of a total.
struct BesideFinder {
  /// A line of percentages, the line of amounts it is about, and what each percentage compares.
  struct Finding {
    let stated: Int
    let amounts: Int
    let formula: RatioFit.Formula
    let base: Base
    var holding: [Int] = []
    var failing: [Int] = []
    var evidence: Int

    /// The series that is the base of each ratio.
    func baseSeries(of series: Int) -> Int {
      switch base {
      case .offset(let offset): series + offset
      case .fixed(let fixed): fixed
      case .following(let wholes): wholes.first { $0 >= series } ?? series
      case .preceding(let wholes): wholes.last { $0 <= series } ?? series
      }
    }
  }

  enum Base: Hashable {
    /// So many series further on, as the prior year below this one.
    case offset(Int)
    /// One series for all, such as net sales or a total.
    case fixed(Int)
    /// Several totals, each the whole of those above it.
    case following([Int])
    /// Several totals, each the whole of those below it.
    case preceding([Int])
  }

  private let field: FigureField

  init(_ field: FigureField) {
    self.field = field
  }

  /// How far from the amounts their percentages are looked for.
  private static let reach = 4
  /// The most bases of shares that are tried for one line.
  private static let mostBases = 6

  /// The findings, one for each line of percentages at most.
  var findings: [Finding] {
    let percentages = field.items.indices.filter { field.kinds[$0] == .percent }
    let candidates = percentages.map { item in (item, findings(of: item)) }
    // A table does the same thing in all its lines: what most of them bear out is meant.
    var support: [Meaning: Int] = [:]
    for finding in candidates.flatMap(\.1) where finding.isPlausible {
      support[finding.meaning, default: 0] += finding.evidence
    }
    var speakers: [Meaning: Int] = [:]
    for finding in candidates.flatMap(\.1) where finding.isPlausible { speakers[finding.meaning, default: 0] += 1 }
    return candidates.compactMap { _, findings in
      let credible = findings.filter { finding in
        finding.isPlausible && support[finding.meaning, default: 0] >= Self.enough
      }
      let best = credible.max {
        ($0.holding.count - $0.failing.count, $0.evidence) < ($1.holding.count - $1.failing.count, $1.evidence)
      }
      if let best { return best }
      // A line whose only ratio is wrong is read as all the others of its table are.
      return findings.first { finding in
        finding.holding.isEmpty && finding.failing.count == 1
          && speakers[finding.meaning, default: 0] >= Self.fewestAlike
          && support[finding.meaning, default: 0] >= Self.enough
      }
    }
  }

  /// How many other lines must be read in a way before one that they contradict is read so too.
  private static let fewestAlike = 2

  /// How far a way to read the lines must be from an accident, in bits over all of them.
  private static let enough = 13

  /// What lines of one table that mean the same have in common.
  struct Meaning: Hashable {
    let formula: RatioFit.Formula
    let base: Base
    let distance: Int
  }

  private func findings(of item: Int) -> [Finding] {
    let near = (max(0, item - Self.reach)...min(field.items.count - 1, item + Self.reach)).filter {
      $0 != item && (field.kinds[$0] == .amount || field.kinds[$0] == .perShare)
    }
    let bases = self.bases(of: item, Array(near))
    return near.flatMap { amounts in
      [1, -1].flatMap { offset in
        [RatioFit.Formula.change, .proportion].map { finding(item, amounts, $0, .offset(offset)) }
      } + bases.map { finding(item, amounts, .proportion, $0) }
    }
  }

  /// The series that may be the whole of which a line states the shares: those at a hundred per cent, and totals.
  private func bases(of item: Int, _ amounts: [Int]) -> [Base] {
    let hundreds = field.series.indices.filter { series in
      field[item, series].state == .figure && field[item, series].value == 100 * field.unit
        && amounts.contains { field[$0, series].state == .figure }
    }
    let named = field.series.indices.filter {
      field.series[$0].traits.has(.total) || field.series[$0].measure == "net-sales"
        || field.series[$0].measure == "total-assets"
    }
    .prefix(Self.mostBases).map { Base.fixed($0) }
    // The hundred itself may stand in another's place.
    if hundreds.count == 1 { return [.fixed(hundreds[0])] + named.filter { $0 != .fixed(hundreds[0]) } }
    if !hundreds.isEmpty {
      return [.following(hundreds), .preceding(hundreds)] + hundreds.prefix(2).map { .fixed($0) }
    }
    return named
  }

  /// Whether a percentage is the share of another amount of its line, such as the revenue that a cost belongs to.
  private func isShareOfAnother(_ item: Int, _ amounts: Int, _ series: Int, _ fit: RatioFit) -> Bool {
    guard fit.formula == .proportion else { return false }
    return field.series.indices.contains { other in
      guard other != series else { return false }
      if case .holds = fit.outcome(field[item, series], field[amounts, series], field[amounts, other]) { return true }
      return false
    }
  }

  private func finding(_ item: Int, _ amounts: Int, _ formula: RatioFit.Formula, _ base: Base) -> Finding {
    var finding = Finding(stated: item, amounts: amounts, formula: formula, base: base, evidence: -3)
    let fit = RatioFit(unit: field.unit, formula: formula)
    for series in field.series.indices {
      let other = finding.baseSeries(of: series)
      guard field.series.indices.contains(other), other != series, field[item, series].kind == .percent else {
        continue
      }
      switch fit.outcome(field[item, series], field[amounts, series], field[amounts, other]) {
      case .holds(let bits):
        finding.holding.append(series)
        finding.evidence += bits
      case .fails, .flipped:
        // Points of a percentage, where the other lines state changes in per cent.
        let gap = abs(field[amounts, series].value - field[amounts, other].value)
        if abs(field[item, series].value) != gap, !isShareOfAnother(item, amounts, series, fit) {
          finding.failing.append(series)
        }
      case .notApplicable: break
      }
    }
    return finding
  }
}

extension BesideFinder.Finding {
  /// What the percentages state.
  var kind: Claim.Kind {
    switch base {
    case .offset: formula == .change ? .change : .proportion
    case .fixed, .following, .preceding: .share
    }
  }

  var meaning: BesideFinder.Meaning { .init(formula: formula, base: base, distance: stated - amounts) }

  /// Whether the line by itself speaks for it rather than against it.
  var isPlausible: Bool { !holding.isEmpty && failing.count <= holding.count }

  /// Whether a figure may be called wrong for it.
  func mayAccuse(borneOutBy others: Int) -> Bool {
    (holding.count >= 2 && failing.count * 2 <= holding.count) || (others >= 2 && failing.count <= 1)
  }
}
