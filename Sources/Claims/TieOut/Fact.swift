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
  let label: String
  let measure: String?
  let facts: [Fact]
}

extension FactLine {
  /// The lines of a table whose crossing lines name periods; none where neither rows nor columns do.
  static func lines(of table: TableReading, _ index: Int) -> [FactLine] {
    for axis in [TableReading.Axis.rows, .columns] {
      let field = FigureField(table, along: axis)
      let periods = field.series.map { PeriodReader.read($0.label) }
      guard periods.contains(where: { $0.period != nil }) else { continue }
      // Rows that are periods themselves are crossed by what they are about.
      guard !field.items.contains(where: { PeriodReader.read($0.label).period != nil && $0.measure == nil }) else {
        continue
      }
      return field.items.indices.map { item in
        FactLine(
          table: index,
          label: field.items[item].label,
          measure: field.items[item].measure,
          facts: field.series.indices.compactMap { series in
            let entry = field[item, series]
            guard entry.state == .figure, periods[series].period != nil,
              let figure = field.cell(item, series)?.figures.first
            else { return nil }
            return Fact(
              figure: figure,
              kind: entry.kind,
              label: field.items[item].label,
              time: field.series[series].label,
              period: periods[series]
            )
          }
        )
      }
    }
    return []
  }

  /// The words of the label without marks and numbers of notes, by which lines of other tables are compared with it.
  ///
  /// Words in brackets count: "(non-GAAP)" and "(continuing operations)" name another amount.
  var key: String {
    var words = ""
    for part in label.lowercased().split(whereSeparator: { "()[]".contains($0) }) {
      let isNote = part.utf8.count <= 3 || part.hasPrefix("note") || part.hasPrefix("注")
      if !isNote { words.append(contentsOf: part.filter { $0.isLetter || $0.isNumber }) }
    }
    return words
  }

  /// Whether the label says enough to mean the same thing in another table: "Other" and "Total" do not.
  var isSpecific: Bool { measure != nil || key.utf8.count >= 12 }
}
