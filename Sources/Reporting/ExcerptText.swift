import Linting

/// Sets an excerpt in lines of text, numbered in a gutter.
struct ExcerptText {
  let severity: Severity
  let style: TextStyle
  /// The columns of the widest line number.
  let gutterWidth: Int

  init(_ excerpt: Excerpt, severity: Severity, style: TextStyle) {
    self.severity = severity
    self.style = style
    gutterWidth = excerpt.rows.map { String($0.line).count }.max() ?? 1
  }

  /// The start of a line without a number.
  var gutter: String { style.paint(String(repeating: " ", count: gutterWidth + 2) + "|", as: .gutter) }

  /// The lines of a row: the draft's, the marks and what is said about them.
  func lines(of row: Excerpt.Row) -> [String] {
    let number = String(row.line)
    let padding = String(repeating: " ", count: gutterWidth + 1 - number.count)
    let shown = String(row.shown.reversed().drop { $0 == " " }.reversed())
    var lines = [style.paint("\(padding)\(number) |", as: .gutter) + (shown.isEmpty ? "" : " " + shown)]
    var labels = row.underlines.filter { $0.label != nil }
    var marks = MarkLine()
    // What the finding is about is drawn last, so that nothing it rests on hides it.
    for underline in row.underlines.sorted(by: { !$0.isPrimary && $1.isPrimary }) {
      marks.draw(underline.isPrimary ? "^" : "-", underline.columns, part: part(of: underline))
    }
    if let last = row.underlines.max(by: { $0.columns.upperBound < $1.columns.upperBound }), let text = last.label,
      let index = labels.lastIndex(where: { $0.columns == last.columns && $0.label == text })
    {
      marks.write(" " + DisplayText.safe(text), at: last.columns.upperBound, part: part(of: last))
      labels.remove(at: index)
    }
    lines.append(gutter + " " + marks.painted(style))
    if !labels.isEmpty { lines.append(gutter + " " + connectors(labels[...]).painted(style)) }
    for (index, underline) in labels.enumerated().reversed() {
      var line = connectors(labels[..<index])
      line.write(DisplayText.safe(underline.label ?? ""), at: underline.columns.lowerBound, part: part(of: underline))
      lines.append(gutter + " " + line.painted(style))
    }
    return lines
  }

  /// A line that leads from marks down to their labels.
  private func connectors(_ underlines: ArraySlice<Excerpt.Underline>) -> MarkLine {
    var line = MarkLine()
    for underline in underlines {
      line.draw("|", underline.columns.lowerBound..<underline.columns.lowerBound + 1, part: part(of: underline))
    }
    return line
  }

  private func part(of underline: Excerpt.Underline) -> TextStyle.Part {
    underline.isPrimary ? .severity(severity) : .related
  }
}

/// A line in which each column is drawn on its own, and text may follow.
private struct MarkLine {
  private var cells: [(character: Character, part: TextStyle.Part)?] = []
  private var text: (words: String, part: TextStyle.Part)?

  mutating func draw(_ character: Character, _ columns: Range<Int>, part: TextStyle.Part) {
    extend(to: columns.upperBound)
    for column in columns { cells[column] = (character, part) }
  }

  /// Ends the line with words.
  mutating func write(_ words: String, at column: Int, part: TextStyle.Part) {
    extend(to: column)
    text = (words, part)
  }

  private mutating func extend(to count: Int) {
    while cells.count < count { cells.append(nil) }
  }

  func painted(_ style: TextStyle) -> String {
    var painted = ""
    var index = 0
    while index < cells.count {
      guard let cell = cells[index] else {
        painted += " "
        index += 1
        continue
      }
      var run = ""
      while index < cells.count, let next = cells[index], next.character == cell.character {
        run.append(next.character)
        index += 1
      }
      painted += style.paint(run, as: cell.part)
    }
    if let text { painted += style.paint(text.words, as: text.part) }
    return painted
  }
}
