import Figures

/// Ties the amounts per share of a comparison to the profits beside them: forecast, revision and last year's results
/// divide by numbers of shares that are not printed, but hardly differ.
///
/// Where the number of shares that one line implies gives the amount per share of another, the two are tied. Where it
/// does not, shares may have been issued, bought back or split. How far a line may lie beside the others then depends on
/// how many of them share one number: the claim carries that tolerance, and breaks beyond it.
struct ImpliedShareFinder {
  private(set) var claims: [Claim] = []
  private let table: TableReading
  private let axis: TableReading.Axis

  init?(_ table: TableReading) {
    guard !table.comparisons.isEmpty, let axis = table.comparisonAxis else { return nil }
    self.table = table
    self.axis = axis
    let series = table.lines(axis == .rows ? .columns : .rows)
    for (index, line) in series.enumerated() where line.measure == Self.perShare {
      // The profit of the owners stands nearest, and is the one that is divided.
      let profits = series[..<index].reversed().filter { $0.measure.map(Self.profits.contains) ?? false }
      add(line, Array(profits.prefix(Self.mostProfits)))
    }
  }

  private static let perShare = "earnings-per-share"
  private static let profits: Set<String> = ["net-income-attributable-to-owners", "net-income"]
  /// Net income and the part of the owners, no more.
  private static let mostProfits = 2
  /// More lines than a table of forecasts has are not compared with each other.
  private static let mostLines = 24

  /// The claims of one series of amounts per share.
  private mutating func add(_ perShare: Line, _ profits: [Line]) {
    let shared = profits.map { SharedCount(lines.filter { $0.role.isCompared }, perShare, $0, self) }
    for (one, other) in pairs {
      let made = profits.compactMap { claim(one, other, perShare: perShare, $0) }
      if let index = made.indices.first(where: { !made[$0].exactly.isBroken }) {
        let count = shared[index].lines
        claims.append(
          made[index].tolerating(
            count.contains(one.index) && count.contains(other.index) ? Self.tolerance(count.count) : .numbersOfShares
          )
        )
      } else if let odd = oddClaim(one, other, perShare, zip(profits, shared).map { ($0, $1) }) {
        claims.append(odd)
      } else if let first = made.first, first.isBroken {
        claims.append(first)
      }
    }
  }

  /// How far a line may lie beside others when so many lines, itself among them, are to share one number of shares.
  private static func tolerance(_ count: Int) -> IdentityTolerance {
    switch count {
    case ..<3: .numbersOfShares
    case 3: .percent(5)
    default: .percent(2)
    }
  }

  /// The claim of the one line that implies another number of shares than all others, where a slip explains it.
  private func oddClaim(_ one: Line, _ other: Line, _ perShare: Line, _ profits: [(Line, SharedCount)]) -> Claim? {
    for (profit, shared) in profits where shared.lines.count >= 2 {
      for (odd, base) in [(one, other), (other, one)] where shared.odd == odd.index && shared.lines.contains(base.index)
      {
        guard
          let claim = claim(odd, base, perShare: perShare, profit)?.tolerating(Self.tolerance(shared.lines.count + 1)),
          claim.isBroken,
          claim.exactly.isMended(byASlipIn: [claim.stated, claim.operands[0].figure])
        else { continue }
        return claim
      }
    }
    return nil
  }

  /// The lines that share one number of shares within rounding, and the one that does not.
  private struct SharedCount {
    /// The indices of the lines that share it; fewer than two where none does.
    let lines: Set<Int>
    /// The only line that implies another; last year's results, whose shares may be others, do not count.
    let odd: Int?

    init(_ lines: [Line], _ perShare: Line, _ profit: Line, _ finder: ImpliedShareFinder) {
      let filled = lines.filter { finder.figure($0, perShare) != nil && finder.figure($0, profit) != nil }
      guard filled.count <= ImpliedShareFinder.mostLines else {
        (self.lines, odd) = ([], nil)
        return
      }
      var best: Set<Int> = []
      for line in filled {
        let alike = filled.filter { other in
          other.index == line.index
            || finder.claim(other, line, perShare: perShare, profit)?.exactly.isBroken == false
        }
        if alike.count > best.count { best = Set(alike.map(\.index)) }
      }
      self.lines = best
      let others = filled.filter { !best.contains($0.index) }
      let forecasts = others.filter { $0.role != .reference }
      odd = forecasts.count == 1 ? forecasts[0].index : forecasts.isEmpty && others.count == 1 ? others[0].index : nil
    }
  }

  private var lines: [Line] { table.lines(axis) }

  /// The lines that are compared, each with the one before it: revised with previous, last year's results with revised.
  private var pairs: [(Line, Line)] {
    var pairs: [(Line, Line)] = []
    var last: Line?
    for line in lines {
      switch line.role {
      case .previous: last = line
      case .revised, .actual, .reference:
        if let last { pairs.append((line, last)) }
        // A reference ends its block.
        last = line.role == .reference ? nil : line
      case .header, .difference, .ratio, .other: break
      }
    }
    return pairs
  }

  private func figure(_ line: Line, _ series: Line) -> Figure? {
    let cell = axis == .rows ? table.grid[line.index, series.index] : table.grid[series.index, line.index]
    guard let cell, case .number = cell.content, cell.figures.count == 1, let figure = cell.figures.first,
      !figure.value.isZero
    else { return nil }
    return figure
  }

  /// What the number of shares that one line implies makes of the other's profit.
  private func claim(_ one: Line, _ other: Line, perShare: Line, _ profit: Line) -> Claim? {
    guard let stated = figure(one, perShare), let base = figure(other, perShare), stated.unit == base.unit,
      let own = figure(one, profit), let others = figure(other, profit), own.unit == others.unit
    else { return nil }
    // Of both lines the multiples are the same and cancel out.
    return Claim(
      kind: .identity,
      stated: stated.counted(as: .unknown),
      operands: [
        Operand(figure: own.counted(as: .unknown), role: one.label),
        Operand(figure: base.counted(as: .unknown), role: other.label),
        Operand(figure: others.counted(as: .unknown), role: other.label),
      ],
      basis: "\(perShare.label), \(one.label)",
      identity: .impliedShares
    )
  }
}

extension LineRole {
  /// Whether a line holds figures that are compared with others.
  fileprivate var isCompared: Bool {
    switch self {
    case .previous, .revised, .actual, .reference: true
    case .header, .difference, .ratio, .other: false
    }
  }
}

extension IdentityUse {
  private static let terms = [Term("profit"), Term("other-per-share"), Term("other-profit")]

  /// An amount per share from another, and the profits of both.
  static let impliedShares = IdentityUse(
    id: impliedSharesID,
    expression: .quotient(
      .product(.term(terms[0], isOptional: false), .term(terms[1], isOptional: false)),
      .term(terms[2], isOptional: false)
    ),
    terms: terms,
    isCertain: false,
    admitsExceptions: true,
    tolerance: .numbersOfShares
  )

  private static let impliedSharesID = "implied-shares"

  /// Whether the claim is about the number of shares that amounts per share imply.
  public var isOfImpliedShares: Bool { id == Self.impliedSharesID }
}
