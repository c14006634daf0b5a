import Claims
import Figures
import Linting
import ReleaseModel
import SourceText

/// A release that slips are made in, with everything about it that all slips need.
struct Subject: Sendable {
  let bytes: [UInt8]
  let figures: [TableFigure]
  let known: Set<Signature>
  let decidability: Decidability
  private let reading: Reading
  /// The figures that slips can be made in, by their number.
  private let printed: [Int: PrintedFigure]
  /// By the index of the table.
  private let swaps: [Int: SwapMaker]
  private let styles: [Int: NegativeStyle]
  private let lines: LineTable

  /// - Parameters:
  ///   - reading: the release as it is.
  ///   - figureRules: the rules that slips are looked for with.
  init(_ reading: Reading, _ figureRules: Linter) {
    let file = reading.release.file
    self.reading = reading
    bytes = file.bytes
    lines = LineTable(file)
    figures = TableFigure.all(of: reading)
    known = Set(figureRules.lint(reading).diagnostics.map { Signature($0) })
    decidability = Decidability(reading)
    let isMarkup = reading.release.format != .plainText
    let pairs = figures.compactMap { place in
      PrintedFigure(place.figure, in: file, isMarkup: isMarkup).map { (place: place, printed: $0) }
    }
    printed = Dictionary(uniqueKeysWithValues: pairs.map { ($0.place.number, $0.printed) })
    let tables = Dictionary(grouping: pairs, by: \.place.table)
    swaps = tables.mapValues { SwapMaker($0, in: file.bytes) }
    styles = tables.mapValues { NegativeStyle(of: $0.map(\.printed), in: file.bytes) }
  }

  /// One slip of each kind that a figure allows.
  func slips(in place: TableFigure) -> [Slip] {
    guard let printed = printed[place.number], let style = styles[place.table] else { return [] }
    let slips = SlipMaker(printed, style, number: place.number).slips
    return slips + [swaps[place.table]?.swap(place, printed)].compactMap { $0 }
  }

  /// A slip in words: "wrong digit (1,334)", "cells swapped (with 512)".
  func words(_ slip: Slip) -> String {
    let result = slip.kind == .swap ? "with \(slip.changes[1].figure.printed)" : slip.changes[0].value.formatted()
    return "\(slip.kind.rawValue) (\(result))"
  }

  /// A figure in words: "releases/may.md:12:8: 1,234".
  func words(_ place: TableFigure) -> String { "\(self.place(place.figure.range)): \(place.figure.printed)" }

  /// What all rules say of the release, and how many figures they tie: all that is counted before any slip is made.
  func tally(_ everything: Linter) -> Tally {
    let report = everything.lint(reading)
    var tally = Tally(path: reading.release.file.path, kind: ReleaseKind(reading))
    for diagnostic in report.diagnostics {
      switch diagnostic.severity {
      case .error:
        tally.falseErrors.append(
          "\(place(diagnostic.finding.range)): \(diagnostic.finding.message) [\(diagnostic.rule.id)]"
        )
      case .warning where [.arithmetic, .agreement].contains(diagnostic.rule.family): tally.warnings += 1
      case .warning, .note: break
      }
    }
    var tied: Set<SourceRange> = []
    for check in report.checks.flatMap(\.checks) {
      if case .notCheckable = check.outcome { continue }
      tied.formUnion(check.figures.map(\.range))
    }
    let reasons = UntiedReasons(reading)
    for place in figures {
      let isTied = tied.contains(place.figure.range)
      tally.counts[place.kind, default: Counts()].figures += 1
      tally.counts[place.kind, default: Counts()].tied += isTied ? 1 : 0
      if !isTied { tally.untied[reasons.reason(place), default: 0] += 1 }
    }
    let ofTables = Set(figures.map(\.figure.range))
    let prose = reading.figures.filter { !ofTables.contains($0.range) }
    tally.prose = (prose.count, prose.count { tied.contains($0.range) })
    return tally
  }

  private func place(_ range: SourceRange) -> String {
    let position = lines.position(of: range.start)
    return "\(reading.release.file.path):\(position.line):\(position.column)"
  }
}
