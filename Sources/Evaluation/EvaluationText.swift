import Claims
import Reporting

extension EvaluationReport {
  /// The most decidable slips not found that the page lists.
  private static let mostMissed = 50
  /// The most reasons for untied figures that the page lists.
  private static let mostReasons = 24

  /// The report as a page of text, at most 110 columns wide but for messages.
  package var text: String {
    let parts = [head, lists, untiedLines, tables, goalLines]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let all = tallies.reduce(into: Counts()) { $0 += $1.all }
    let prose = tallies.reduce(into: (figures: 0, tied: 0)) {
      $0 = ($0.figures + $1.prose.figures, $0.tied + $1.prose.tied)
    }
    let immutable = tallies.reduce(0) { $0 + $1.immutable }
    let whole = all.sampled < all.figures ? "\(all.sampled) of \(all.figures)" : "all \(all.figures)"
    var lines = [
      "releases \(tallies.count); figures in tables \(all.figures), tied "
        + "\(Share(part: all.tied, whole: all.figures).text); figures in running text \(prose.figures), tied "
        + Share(part: prose.tied, whole: prose.figures).text,
      "slips made one at a time in \(whole) figures of tables",
    ]
    if immutable > 0 { lines.append("figures of these that no slip could be made in: \(immutable)") }
    return lines
  }

  // MARK: Tables

  private var tables: [String] {
    let all = tallies.reduce(into: Counts()) { $0 += $1.all }
    let byRelease = ReleaseKind.allCases.map { kind in (kind.rawValue, counts { $1 == kind }) }
    let statements = TableKind.allCases.filter(\.isStatement).map { kind in (kind, counts { table, _ in table == kind })
    }
    var rows = Self.rows(
      "KIND OF TABLE",
      [
        ("forecast revisions", counts { table, _ in table == .revision }),
        ("primary statements", counts { table, _ in table.isStatement }),
        ("other tables", counts { table, _ in table == .other }),
      ]
    )
    if statements.contains(where: { $1.figures > 0 }) {
      rows += [[], Self.header("PRIMARY STATEMENT")]
      rows += statements.filter { $1.figures > 0 }.map { Self.row($0.rawValue, $1) }
    }
    rows += [[]] + Self.rows("KIND OF RELEASE", byRelease)
    if groups.count > 1 {
      rows += [[]] + [Self.header("FOLDER")]
      for group in groups {
        rows.append(Self.row(group.name, group.counts))
        for kind in TableKind.allCases {
          let counts = group.counts { table, _ in table == kind }
          if counts.figures > 0 { rows.append(Self.row("  " + kind.rawValue, counts)) }
        }
      }
    }
    rows += [[], Self.header("BROKEN CLAIMS")]
    let decided = tallies.reduce(into: [:]) { $0.merge($1.decided) { $0 + $1 } }
    for kind in Claim.Kind.allCases {
      if let count = decided[kind] { rows.append([kind.rawValue, "", ""] + Self.cells(count)) }
    }
    if byRelease.count(where: { $1.figures > 0 }) > 1 { rows += [[]] + Self.rows("ALL", [("everything", all)]) }
    return TextGrid.aligned(rows, [.left] + [TextGrid.Alignment](repeating: .right, count: 7), separator: "   ")
  }

  /// A block of lines: for each name its figures, and under it the kinds of slips.
  private static func rows(_ title: String, _ blocks: [(name: String, counts: Counts)]) -> [[String]] {
    [header(title)]
      + blocks.filter { $0.counts.figures > 0 }.flatMap { block in
        [row(block.name, block.counts)]
          + SlipKind.allCases.compactMap { kind in
            block.counts.slips[kind].map { ["  " + kind.rawValue, "", ""] + cells($0) }
          }
      }
  }

  private static func header(_ title: String) -> [String] {
    [title, "figures", "tied", "slips", "as error", "found", "decidable", "of these"]
  }

  private static func row(_ name: String, _ counts: Counts) -> [String] {
    [name, "\(counts.figures)", Share(part: counts.tied, whole: counts.figures).text] + cells(counts.all)
  }

  private static func cells(_ count: Count) -> [String] {
    [
      "\(count.made)", Share(part: count.foundAsError, whole: count.made).text,
      Share(part: count.found, whole: count.made).text, "\(count.decidable)",
      Share(part: count.decidableFound, whole: count.decidable).text,
    ]
  }

  // MARK: Lists

  private var lists: [String] {
    let falseErrors = tallies.flatMap(\.falseErrors)
    let warnings = tallies.reduce(0) { $0 + $1.warnings }
    let missed = tallies.flatMap(\.missed)
    var lines = ["errors on the releases as they are: \(falseErrors.count) (and \(warnings) warnings about figures)"]
    lines += falseErrors.map { "  " + $0 }
    let all = tallies.reduce(into: Counts()) { $0 += $1.all }.all
    lines.append("decidable slips not found: \(all.decidable - all.decidableFound), in figures: \(missed.count)")
    lines += missed.prefix(Self.mostMissed).map { "  " + $0 }
    if missed.count > Self.mostMissed { lines.append("  and \(missed.count - Self.mostMissed) more figures") }
    return lines
  }

  private var untiedLines: [String] {
    let reasons = untied
    guard !reasons.isEmpty else { return [] }
    let rows = reasons.prefix(Self.mostReasons).map { ["  \($0.figures)", $0.reason] }
    var lines = ["figures in tables that nothing is tied to: \(reasons.reduce(0) { $0 + $1.figures })"]
    lines += TextGrid.aligned(rows, [.right])
    if reasons.count > Self.mostReasons {
      let rest = reasons.dropFirst(Self.mostReasons).reduce(0) { $0 + $1.figures }
      lines.append("  and \(rest) more for \(reasons.count - Self.mostReasons) other reasons")
    }
    return lines
  }

  private var goalLines: [String] {
    let rows = groups.flatMap { group in
      Goal.all(of: group).map { goal in
        [group.name, goal.name, goal.reached, "of " + goal.wanted, goal.isMet ? "met" : "not met"]
      }
    }
    return TextGrid.aligned([["FOLDER", "GOAL", "reached", "wanted", ""]] + rows, [.left, .left, .right, .right])
  }
}
