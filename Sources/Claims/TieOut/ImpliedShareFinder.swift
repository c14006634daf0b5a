import Figures

/// Ties the amounts per share of a comparison to the profits beside them: forecast, revision and last year's results
/// divide by numbers of shares that are not printed, but hardly differ.
///
/// Where the number of shares that one line implies gives the amount per share of another, the two are tied. Where it
/// does not, shares may have been issued, bought back or split; only a sign that contradicts the profit, or a number of
/// shares that nothing but a slip brings about, is claimed.
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
      for (one, other) in pairs {
        guard let claim = claim(one, other, perShare: line, profits.prefix(Self.mostProfits)) else { continue }
        claims.append(claim)
      }
    }
  }

  private static let perShare = "earnings-per-share"
  private static let profits: Set<String> = ["net-income-attributable-to-owners", "net-income"]
  /// Net income and the part of the owners, no more.
  private static let mostProfits = 2

  /// The lines that are compared, each with the one before it: revised with previous, last year's results with revised.
  private var pairs: [(Line, Line)] {
    var pairs: [(Line, Line)] = []
    var last: Line?
    for line in table.lines(axis) {
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
  private func claim(_ one: Line, _ other: Line, perShare: Line, _ profits: ArraySlice<Line>) -> Claim? {
    guard let stated = figure(one, perShare), let base = figure(other, perShare), stated.unit == base.unit else {
      return nil
    }
    let found = profits.compactMap { profit -> Claim? in
      guard let own = figure(one, profit), let others = figure(other, profit), own.unit == others.unit else {
        return nil
      }
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
    if let holding = found.first(where: { !$0.isBroken }) { return holding }
    return found.first.flatMap { $0.isFarFromItsShares ? $0 : nil }
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
    admitsExceptions: true
  )

  private static let impliedSharesID = "implied-shares"

  /// Whether the claim is about the number of shares that amounts per share imply.
  public var isOfImpliedShares: Bool { id == Self.impliedSharesID }
}

extension Claim {
  /// By which factor numbers of shares may differ between forecasts and results without anything being wrong.
  private static let ordinary = ExactDecimal(significand: 125, scale: 2)
  /// How many times as large as the other the larger of two profits may be.
  private static let likeness = 3
  /// Into how many shares companies split one, or join so many to one.
  private static let splits = [2, 3, 4, 5, 10, 20, 50, 100]
  /// How near to a split, in per cent, counts as one.
  private static let nearness = 5

  /// Whether the signs contradict each other, or no ordinary change in the number of shares explains the figure.
  fileprivate var isFarFromItsShares: Bool {
    guard case .broken(let expected) = verdict(nil), !expected.isZero,
      (figures.map(\.value) + [expected]).allSatisfy(\.isShort)
    else { return false }
    let (profit, other) = (operands[0].figure.value.magnitude, operands[2].figure.value.magnitude)
    // Of a profit that shrank, preferred dividends may leave anything.
    guard profit <= other.times(Self.likeness), other <= profit.times(Self.likeness) else { return false }
    let (own, wanted) = (stated.value.magnitude, expected.magnitude)
    if (stated.value.signum < 0) != (expected.signum < 0) {
      // Preferred dividends turn a profit into a loss per share, but hardly into the same amount.
      return own.times(4) <= wanted.times(5) && wanted.times(4) <= own.times(5)
    }
    if isExplainedByPreferredDividends { return false }
    let isSplit = Self.splits.contains { split in
      [(own, wanted.times(split)), (own.times(split), wanted)].contains { one, two in
        (one - two).magnitude.times(100) <= two.times(Self.nearness)
      }
    }
    return !isSplit && stillFails(movedUp: own > wanted)
  }

  /// Whether one amount of preferred dividends, of half the larger profit at most, brings both lines to the same shares.
  ///
  /// Of profits p and q and amounts per share e and f on s shares, p − d = s × e and q − d = s × f.
  private var isExplainedByPreferredDividends: Bool {
    let (p, e) = (operands[0].figure.value, stated.value)
    let (q, f) = (operands[2].figure.value, operands[1].figure.value)
    let (profits, rates) = (p - q, e - f)
    guard !rates.isZero, profits.signum == rates.signum else { return false }
    // d × (e − f) = e × q − f × p
    let weighted = e.times(q) - f.times(p)
    guard weighted.isZero || weighted.signum == rates.signum else { return false }
    let larger = p.magnitude < q.magnitude ? q.magnitude : p.magnitude
    return weighted.magnitude.times(2) <= larger.times(rates.magnitude)
  }

  /// Whether the claim fails even with the number of shares moved towards it as far as is ordinary.
  private func stillFails(movedUp: Bool) -> Bool {
    guard let identity else { return false }
    let ordinary = IdentityExpression.number(Self.ordinary)
    let moved = IdentityUse(
      id: identity.id,
      expression: movedUp ? .product(identity.expression, ordinary) : .quotient(identity.expression, ordinary),
      terms: identity.terms,
      isCertain: false,
      admitsExceptions: true
    )
    let claim = Claim(kind: kind, stated: stated, operands: operands, basis: basis, identity: moved)
    guard case .broken(let expected) = claim.verdict(nil) else { return false }
    // Moved so far, the figure must still lie on the same side.
    return (stated.value.magnitude > expected.magnitude) == movedUp
  }
}
