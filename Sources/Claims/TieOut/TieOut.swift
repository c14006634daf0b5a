import Figures
import SourceText

/// Everything that the tables of a release state and that can be recomputed, beside the lines that say so themselves.
struct TieOut {
  /// What is claimed, in the order in which it was found.
  private(set) var claims: [Claim] = []
  /// What looks like a claim and is none.
  private(set) var abstentions: [Abstention] = []

  /// Ties out one table.
  init(_ table: TableReading) {
    // The lines of a comparison are the same thing before and after; they add up to nothing.
    let compared = table.comparisons.isEmpty ? nil : table.comparisonAxis
    for axis in [TableReading.Axis.rows, .columns] where axis != compared {
      let known = claims
      let field = FigureField(table, along: axis)
      let maker = FootingClaims(field)
      var certain = SourceRangeSet()
      for footing in Footings.found(in: field) {
        let made = maker.claims(of: footing)
        claims += made
        if footing.isBeyondDoubt { certain.formUnion(made.map(\.stated.range)) }
        abstentions += footing.doubtful.compactMap { series in
          field.cell(footing.total, series)?.figures.first.map { Abstention(figure: $0, reason: .ambiguousStructure) }
        }
      }
      let pairs = PairFinder(field).comparedPairs
      var withheld: [Claim] = []
      for pair in pairs + PerShareFinder(field).pairs {
        let found = PairClaims(field).claims(of: pair, beside: pairs)
        claims += found.claims
        withheld += found.withheld
        abstentions += found.abstentions
      }
      claims += Self.witnessed(withheld, beside: claims)
      claims += PointsFinder(field, known: pairs).claims + RangeFinder(field, known: pairs).claims
      claims += BesideClaims(field).claims
      claims = known + Self.withoutUnlocatable(Array(claims.dropFirst(known.count)), certain, &abstentions)
    }
    keepFirstOfEach()
    let sane = OddSigns(claims)
    claims = sane.claims
    abstentions += sane.abstentions
  }

  /// The claims of ratios that bear each other out: two figures in each other's place, or one that both ask to be
  /// another.
  private static func witnessed(_ withheld: [Claim], beside claims: [Claim]) -> [Claim] {
    let perShare = withheld.filter { claim in
      claim.kind == .perShare && claim.deviates(byPercent: mostOfDilution)
        && claim.isMended(byASlipIn: [claim.stated, claim.subtrahend.figure])
        && claims.contains {
          $0.kind == .perShare && $0.minuend.figure.range == claim.minuend.figure.range && $0.holdsAsPrinted
        }
    }
    guard perShare.isEmpty, withheld.count >= 2 else { return perShare }
    let swapped = SwappedFigures(among: withheld)
    let exchanged = withheld.filter(swapped.mend)
    if !exchanged.isEmpty { return exchanged }
    // Who has a part of the profit has it of basic and of diluted earnings.
    let failing = withheld.filter { $0.kind != .perShare }
    return JointSlips(among: failing, beside: claims.filter { !$0.isBroken }).claims
  }

  /// By how many per cent the profit that is divided among all shares that may yet be issued may differ from that which
  /// is divided among the others.
  private static let mostOfDilution = 5

  /// Keeps the first of several claims about one figure that name the same operands, and of "B − A = C" and "A + C = B",
  /// which are one relation, the change.
  private mutating func keepFirstOfEach() {
    let changes = Set(claims.lazy.filter { $0.kind == .difference }.map { Set($0.ranges) })
    if !changes.isEmpty {
      claims.removeAll { $0.kind == .total && $0.operands.count == 2 && changes.contains(Set($0.ranges)) }
    }
    // About most figures there is but one claim, which need not be compared with others.
    var (stated, disputed) = (SourceRangeSet(minimumCapacity: claims.count), SourceRangeSet())
    for index in claims.indices where !stated.insert(claims[index].stated.range) {
      disputed.insert(claims[index].stated.range)
    }
    if disputed.isEmpty { return }
    var seen: Set<[SourceRange]> = []
    claims.removeAll { claim in
      disputed.contains(claim.stated.range)
        && !seen.insert([claim.stated.range] + claim.operands.map(\.figure.range).sorted()).inserted
    }
  }

  /// Takes back the claims along one axis that fail although each of their figures is borne out along it by another.
  ///
  /// Where no figure can be the wrong one, the lines were put together wrongly. Rows that contradict columns are another
  /// matter: there one of the figures is wrong.
  private static func withoutUnlocatable(
    _ claims: [Claim],
    _ certain: SourceRangeSet,
    _ abstentions: inout [Abstention]
  ) -> [Claim] {
    var (holding, failing): ([Int], Set<Int>) = ([], [])
    for index in claims.indices where claims[index].isSum {
      switch claims[index].verdict(nil) {
      case .exact where claims[index].operands.count > 1, .withinRounding where claims[index].operands.count > 1:
        holding.append(index)
      case .broken: failing.insert(index)
      default: break
      }
    }
    if failing.isEmpty { return claims }
    var confirmed = SourceRangeSet()
    for index in holding { confirmed.formUnion(claims[index].ranges) }
    let withdrawn = failing.filter { index in
      !(claims[index].kind == .total && certain.contains(claims[index].stated.range))
        && claims[index].ranges.allSatisfy(confirmed.contains)
    }
    abstentions += withdrawn.sorted().map { Abstention(figure: claims[$0].stated, reason: .ambiguousStructure) }
    return withdrawn.isEmpty ? claims : claims.indices.lazy.filter { !withdrawn.contains($0) }.map { claims[$0] }
  }
}
