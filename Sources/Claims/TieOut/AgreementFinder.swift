import Figures
import SourceText

/// Finds amounts that a release prints in several tables, and that must agree.
///
/// That two lines mean the same is known from their labels and from the periods in which they do agree; a line of a
/// segment or of a part of the company agrees in none. Where other lines of the same two tables agree, less is asked of a
/// line that does not: one table was made from the other.
struct AgreementFinder {
  private(set) var claims: [Claim] = []

  /// How many earlier lines with the same label a line is compared with; further ones repeat these.
  static let mostLines = 4
  /// How much agreement shows that two lines mean the same, in bits.
  private static let enough = 10
  /// The same where a figure is called wrong for it.
  private static let enoughToAccuse = 13
  /// What the name of a measure adds to it, in bits.
  private static let ofName = 4
  /// What each other line of two tables that agrees adds to the evidence that a line is meant to, in bits.
  private static let support = 7

  init(_ tables: [TableReading]) {
    var known: [String: [FactLine]] = [:]
    var pairs: [LinePair] = []
    var stock: [Int: [FactLine]] = [:]
    for (index, table) in tables.enumerated() where table.comparisons.isEmpty {
      let all = FactLine.lines(of: table, index)
      stock[index] = all
      let lines = all.filter { $0.isSpecific && !$0.facts.isEmpty }
      for line in lines {
        pairs += Self.pairs(of: line, with: known[line.key, default: []].filter { $0.table != line.table })
      }
      for line in lines where known[line.key, default: []].count < Self.mostLines {
        known[line.key, default: []].append(line)
      }
    }
    let agreeing = pairs.reduce(into: [TablePair: Int]()) { counts, pair in
      if pair.failing.isEmpty, pair.isAlike { counts[pair.tables, default: 0] += 1 }
    }
    let exchanged = Self.exchanged(pairs).union(Self.displaced(pairs, stock))
    for pair in pairs {
      claims += pair.claims(agreeingBeside: agreeing[pair.tables, default: 0], exchanged: exchanged)
    }
  }

  /// The figures that stand in each other's line: what one line should print stands in another of the same two tables.
  private static func exchanged(_ pairs: [LinePair]) -> Set<SourceRange> {
    let lone = Dictionary(grouping: pairs.filter { $0.failing.count == 1 }, by: \.tables).mapValues { pairs in
      pairs.prefix(mostExchanges).flatMap(\.failing)
    }
    var found: Set<SourceRange> = []
    for failing in lone.values {
      for (index, claim) in failing.enumerated() {
        for other in failing[(index + 1)...] where claim.isExchanged(with: other) {
          found.formUnion([claim.stated.range, other.stated.range])
        }
      }
    }
    return found
  }

  /// The figures of lines that agree in other periods, where what should be printed stands in another line of the table
  /// for the same period, or of that line for another one.
  private static func displaced(_ pairs: [LinePair], _ stock: [Int: [FactLine]]) -> Set<SourceRange> {
    let failing = pairs.filter { $0.failing.count == 1 && $0.isAlike }
    guard !failing.isEmpty, failing.count <= mostExchanges else { return [] }
    let confirmed = Set(pairs.flatMap { $0.holding.flatMap { $0.figures.map(\.range) } })
    var found: Set<SourceRange> = []
    for pair in failing {
      let claim = pair.failing[0]
      for (place, wanted, table) in [
        (claim.stated, claim.operands[0].figure, pair.tables.second),
        (claim.operands[0].figure, claim.stated, pair.tables.first),
      ] where wanted.isTelling {
        let lines = stock[table, default: []]
        let period = lines.lazy.compactMap { line in line.facts.first { $0.figure.range == place.range } }.first?.period
        let stands = lines.contains { line in
          let isOwn = line.facts.contains { $0.figure.range == place.range }
          return line.facts.contains { fact in
            fact.figure.range != place.range && fact.figure.prints(as: wanted) && !confirmed.contains(fact.figure.range)
              && (isOwn || period.map { fact.period.isSame(as: $0) } ?? false)
          }
        }
        if stands { found.insert(claim.stated.range) }
      }
    }
    return found
  }

  /// The most lines of two tables that do not agree among which exchanged figures are looked for.
  static let mostExchanges = 40

  /// The first earlier line that seems to mean the same; where none does, one that would if its figures were mended.
  private static func pairs(of line: FactLine, with others: [FactLine]) -> [LinePair] {
    let pairs = others.prefix(mostLines).map { LinePair(line, $0) }
    if let alike = pairs.first(where: \.isAlike) { return [alike] }
    return pairs.filter { $0.failing.count == 1 || $0.isExchanged }.prefix(1).map { $0 }
  }

  /// Two tables, the earlier one first.
  private struct TablePair: Hashable {
    let first: Int
    let second: Int
  }

  /// A line and an earlier one of the same name, and how their figures compare period by period.
  private struct LinePair {
    let tables: TablePair
    private(set) var holding: [Claim] = []
    private(set) var failing: [Claim] = []
    /// Whether each figure that fails stands in the other line after all, but under another period.
    private var isDisplaced = false
    private var evidence = 0

