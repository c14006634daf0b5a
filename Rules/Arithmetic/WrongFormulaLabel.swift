import Figures
import ReleaseModel
import Claims
public import Linting

/// Finds labels whose formula all the figures of their line contradict.
public struct WrongFormulaLabel: Rule {
  public static let descriptor = RuleDescriptor(
    id: "wrong-formula-label",
    family: .arithmetic,
    summary: "A label whose formula contradicts all its figures",
    severity: .error,
    reference: "TSE FAQ 8218"
  )

  public init() {}

  public func checks(in context: RuleContext) -> [Check] {
    context.reading.tables.flatMap { table in
      table.contradictedLabels.map { Self.failure($0, context) } + Self.passes(table)
    }
  }

  private static func failure(_ label: ContradictedLabel, _ context: RuleContext) -> Check {
    let printed = context.release.string(label.cell.text)
    let shown = label.comparisons.flatMap(\.claims).first
    return Check(
      "formula \(label.stated.description) of label '\(printed)'",
      at: label.cell.range,
      .failed(
        Finding(
          "label '\(printed)' says \(label.stated.description), but its figures are \(label.followed.description)",
          at: label.cell.range,
          related: label.comparisons.flatMap(\.claims).map { RelatedPlace($0.basis, at: $0.stated.range) },
          evidence: shown.map {
            Evidence(
              printed: label.stated.description,
              expected: label.followed.description,
              statement: "\($0.expression.words) = \($0.stated.printed)"
            )
          },
          advice: label.isUnusual
            ? "print \(label.followed.description) in the label"
            : "turn the signs of all its figures, unless the rows they are taken from have changed places",
          // The figures under an unusual label are right; those under the usual one are not.
          ceiling: label.isUnusual ? .warning : .error
        )
      )
    )
  }

  /// A label that states a formula and has a figure which follows it.
  private static func passes(_ table: TableReading) -> [Check] {
    let claims = Dictionary(grouping: table.comparisons, by: \.label).mapValues { $0.flatMap(\.claims) }
    let contradicted = Set(table.contradictedLabels.map(\.cell.range))
    return (table.rows + table.columns).compactMap { line in
      guard line.role != .header, let formula = line.formula, let cell = line.labelCells.last,
        !contradicted.contains(cell.range)
      else { return nil }
      guard claims[line.label]?.isEmpty == false else { return nil }
      return Check(
        "formula \(formula.description) of label '\(line.label)'",
        at: cell.range,
        .passed("its figures do not contradict it")
      )
    }
  }
}
