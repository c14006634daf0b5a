import Figures
import SourceText

/// Finds amounts that a release prints in several tables, and that must agree.
///
/// That two lines mean the same is known from their labels and from the periods in which they do agree; a line of a
/// segment or of a part of the company agrees in none.
struct AgreementFinder {
  private(set) var claims: [Claim] = []

  /// How many earlier lines with the same label a line is compared with; further ones repeat these.
  static let mostLines = 4
  /// How much agreement shows that two lines mean the same, in bits.
  private static let enough = 10
  /// The same where a figure is called wrong for it: the two differ by a slip of the pen.
  private static let enoughToAccuse = 13

  init(_ tables: [TableReading]) {
    var known: [String: [FactLine]] = [:]
    for (index, table) in tables.enumerated() where table.comparisons.isEmpty {
      let lines = FactLine.lines(of: table, index).filter { $0.isSpecific && !$0.facts.isEmpty }
      for line in lines {
        for other in known[line.key, default: []].prefix(Self.mostLines) where other.table != line.table {
          if compare(line, with: other) { break }
        }
      }
      for line in lines where known[line.key, default: []].count < Self.mostLines {
        known[line.key, default: []].append(line)
      }
    }
  }

  /// Claims what two lines have in common; false where they do not seem to mean the same.
  private mutating func compare(_ line: FactLine, with other: FactLine) -> Bool {
    var (holding, failing): ([Claim], [Claim]) = ([], [])
    var evidence = 0
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
    guard !holding.isEmpty, failing.count <= holding.count else { return false }
    guard evidence >= Self.enough else { return false }
    claims += holding
    if failing.count == 1, let broken = failing.first, broken.isSlip, evidence >= Self.enoughToAccuse {
      claims.append(broken)
    }
    return true
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

extension PeriodLabel {
  /// Whether both name one time and say nothing else that differs.
  func isSame(as other: PeriodLabel) -> Bool {
    guard let period, let otherPeriod = other.period else { return false }
    return rest == other.rest && period.matches(otherPeriod)
  }
}

extension Claim {
  /// Whether a single slip of the pen turns the one figure of an agreement into the other.
  var isSlip: Bool { Slip(printed: stated.value, expected: operands[0].figure.value) != nil }
}
