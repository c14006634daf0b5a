/// A line of text as blocks of words with gaps between them.
struct AlignedLine {
  /// Words without a gap between them.
  struct Segment {
    /// Where they stand in the file's decoded text.
    var range: Range<Int>
    /// The columns that they take on a screen with characters of equal width.
    var columns: Range<Int>
    var shape: FigureShape
    /// Whether the gap before it is a single ideographic space, which may also stand inside a label.
    var followsThinGap: Bool

    /// Its words one by one.
    func words(_ text: [UInt8]) -> [Segment] {
      var words: [Segment] = []
      var column = columns.lowerBound
      var offset = range.lowerBound
      var isInside = false
      while offset < range.upperBound {
        let (value, length) = Scalars.decode(text, at: offset, before: range.upperBound)
        let width = Scalars.width(value)
        if Scalars.isSpace(value) {
          isInside = false
        } else if isInside {
          let start = words[words.count - 1]
          words[words.count - 1].range = start.range.lowerBound..<offset + length
          words[words.count - 1].columns = start.columns.lowerBound..<column + width
        } else {
          isInside = true
          words.append(
            Segment(
              range: offset..<offset + length,
              columns: column..<column + width,
              shape: .words,
              followsThinGap: false
            )
          )
        }
        column += width
        offset += length
      }
      return words
    }

    /// Whether it holds a figure or says that there is none.
    var isFigure: Bool { shape == .figure || shape == .nothing }
  }

  private(set) var segments: [Segment] = []
  /// The lines drawn on it, where it is there to set rows apart.
  let rule: RuleLine?

  /// Whether it is drawn to set rows apart: hyphens or the like and nothing else.
  var isRule: Bool { rule != nil }

  /// The columns before the first word.
  var indent: Int { segments.first?.columns.lowerBound ?? 0 }

  /// Cuts a line at its gaps: two white spaces or more, a tab, or a single ideographic space.
  ///
  /// - Returns: no segments where the line is blank or longer than a line of a table may be.
  init(_ lines: SourceLines, _ line: Range<Int>) {
    rule = RuleLine(lines.text, line)
    guard line.count <= 4_000, rule == nil else { return }
    var cutter = Cutter(text: lines.text)
    cutter.cut(line)
    segments = cutter.segments
  }

  /// The line with the words on both sides of thin gaps taken together.
  func joiningThinGaps(_ text: [UInt8]) -> AlignedLine {
    guard segments.contains(where: \.followsThinGap) else { return self }
    var joined = self
    joined.segments = []
    for segment in segments {
      if segment.followsThinGap, let last = joined.segments.last {
        let range = last.range.lowerBound..<segment.range.upperBound
        joined.segments[joined.segments.count - 1] = Segment(
          range: range,
          columns: last.columns.lowerBound..<segment.columns.upperBound,
          shape: FigureShape(FoldedWords(text, range)),
          followsThinGap: last.followsThinGap
        )
      } else {
        joined.segments.append(segment)
      }
    }
    return joined
  }
}

/// Walks along a line, counting columns.
private struct Cutter {
  let text: [UInt8]
  var segments: [AlignedLine.Segment] = []
  private var column = 0
  private var start: (offset: Int, column: Int)?
  private var end: (offset: Int, column: Int) = (0, 0)
  private var gap = Gap()
  private var isThin = false

  /// White space between words.
  private struct Gap {
    var count = 0
    var hasTab = false
    var isIdeographic = false

    /// Whether words end here.
    var cuts: Bool { count >= 2 || hasTab || isIdeographic }
    var isThin: Bool { count == 1 && isIdeographic }
  }

  init(text: [UInt8]) { self.text = text }

  mutating func cut(_ line: Range<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, length) = Scalars.decode(text, at: offset, before: line.upperBound)
      if Scalars.isSpace(value) {
        gap.count += 1
        if value == 0x09 { gap.hasTab = true }
        if value == 0x3000 { gap.isIdeographic = true }
        column += value == 0x09 ? 8 - column % 8 : Scalars.width(value)
      } else {
        let width = Scalars.width(value)
        if start == nil || (gap.cuts && !isLetterSpaced(value, at: offset + length, before: line.upperBound)) {
          flush()
          start = (offset, column)
          isThin = !segments.isEmpty && gap.isThin
        }
        gap = Gap()
        column += width
        end = (offset + length, column)
      }
      offset += length
    }
    flush()
  }

  /// Whether a gap stands between single characters, as in 売　上　高.
  private func isLetterSpaced(_ value: UInt32, at next: Int, before lineEnd: Int) -> Bool {
    guard gap.isThin, Scalars.isUnspaced(value), let start else { return false }
    let before = Scalars.decodeLast(text, before: end.offset, after: start.offset)
    guard Scalars.isUnspaced(before.value) else { return false }
    let isLoneBefore =
      end.offset - before.length == start.offset
      || Scalars.isSpace(Scalars.decodeLast(text, before: end.offset - before.length, after: start.offset).value)
    let isLoneAfter = next >= lineEnd || Scalars.isSpace(Scalars.decode(text, at: next, before: lineEnd).value)
    return isLoneBefore && isLoneAfter
  }

  private mutating func flush() {
    guard let start else { return }
    let range = start.offset..<end.offset
    segments.append(
      AlignedLine.Segment(
        range: range,
        columns: start.column..<end.column,
        shape: FigureShape(FoldedWords(text, range)),
        followsThinGap: isThin
      )
    )
    self.start = nil
  }
}
