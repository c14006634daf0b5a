import SourceText

/// The lines of a draft that a finding is about, with marks under what it points at.
struct Excerpt {
  /// Something to point at.
  struct Mark {
    let range: SourceRange
    /// Whether it is what the finding is about, rather than something it rests on.
    let isPrimary: Bool
    /// What to say about it.
    let label: String?
  }

  /// A line, or a window of a long one.
  struct Row {
    let line: Int
    /// What is shown of the line.
    let shown: String
    /// The marks under it, ordered by column.
    let underlines: [Underline]
  }

  /// A mark on a row.
  struct Underline {
    /// The columns it takes, from 0; at least one.
    let columns: Range<Int>
    let isPrimary: Bool
    let label: String?
  }

  /// The rows, ordered by line and column.
  let rows: [Row]

  init(_ marks: [Mark], in file: SourceFile, _ lines: LineTable) {
    let placed = marks.map { mark in
      let line = lines.position(of: mark.range.start).line
      return PlacedMark(mark, line: line, text: lines.textRange(ofLine: line), in: file)
    }
    let byLine = Dictionary(grouping: placed, by: \.line)
    rows = byLine.keys.sorted().flatMap { line -> [Row] in
      let marks = (byLine[line] ?? []).sorted { $0.order < $1.order }
      return LineWindow.windows(showing: marks.map(\.text), of: lines.textRange(ofLine: line), in: file)
        .map { Self.row(line: line, $0, Array(marks[$0.places]), file) }
    }
  }

  private static func row(line: Int, _ window: LineWindow, _ marks: [PlacedMark], _ file: SourceFile) -> Row {
    var display = DisplayText()
    if window.isCutAtStart { display.append("…") }
    var columns = marks.map { _ in (start: -1, end: -1) }
    var offset = window.text.lowerBound
    for character in String(decoding: file.text[window.text], as: UTF8.self) {
      let end = offset + character.utf8.count
      let column = display.width
      display.append(character)
      for (index, mark) in marks.enumerated() {
        if (offset..<end).contains(mark.text.lowerBound) { columns[index].start = column }
        if mark.text.lowerBound < end, mark.text.upperBound > offset { columns[index].end = display.width }
      }
      offset = end
    }
    let underlines = zip(marks, columns).map { mark, columns in
      let start = columns.start < 0 ? display.width : columns.start
      return Underline(
        columns: start..<max(start + 1, columns.end),
        isPrimary: mark.isPrimary,
        label: mark.label
      )
    }
    if window.isCutAtEnd { display.append("…") }
    return Row(line: line, shown: display.shown, underlines: underlines)
  }
}

/// A mark and the part of its first line that it covers.
private struct PlacedMark {
  let line: Int
  /// The part of the line, in offsets of the file's decoded text.
  let text: Range<Int>
  let isPrimary: Bool
  let label: String?

  init(_ mark: Excerpt.Mark, line: Int, text lineText: Range<Int>, in file: SourceFile) {
    self.line = line
    isPrimary = mark.isPrimary
    label = mark.label
    let start = min(file.textOffset(ofSource: mark.range.start), lineText.upperBound)
    text = start..<max(start, min(file.textOffset(ofSource: mark.range.end), lineText.upperBound))
  }

  var order: (Int, Int, Int) { (text.lowerBound, text.upperBound, isPrimary ? 1 : 0) }
}
