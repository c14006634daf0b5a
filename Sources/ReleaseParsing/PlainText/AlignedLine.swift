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
    var cutter = LineCutter(text: lines.text)
    cutter.cut(line)
    segments = cutter.segments
    joinSigns(lines.text)
  }

  /// Takes together what stands apart of one figure: `$      1,234`, `12.3   %`.
  private mutating func joinSigns(_ text: [UInt8]) {
    guard segments.count > 1, segments.contains(where: { $0.range.count <= 4 }) else { return }
    var joined: [Segment] = []
    for segment in segments {
      if let last = joined.last,
        segment.isFigure && FigureSigns.isPrefix(text[last.range])
          || last.isFigure && FigureSigns.isSuffix(text[segment.range])
            && segment.columns.lowerBound - last.columns.upperBound <= 4
      {
        let range = last.range.lowerBound..<segment.range.upperBound
        let shape = FigureShape(FoldedWords(text, range))
        if shape == .figure || shape == .nothing {
          let columns = last.columns.lowerBound..<segment.columns.upperBound
          let isThin = last.followsThinGap
          joined[joined.count - 1] = Segment(range: range, columns: columns, shape: shape, followsThinGap: isThin)
          continue
        }
      }
      joined.append(segment)
    }
    segments = joined
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
