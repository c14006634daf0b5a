import Claims
import Figures
import ReleaseModel
import SourceText

/// Keeps the accounts of all figures of a release.
struct FigureLedger {
  private let reading: Reading
  /// The ties of each figure, by its place in the release's list.
  private var ties: [[FigureTie]]
  /// For each figure, why the first check that touched it could not be decided.
  private var undecided: [String?]
  private let indices: [SourceRange: Int]
  private let claims: [[SourceRange]: Claim]

  init(_ reading: Reading, _ checks: [RuleChecks]) {
    self.reading = reading
    ties = Array(repeating: [], count: reading.figures.count)
    undecided = Array(repeating: nil, count: reading.figures.count)
    indices = Dictionary(
      reading.figures.enumerated().map { ($1.range, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    claims = Dictionary(
      reading.judgements.map { ($0.claim.figures.map(\.range), $0.claim) },
      uniquingKeysWith: { first, _ in first }
    )
    for group in checks {
      for check in group.checks where !check.figures.isEmpty { enter(check, of: group.rule) }
    }
  }

  /// The accounts, in the order of the file.
  func accounts() -> [FigureAccount] {
    let abstentions = Dictionary(
      reading.abstentions.map { ($0.figure.range, $0.reason) },
      uniquingKeysWith: { first, _ in first }
    )
    let places = places()
    return reading.figures.enumerated().compactMap { index, figure in
      guard let (place, reason) = places[index] else { return nil }
      var outcome = FigureAccount.Outcome.tied(Self.ordered(ties[index]))
      if ties[index].isEmpty {
        outcome = .untied(
          undecided[index].map { .undecided($0) } ?? abstentions[figure.range].map { .abstained($0) } ?? reason
        )
      }
      return FigureAccount(figure: figure, place: place, outcome: outcome)
    }
  }

  // MARK: Checks

  private mutating func enter(_ check: Check, of rule: RuleDescriptor) {
    let claim = claims[check.figures.map(\.range)]
    for figure in check.figures {
      guard let index = indices[figure.range] else { continue }
      if case .notCheckable(let reason) = check.outcome {
        undecided[index] = undecided[index] ?? reason
        continue
      }
      var holds = true
      if case .failed = check.outcome { holds = false }
      ties[index].append(
        FigureTie(
          rule: rule.id,
          subject: check.subject,
          claim: claim,
          place: check.range,
          isStated: figure.range == check.range,
          holds: holds
        )
      )
    }
  }

  /// Failures first, then what is about the figure itself; what is alike stays in the catalog's order.
  private static func ordered(_ ties: [FigureTie]) -> [FigureTie] {
    func rank(_ tie: FigureTie) -> Int {
      (tie.holds ? 4 : 0) + (tie.isStated ? 0 : 2) + (tie.claim == nil ? 1 : 0)
    }
    return ties.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  // MARK: Places

  /// For each figure where it stands, and the reason that this gives where nothing ties the figure.
  private func places() -> [Int: (FigurePlace, UntiedReason)] {
    var places: [Int: (FigurePlace, UntiedReason)] = [:]
    places.reserveCapacity(reading.figures.count)
    for (number, table) in reading.tables.enumerated() {
      let cells = table.grid.cells.filter { !$0.figures.isEmpty }
      let isTied = cells.contains { $0.figures.contains { indices[$0.range].map { !ties[$0].isEmpty } ?? false } }
      let accounts = TableAccounts(table, isTied: isTied)
      for cell in cells {
        let place = FigurePlace.table(
          number: number + 1,
          row: table.rows[cell.row].label,
          column: cell.label.map { reading.release.string($0) } ?? table.columns[cell.column].label
        )
        for figure in cell.figures {
          guard let index = indices[figure.range] else { continue }
          places[index] = (place, accounts.reason(figure, in: cell))
        }
      }
    }
    enterProse(&places)
    return places
  }

  private func enterProse(_ places: inout [Int: (FigurePlace, UntiedReason)]) {
    let release = reading.release
    var heading: String?
    for block in release.blocks {
      if case .table = block { continue }
      if case .heading(let found) = block { heading = release.string(found.text) }
      for number in ProseScanner.numbers(in: release.text.utf8, block.text.start..<block.text.end, reading.numberStyle)
      {
        let range = TextRange(number.range.lowerBound, number.range.upperBound)
        guard let index = indices[release.sourceRange(of: range)] else { continue }
        places[index] = (.prose(heading: heading, words: words(around: range, in: block.text)), .prose)
      }
    }
  }

  /// The most characters that are quoted on each side of a figure in a sentence.
  private static let quoted = 28

  /// The most bytes in which these characters are looked for; a paragraph may be as long as the file.
  private static let mostBytes = 1024

  /// A figure with the words around it, an ellipsis at each cut.
  private func words(around range: TextRange, in block: TextRange) -> String {
    let (release, bytes) = (reading.release, reading.release.text.utf8)
    var (start, end) = (max(block.start, range.start - Self.mostBytes), min(block.end, range.end + Self.mostBytes))
    // No character is cut in the middle.
    while start > block.start, start < range.start, UTF8.isContinuation(bytes[start]) { start += 1 }
    while end < block.end, end > range.end, UTF8.isContinuation(bytes[end]) { end -= 1 }
    let before = release.string(TextRange(start, range.start))
    let after = release.string(TextRange(range.end, end))
    let (head, tail) = (before.suffix(Self.quoted), after.prefix(Self.quoted))
    let isCut = (
      head: start > block.start || head.startIndex > before.startIndex,
      tail: end < block.end || tail.endIndex < after.endIndex
    )
    return (isCut.head ? "…" : "") + head + release.string(range) + tail + (isCut.tail ? "…" : "")
  }
}
