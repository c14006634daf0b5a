import ReleaseModel

/// The words since the last boundary of a block.
struct TextRun {
  /// Where its words start in the release's text.
  let textStart: Int
  /// The stretch of the file in which its words stand.
  var source: Range<Int>?
  /// Whether none of its words is set in another weight than bold.
  var isBold = true
  /// The number of line breaks since its last word.
  var breaks = 0
}

/// The boundary that sets words apart from those before them.
enum Separator {
  case block, cell
}

extension HTMLComposer {
  /// Takes a stretch of text.
  mutating func addText(_ range: Range<Int>) {
    if state.isHidden { return }
    if keepsLines {
      addPreformatted(range)
    } else if state.isPreformatted, titleStart == nil {
      for paragraph in paragraphs(in: range) {
        if paragraph.lowerBound > range.lowerBound { finishRun() }
        append(paragraph)
      }
    } else {
      append(range)
    }
  }

  /// Takes a `br`: one is white space, two in a row end a block.
  mutating func addLineBreak(_ tag: MarkupToken) {
    if state.isHidden { return }
    if keepsLines { return preformatted.append("\n", from: tag.range, isBold: true) }
    run.breaks += 1
    if !tables.isEmpty { tables[tables.count - 1].noteLineBreak(at: builder.text.offset) }
    if run.breaks > 1, !state.flow.isHeading {
      finishRun()
    } else {
      builder.text.appendSpace(from: tag.range)
    }
  }

  /// Makes a block of the words since the last boundary.
  ///
  /// - Parameters:
  ///   - element: the element that ends and, where it holds nothing else, gives the block its range.
  ///   - end: where the element ends.
  mutating func finishRun(of element: OpenElement? = nil, at end: Int = 0) {
    finishPreformatted()
    guard hasWords, var range = run.source else {
      run = TextRun(textStart: run.textStart)
      return
    }
    if let element, element.start >= 0, element.itemCount == items.count { range = element.start..<end }
    lastBlockEnd = builder.text.offset
    let text = TextRange(run.textStart, lastBlockEnd)
    add(.block(BlockDraft(flow: state.flow, text: text, range: range, isBold: run.isBold)))
    startRun(.block)
  }

  /// Begins anew behind a boundary.
  mutating func startRun(_ separator: Separator) {
    switch separator {
    case .block: builder.text.breakBlock()
    case .cell: builder.text.endCell()
    }
    run = TextRun(textStart: builder.text.offset)
  }

  /// Whether there are words since the last boundary.
  var hasWords: Bool { builder.text.offset > run.textStart }

  /// The place behind the last word so far.
  var wordsEnd: Int { hasWords ? builder.text.offset : lastBlockEnd }

  mutating func startTitle() {
    guard builder.declaredTitle == nil else { return }
    finishRun()
    state.isHidden = false
    titleStart = builder.text.offset
  }

  mutating func finishTitle() {
    guard let start = titleStart else { return }
    titleStart = nil
    if hasWords {
      lastBlockEnd = builder.text.offset
      builder.declaredTitle = TextRange(start, lastBlockEnd)
    }
    startRun(.block)
  }

  private mutating func append(_ range: Range<Int>) {
    let before = builder.text.offset
    var start = range.lowerBound
    if let space = leadingSpace { leadingSpace = space + LeadingSpace.width(atStartOf: range, in: file) }
    if let tag = raisedTag { separate(raised: tag, before: range) }
    while let ampersand = file.firstOffset(of: UInt8(ascii: "&"), in: start..<range.upperBound) {
      if let reference = CharacterReference(in: file, at: ampersand, limit: range.upperBound) {
        builder.text.append(start..<ampersand)
        builder.text.append(reference.scalar, from: ampersand..<reference.end)
        start = reference.end
      } else {
        builder.text.append(start..<ampersand + 1)
        start = ampersand + 1
      }
    }
    builder.text.append(start..<range.upperBound)
    if builder.text.offset > before {
      noteWords(in: range)
      if state.isRaised, !tables.isEmpty {
        tables[tables.count - 1].noteRaised(TextRange(before, builder.text.offset))
      }
    }
  }

  /// Keeps a raised digit from running into the number before it: `100<sup>2</sup>` is not 1002.
  private mutating func separate(raised tag: Range<Int>, before range: Range<Int>) {
    raisedTag = nil
    if let first = file[range].first, (0x30...0x39).contains(first), builder.text.endsWithDigit {
      builder.text.appendSpace(from: tag)
    }
  }

  private mutating func noteWords(in range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, file[start] <= 0x20 { start += 1 }
    while end > start, file[end - 1] <= 0x20 { end -= 1 }
    run.source = (run.source?.lowerBound ?? start)..<end
    run.breaks = 0
    if let space = leadingSpace {
      tables[tables.count - 1].noteIndent((state.inset + state.textIndent).tenthsOfEm + space)
      leadingSpace = nil
    }
    if !state.isBold { run.isBold = false }
  }

  /// The parts of preformatted text that blank lines set apart.
  private func paragraphs(in range: Range<Int>) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while let lineEnd = file.firstOffset(of: UInt8(ascii: "\n"), in: offset..<range.upperBound) {
      offset = lineEnd + 1
      while offset < range.upperBound, file[offset].isHTMLSpace {
        if file[offset] == UInt8(ascii: "\n") {
          paragraphs.append(start..<lineEnd)
          start = offset
          break
        }
        offset += 1
      }
    }
    paragraphs.append(start..<range.upperBound)
    return paragraphs
  }
}
