import SourceText
import Claims
import Figures
public import Linting
import ReleaseModel

/// Finds comparisons that are left out although both figures are there, and comparisons of figures that are not.
public struct MissingComparison: Rule {
  public static let descriptor = RuleDescriptor(
    id: "missing-comparison",
    family: .arithmetic,
    summary: "A blank or dash where both operands are printed, or a figure where an operand is missing",
    severity: .warning,
    reference: "TSE FAQ 8218, 8225"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.tables.flatMap { table in
      let lines = Dictionary(grouping: table.comparisons, by: { [$0.label, $0.kind.rawValue] })
      return lines.values.flatMap { Self.checks(ofLine: $0, context.release) }
    }
    .sorted { $0.range < $1.range }
    .deduplicated()
  }

  /// The checks of one row or column; a line that is left out altogether is one finding.
  private static func checks(ofLine line: [Comparison], _ release: Release) -> [Check] {
    let omitted = line.filter { $0.omission == .withoutReason }
    let isWhole = omitted.count > 1 && line.allSatisfy { $0.stated.isAbsent }
    var checks = isWhole ? [wholeLine(omitted)] : omitted.map(omission)
    for comparison in line {
      if let garbled = garbled(comparison, release) {
        checks.append(garbled)
      } else if let orphan = orphan(comparison) {
        checks.append(orphan)
      } else if let unchanged = comparison.unchanged {
        let words = "\(unchanged[0].printed) − \(unchanged[1].printed) is nothing, as it says"
        checks.append(Check(subject(comparison), at: comparison.stated.range, figures: unchanged, .passed(words)))
      } else if comparison.omission == .withReason {
        checks.append(Check(subject(comparison), at: comparison.stated.range, .passed("there is nothing to compare")))
      } else if !comparison.claims.isEmpty {
        checks.append(Check(subject(comparison), at: comparison.stated.range, .passed("it is printed")))
      }
    }
    return checks
  }

  private static func subject(_ comparison: Comparison) -> String {
    "'\(comparison.label)' of '\(comparison.series)'"
  }

  private static func omission(_ comparison: Comparison) -> Check {
    let (result, base) = (comparison.minuend.figures[0], comparison.subtrahend.figures[0])
    let mark =
      switch comparison.stated.content {
      case .absent(.blank): "left blank"
      case .absent(.undecided): "undecided"
      default: "a dash"
      }
    return Check(
      subject(comparison),
      at: comparison.stated.range,
      figures: [result, base],
      .failed(
        Finding(
          "'\(comparison.label)' is \(mark) for '\(comparison.series)', although \(base.printed) and "
            + "\(result.printed) are both printed",
          at: comparison.stated.range,
          related: [
            RelatedPlace(comparison.subtrahendLabel, at: base.range),
            RelatedPlace(comparison.minuendLabel, at: result.range),
          ],
          evidence: comparison.expected.map {
            Evidence(printed: "", expected: $0.value, statement: "\($0.words) = \($0.value)")
          },
          advice: comparison.expected.map { "print \($0.value)" }
        )
      )
    )
  }

  private static func wholeLine(_ line: [Comparison]) -> Check {
    let range = line.map(\.stated.range).reduce(line[0].stated.range) { $0.union($1) }
    return Check(
      "'\(line[0].label)'",
      at: range,
      .failed(
        Finding(
          "'\(line[0].label)' is left out, although both operands are printed for \(line.count) figures",
          at: line[0].stated.range,
          related: line.dropFirst().map { RelatedPlace($0.series, at: $0.stated.range) },
          advice: "print the \(line[0].kind == .difference ? "differences" : "ratios")"
        )
      )
    )
  }

  /// A cell that should be a figure and cannot be read as one.
  private static func garbled(_ comparison: Comparison, _ release: Release) -> Check? {
    let cells = [
      (cell: comparison.stated, label: comparison.label),
      (cell: comparison.minuend, label: comparison.minuendLabel),
      (cell: comparison.subtrahend, label: comparison.subtrahendLabel),
    ]
    let unreadable = cells.filter { $0.cell.content == .words }
    guard let found = unreadable.first, unreadable.count == 1 else { return nil }
    guard cells.allSatisfy({ $0.cell.content == .words || !$0.cell.figures.isEmpty }) else { return nil }
    let printed = release.string(found.cell.text)
    // What a spreadsheet prints where it could not compute or had no room is no word either.
    let isSpreadsheetError = printed.hasPrefix("#")
    let looksLikeFigure =
      printed.contains(where: \.isNumber) && !printed.contains(" ")
      && printed.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || "OolISBZ".unicodeScalars.contains($0) }
    guard isSpreadsheetError || looksLikeFigure
    else {
      return Check(
        subject(comparison),
        at: found.cell.range,
        .notCheckable("'\(found.label)' says '\(printed)', which is no figure")
      )
    }
    return Check(
      subject(comparison),
      at: found.cell.range,
      .failed(
        Finding(
          "'\(found.label)' of '\(comparison.series)' is '\(printed)', which cannot be read as one figure",
          at: found.cell.range,
          advice: "look for a sign, separator or point too many"
        )
      )
    )
  }

  /// A figure that compares something with nothing.
  private static func orphan(_ comparison: Comparison) -> Check? {
    guard let stated = comparison.stated.figures.first else { return nil }
    let missing = [
      (cell: comparison.subtrahend, label: comparison.subtrahendLabel, other: comparison.minuend),
      (cell: comparison.minuend, label: comparison.minuendLabel, other: comparison.subtrahend),
    ].filter { $0.cell.isAbsent }
    guard let operand = missing.first else { return nil }
    // "Nil" is a figure in words: what is left after nothing is taken away is the other operand itself.
    if case .absent(.notApplicable) = operand.cell.content, missing.count == 1, comparison.kind == .difference,
      operand.other.figures.first?.value.magnitude == stated.value.magnitude
    {
      return Check(subject(comparison), at: stated.range, figures: [stated], .passed("nothing is taken for zero"))
    }
    if operand.cell.content == .absent(.sameAsBefore) { return nil }
    return Check(
      subject(comparison),
      at: stated.range,
      figures: [stated],
      .failed(
        Finding(
          "'\(comparison.label)' is \(stated.printed) for '\(comparison.series)', although '\(operand.label)' has no "
            + "figure",
          at: stated.range,
          related: [RelatedPlace(operand.label, at: operand.cell.range)],
          advice: "print the figure that is compared, or a dash here"
        )
      )
    )
  }
}
