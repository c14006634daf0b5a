import Figures
import ReleaseModel
import SourceText

/// Finds changes in per cent that stand beside an amount, where the release says that they compare with a year before.
///
/// The words decide, not the figures: the line to the left names a measure alone, a line above says that percentages are
/// changes (%表示は対前期増減率), and the release prints the same measure for the year before, be it in another table.
struct ChangeFinder {
  /// A change, and what its claim says.
  private struct Finding {
    let current: MeasureFact
    let claim: Claim
    let isBroken: Bool
  }

  private let findings: [Finding]
  private let facts: MeasureFacts

  init(_ tables: [TableReading], _ release: Release, _ facts: MeasureFacts) {
    let marks = ChangeMarks(release)
    var findings: [Finding] = []
    for table in tables where table.comparisons.isEmpty {
      guard let first = table.grid.cells.first, marks.speakOfChanges(table, at: first.text.start, release) else {
        continue
      }
      for cell in table.grid.cells {
        guard let stated = cell.figures.first, cell.figures.count == 1, stated.unit.quantity == .percent,
          let current = Self.amount(leftOf: cell, table, facts), let base = Self.base(of: current, facts)
        else { continue }
        let claim = Claim(
          kind: .change,
          stated: stated,
          minuend: Operand(figure: current.figure, role: "\(current.label), \(current.time)"),
          subtrahend: Operand(figure: base.figure, role: "\(base.label), \(base.time)"),
          basis: "change of '\(current.label)', \(current.time)",
          parenthesesAreAmbiguous: stated.sign == .parentheses
        )
        findings.append(Finding(current: current, claim: claim, isBroken: claim.isBroken))
      }
    }
    self.findings = findings
    self.facts = facts
  }

  /// The claims that are not known from the tables themselves.
  func claims(beside known: [Claim]) -> [Claim] {
    if findings.isEmpty { return [] }
    let seen = Set(known.map(Self.places))
    let swapped = SwappedFigures(among: findings.filter(\.isBroken).map(\.claim))
    let holding = findings.count { !$0.isBroken }
    var borneOut = SourceRangeSet()
    for claim in known where claim.holdsAsPrinted { borneOut.formUnion(claim.ranges) }
    for finding in findings where !finding.isBroken { borneOut.formUnion(finding.claim.ranges) }
    return findings.filter { finding in
      guard !seen.contains(Self.places(finding.claim)) else { return false }
      return !finding.isBroken || mayAccuse(finding, holding, borneOut) || swapped.mend(finding.claim)
    }
    .map(\.claim)
  }

  /// Whether a change that does not follow may be called wrong: the others of its period do.
  ///
  /// Where a year before was restated and is printed as it was, most changes of the period miss it.
  private func mayAccuse(_ finding: Finding, _ holdingInAll: Int, _ borneOut: SourceRangeSet) -> Bool {
    let peers = findings.filter {
      $0.current.scope == finding.current.scope && $0.current.isForecast == finding.current.isForecast
        && $0.current.period == finding.current.period
    }
    let failing = peers.count(where: \.isBroken)
    let holding = peers.count - failing
    if (holding >= 2 && failing * 2 <= holding) || (failing == 1 && holdingInAll >= 3) { return true }
    // Alone of its period, it takes a slip of the pen, or two figures in each other's place, that explain it.
    let claim = finding.claim
    return failing == 1
      && (claim.isExplainedByASlip || facts.isMendedByExchange(claim, sparing: borneOut))
  }

  /// The amount that a percentage stands beside.
  private static func amount(leftOf cell: GridCell, _ table: TableReading, _ facts: MeasureFacts) -> MeasureFact? {
    guard table.columns.indices.contains(cell.column), table.columns[cell.column].fixedQuantity == nil else {
      return nil
    }
    for column in stride(from: cell.column - 1, through: 0, by: -1) {
      guard let left = table.grid[cell.row, column], !left.isBlank else { continue }
      guard let fact = facts.fact(in: left), fact.figure.unit.quantity != .percent else { return nil }
      let measure = table.columns[cell.column].measure
      return measure == nil || measure == fact.measure ? fact : nil
    }
    return nil
  }

  /// The amount of the year before; of a forecast, the results of that year.
  private static func base(of current: MeasureFact, _ facts: MeasureFacts) -> MeasureFact? {
    var wanted = current.period
    wanted.endYear -= 1
    let found = facts.facts(of: current.measure).filter {
      $0.scope == current.scope && $0.rest == (current.isForecast ? "" : current.rest)
        && $0.period.months == wanted.months && $0.period.matches(wanted)
    }
    let local = found.filter { $0.table == current.table }
    // Two lines of one measure are told apart by their labels: "Ordinary income" and "Ordinary profit" of a bank.
    let own = local.filter { $0.label == current.label }
    let candidates = local.isEmpty ? found : own.isEmpty ? local : own
    guard let first = candidates.first,
      candidates.allSatisfy({ $0.figure.value == first.figure.value && $0.figure.unit.power == first.figure.unit.power }
      )
    else { return nil }
    return first
  }

  private static func places(_ claim: Claim) -> [SourceRange] {
    [claim.stated.range] + claim.operands.map(\.figure.range)
  }
}

/// Where a release says that percentages are changes from a year before.
private struct ChangeMarks {
  /// For each block whether it says so, and where it begins.
  private let blocks: [(offset: Int, isMark: Bool)]

  /// How many blocks above a table its mark may stand.
  private static let reach = 8
  /// A table of one line is a line; sentences are no marks.
  private static let longest = 240

  init(_ release: Release) {
    blocks = release.blocks.map { block in
      (block.text.start, block.text.count <= Self.longest && Self.isMark(release.text[block.text]))
    }
  }

  func speakOfChanges(_ table: TableReading, at offset: Int, _ release: Release) -> Bool {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    if blocks[max(0, low - Self.reach)..<low].contains(where: \.isMark) { return true }
    return table.columns.contains { Self.isMark(Array($0.label.utf8)[...]) }
      || table.rows.contains { $0.role == .header && Self.isMark(Array($0.label.utf8)[...]) }
  }

  private static func isMark(_ words: ArraySlice<UInt8>) -> Bool {
    let label = NormalizedLabel(words).bytes
    return phrases.contains(where: label.contains)
  }

  private static let phrases = [
    "増減率", "対前期", "対前年", "前期比", "前年比", "前年同期比", "percentages indicate", "percentages represent", "percentages show",
    "percentage figures", "% change", "change (%)", "year-on-year", "year on year", "changes from the previous",
  ]
  .map { NormalizedLabel($0).bytes }
}

extension GridCell {
  /// Whether nothing is printed in the cell.
  fileprivate var isBlank: Bool { if case .absent(.blank) = content { true } else { false } }
}
