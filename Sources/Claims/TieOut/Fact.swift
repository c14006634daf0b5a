import Figures
import SourceText

/// A figure with what it is and when: the crossing of a named line and a period.
struct Fact {
  let figure: Figure
  let kind: FigureKind
  /// The label of the line that names it, as printed.
  let label: String
  /// The label of the line that dates it, as printed.
  let time: String
  let period: PeriodLabel
}

/// A line of a table that names something, with its figures by period.
struct FactLine {
  /// The index of its table among those of the release.
  let table: Int
  /// The words by which lines of other tables are compared with it.
  let key: String
  let isMeasure: Bool
  let facts: [Fact]
}

extension FactLine {
  /// The lines of a table whose crossing lines name periods; none where neither rows nor columns do.
  static func lines(of table: TableReading, _ index: Int) -> [FactLine] {
    for axis in [TableReading.Axis.rows, .columns] {
      // What the labels say is known; only a table that compares periods is laid out.
      let crossing = table.lines(axis == .rows ? .columns : .rows)
      guard crossing.contains(where: { $0.role != .header && $0.time.period != nil }) else { continue }
      // Rows that are periods themselves are crossed by what they are about.
      let named = table.lines(axis)
      guard !named.contains(where: { $0.role != .header && $0.time.period != nil && $0.measure == nil }) else {
        continue
      }
      let field = FigureField(table, along: axis)
      return field.items.indices.map { item in
        FactLine(
          table: index,
          key: key(of: field.items[item].label),
          isMeasure: field.items[item].measure != nil,
          facts: field.series.indices.compactMap { series in
            let entry = field[item, series]
            guard entry.state == .figure, field.series[series].time.period != nil,
              let figure = field.cell(item, series)?.figures.first
            else { return nil }
            return Fact(
              figure: figure,
              kind: entry.kind,
              label: field.items[item].label,
              time: field.series[series].label,
              period: field.series[series].time
            )
          }
        )
      }
    }
    return []
  }

  /// The words of a label without marks and numbers of notes, by which lines of other tables are compared with its line.
  ///
  /// Words in brackets count: "(non-GAAP)" and "(continuing operations)" name another amount.
  private static func key(of label: String) -> String {
    var words = ""
    for part in label.lowercased().split(whereSeparator: { "()[]".contains($0) }) {
      let isNote = part.utf8.count <= 3 || part.hasPrefix("note") || part.hasPrefix("注")
      if !isNote { words.append(contentsOf: part.filter { $0.isLetter || $0.isNumber }) }
    }
    return words
  }

  /// Whether the label says enough to mean the same thing in another table: "Other" and "Total" do not.
  var isSpecific: Bool { isMeasure || key.utf8.count >= 12 }
}