    init(_ line: FactLine, _ other: FactLine) {
      tables = TablePair(first: other.table, second: line.table)
      // What a measure of the vocabulary is called is no chance.
      evidence = line.isMeasure ? AgreementFinder.ofName : 0
      var seen: Set<Int128> = []
      for fact in line.facts {
        let twins = other.facts.filter { $0.kind == fact.kind && $0.period.isSame(as: fact.period) }
        // Two columns that may both be meant decide nothing.
        guard twins.count == 1, let twin = twins.first else { continue }
        let claim = Self.claim(fact, twin)
        switch claim.verdict(nil) {
        case .exact, .withinRounding:
          holding.append(claim)
          if seen.insert(fact.figure.value.significand).inserted { evidence += Self.bits(fact, twin) }
        case .broken: failing.append(claim)
        case .notCheckable: break
        }
      }
      let confirmed = Set(holding.flatMap { $0.figures.map(\.range) })
      func stands(_ figure: Figure, in line: FactLine, besides place: SourceRange) -> Bool {
        line.facts.contains {
          $0.figure.range != place && !confirmed.contains($0.figure.range) && $0.figure.prints(as: figure)
        }
      }
      isDisplaced =
        !failing.isEmpty
        && failing.allSatisfy { claim in
          let twin = claim.operands[0].figure
          guard twin.isLong, claim.stated.isLong else { return false }
          return stands(twin, in: line, besides: claim.stated.range)
            || stands(claim.stated, in: other, besides: twin.range)
        }
    }

    /// Whether the lines agree often enough to mean the same.
    var isAlike: Bool { !holding.isEmpty && failing.count <= holding.count && evidence >= AgreementFinder.enough }

    /// Whether two figures of one line stand under each other's period.
    var isExchanged: Bool {
      failing.count == 2 && failing[0].isExchanged(with: failing[1])
    }

    /// What the lines have in common, where other lines of the same two tables agree.
    ///
    /// - Parameters:
    ///   - others: how many.
    ///   - exchanged: the figures that stand in each other's line.
    /// - Returns: the claims that hold, and one that fails where nothing but a wrong figure explains it.
    func claims(agreeingBeside others: Int, exchanged: Set<SourceRange>) -> [Claim] {
      let isOneWrong =
        isExchanged
        || (failing.count == 1 && (isDisplaced || failing[0].isSlip || exchanged.contains(failing[0].stated.range)))
      let strength = isExchanged ? AgreementFinder.enoughToAccuse : evidence + AgreementFinder.support * others
      if isOneWrong, strength >= AgreementFinder.enoughToAccuse { return holding + failing }
      return isAlike ? holding : []
    }

    private static func claim(_ fact: Fact, _ twin: Fact) -> Claim {
      Claim(
        kind: .agreement,
        stated: fact.figure,
        operands: [Operand(figure: twin.figure, role: "\(twin.label), \(twin.time)")],
        basis: "\(fact.label), \(fact.time)"
      )
    }

    private static func bits(_ fact: Fact, _ twin: Fact) -> Int {
      let sizes = [fact, twin].map { fact -> Int in
        var magnitude = fact.figure.value.significand.magnitude
        while magnitude > 0, magnitude % 10 == 0 { magnitude /= 10 }
        return UInt128.bitWidth - magnitude.leadingZeroBitCount
      }
      return min(20, sizes.min() ?? 0)
    }
  }
}

extension Figure {
  /// Whether two figures print the same amount.
  fileprivate func prints(as other: Figure) -> Bool { value == other.value && unit.power == other.unit.power }

  /// Whether so many digits as a figure has seldom stand in one column by accident.
  fileprivate var isTelling: Bool { value.significand.magnitude > 99 }

  /// Whether so many digits as a figure has seldom agree without meaning it.
  fileprivate var isLong: Bool { value.significand.magnitude > 999 }
}

extension PeriodLabel {
  /// Whether both name one time and say nothing else that differs.
  func isSame(as other: PeriodLabel) -> Bool {
    guard let period, let otherPeriod = other.period else { return false }
    return rest == other.rest && period.matches(otherPeriod)
  }
}

extension Claim {
  /// Whether a single slip of the pen turns the one figure of an agreement into the other.
  fileprivate var isSlip: Bool {
    let (one, other) = (stated.value, operands[0].figure.value)
    if Slip(printed: one, expected: other) != nil { return true }
    // A digit behind the point that is missing, or one too many, changes the number of decimals.
    guard stated.unit == operands[0].figure.unit, abs(one.scale - other.scale) == 1 else { return false }
    let digits = [one, other].map { ExactDecimal(significand: $0.significand) }
    switch Slip(printed: digits[0], expected: digits[1]) {
    case .extraDigit, .droppedDigit: return true
    case .sign, .transposition, .wrongDigit, nil: return false
    }
  }

  /// Whether two amounts that do not agree would, if they changed places.
  fileprivate func isExchanged(with other: Claim) -> Bool {
    let (twin, otherTwin) = (operands[0].figure, other.operands[0].figure)
    return stated.prints(as: otherTwin) && other.stated.prints(as: twin) && (stated.isLong || twin.isLong)
  }
}
