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
  private let changes: ShareChanges

  /// - Parameters:
  ///   - table: the table.
  ///   - changes: what the release says of its shares.
  init?(_ table: TableReading, _ changes: @autoclosure () -> ShareChanges = .any) {
    guard !table.comparisons.isEmpty, let axis = table.comparisonAxis else { return nil }
    self.table = table
    self.axis = axis
    self.changes = changes()
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
      let made = profits.compactMap { profit in
        claim(one, other, perShare: perShare, profit).map { $0.tolerating(.numbersOfShares(changes)) }
      }
      if let index = made.indices.first(where: { !made[$0].exactly.isBroken }) {
        let count = shared[index].lines
        claims.append(
          made[index].tolerating(
            count.contains(one.index) && count.contains(other.index)
              ? tolerance(count.count) : .numbersOfShares(changes)
          )
        )
      } else if let odd = oddClaim(one, other, perShare, zip(profits, shared).map { ($0, $1) }) {
        claims.append(odd)
      } else if let first = made.first, first.isBroken {
        claims.append(first)
      } else if let exchanged = made.first(where: \.exactly.holdsOnceEarningsAreExchanged) {
        claims.append(exchanged.exactly)
      } else if let first = made.first, first.exactly.isBroken, Self.printOtherDecimals(first) {
        claims.append(first.exactly)
      }
    }
    addRanges(perShare, profits)
  }

  /// Whether one of two amounts per share has a decimal more than the other: a digit too many or too few.
  private static func printOtherDecimals(_ claim: Claim) -> Bool {
    let decimals = [claim.stated, claim.operands[1].figure].map(\.value.scale)
    return decimals.allSatisfy { $0 > 0 } && abs(decimals[0] - decimals[1]) == 1
  }

  /// The claims of forecasts that are ranges: both ends of one divide by the same number of shares.
  private mutating func addRanges(_ perShare: Line, _ profits: [Line]) {
    for line in lines where line.role.isCompared {
      guard let stated = ends(line, perShare) else { continue }
      let made = profits.compactMap { profit -> Claim? in
        guard let amounts = ends(line, profit) else { return nil }
        return claim(
          (stated[1], amounts[1], "\(line.label), upper end"),
          (stated[0], amounts[0], "\(line.label), lower end"),
          basis: "\(perShare.label), \(line.label)"
        )?
        .exactly
      }
      if let claim = made.first(where: \.holdsAsPrinted) ?? made.first { claims.append(claim) }
    }
  }

  /// The two figures of a place that holds a range.
  private func ends(_ line: Line, _ series: Line) -> [Figure]? {
    let cell = axis == .rows ? table.grid[line.index, series.index] : table.grid[series.index, line.index]
    guard let cell, case .span = cell.content, cell.figures.count == 2, cell.figures.allSatisfy({ !$0.value.isZero })
    else { return nil }
    return Array(cell.figures)
  }

  /// How far a line may lie beside others when so many lines, itself among them, are to share one number of shares.
  private func tolerance(_ count: Int) -> IdentityTolerance {
    switch count {
    case ..<3: .numbersOfShares(changes)
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
          let claim = claim(odd, base, perShare: perShare, profit)?.tolerating(tolerance(shared.lines.count + 1)),
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
    guard let stated = figure(one, perShare), let base = figure(other, perShare), let own = figure(one, profit),
      let others = figure(other, profit)
    else { return nil }
    return claim((stated, own, one.label), (base, others, other.label), basis: "\(perShare.label), \(one.label)")
  }

  /// An amount per share, its profit and what both are called.
  private typealias Earnings = (perShare: Figure, profit: Figure, role: String)

  private func claim(_ one: Earnings, _ other: Earnings, basis: String) -> Claim? {
    guard one.perShare.unit == other.perShare.unit, one.profit.unit == other.profit.unit else { return nil }
    // Of both the multiples are the same and cancel out.
    return Claim(
      kind: .identity,
      stated: one.perShare.counted(as: .unknown),
      operands: [
        Operand(figure: one.profit.counted(as: .unknown), role: one.role),
        Operand(figure: other.perShare.counted(as: .unknown), role: other.role),
        Operand(figure: other.profit.counted(as: .unknown), role: other.role),
      ],
      basis: basis,
      identity: .impliedShares
    )
  }
}

extension Claim {
  /// Whether two amounts per share give one number of shares once they have changed places.
  fileprivate var holdsOnceEarningsAreExchanged: Bool {
    let (one, other) = (stated, operands[1].figure)
    guard one.value != other.value else { return false }
    return mapFigures { figure in
      if figure.range == one.range { return figure.with(other.value, sign: other.sign) }
      return figure.range == other.range ? figure.with(one.value, sign: one.sign) : figure
    }
    .holdsAsPrinted
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
    tolerance: .numbersOfShares(.any)
  )

  private static let impliedSharesID = "implied-shares"

  /// Whether the claim is about the number of shares that amounts per share imply.
  public var isOfImpliedShares: Bool { id == Self.impliedSharesID }
}
