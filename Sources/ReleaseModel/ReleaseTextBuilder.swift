package import SourceText

/// Writes the normalised text of a release while its reader walks through the file.
///
/// Readers hand over stretches of the file's decoded text, and single characters where the file spells one in another
/// way; the builder folds them and keeps the map.
package struct ReleaseTextBuilder {
  private let file: SourceFile
  private var utf8: [UInt8] = []
  private var segments: [ReleaseText.Segment] = []
  /// White space that becomes one character as soon as a visible character follows.
  private var pendingSpace: PendingSpace?
  /// The line feed or tab that is set as soon as a visible character follows.
  private var pendingSeparator: UInt8?
  /// Whether a space at this place would stand at the start of a block or cell.
  private var isAtStart = true
  /// The offset in the file's decoded text from which the ranges handed over are counted.
  ///
  /// A reader that is given a part of a file as if it were the whole counts from the start of the part.
  package var origin = 0

  private struct PendingSpace {
    var source: Range<Int>
    /// Whether it is a single narrow or unbreakable space, which groups thousands where it stands between digits.
    var mayGroupDigits: Bool
  }

  package init(_ file: SourceFile) {
    self.file = file
    utf8.reserveCapacity(file.text.count / 2)
  }

  /// The place at which the next character will stand.
  ///
  /// White space that has been noted does not count yet: behind a word, this is where the word ends.
  package var offset: Int { utf8.count + (pendingSeparator == nil ? 0 : 1) }

  /// Whether the text so far ends with a digit that a further character would touch.
  package var endsWithDigit: Bool {
    guard pendingSpace == nil, pendingSeparator == nil, let last = utf8.last else { return false }
    return Self.isDigit(last)
  }

  /// The words of a range.
  package func bytes(of range: TextRange) -> ArraySlice<UInt8> {
    range.isEmpty ? [] : utf8[range.start..<range.end]
  }

  /// Where the words of a range stand in the file's decoded text, or nil where there are none.
  package func source(of range: TextRange) -> Range<Int>? {
    if range.isEmpty { return nil }
    guard let first = segment(at: range.start), let last = segment(at: range.end - 1) else { return nil }
    let start = first.isVerbatim ? first.sourceStart + range.start - first.textStart : first.sourceStart
    let end = last.isVerbatim ? last.sourceStart + range.end - last.textStart : last.sourceStart + last.sourceCount
    return start < end ? start..<end : nil
  }

  /// The segment that holds a place of the text.
  private func segment(at offset: Int) -> ReleaseText.Segment? {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].textStart <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && offset < segments[low - 1].textStart + segments[low - 1].textCount ? segments[low - 1] : nil
  }

  /// The part of a range that is left without the spaces and separators at both its ends.
  package func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (min(range.start, utf8.count), min(range.end, utf8.count))
    while start < end, utf8[start] <= 0x20 { start += 1 }
    while end > start, utf8[end - 1] <= 0x20 { end -= 1 }
    return start < end ? TextRange(start, end) : TextRange(range.start, range.start)
  }

  /// Appends a stretch of the file's decoded text, folding it.
  package mutating func append(_ range: Range<Int>) {
    let range = inFile(range)
    file.text.withUnsafeBufferPointer { source in
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = source[index]
        if byte <= 0x20 {
          noteSpace(index..<index + 1)
          index += 1
        } else if byte < 0x80 {
          let end = Self.verbatimEnd(from: index, to: range.upperBound, in: source)
          appendVerbatim(UnsafeBufferPointer(rebasing: source[index..<end]), at: index)
          index = end
        } else {
          let length = min(max(UTF8Sequence.length(at: index, in: source), 1), range.upperBound - index)
          let bytes = UnsafeBufferPointer(rebasing: source[index..<index + length])
          appendFolded(bytes, from: index..<index + length)
          index += length
        }
      }
    }
  }

  /// Appends characters that the file spells otherwise, such as an entity.
  ///
  /// - Parameters:
  ///   - string: the characters meant.
  ///   - range: where the file spells them, in its decoded text.
  package mutating func append(_ string: String, from range: Range<Int>) {
    for scalar in string.unicodeScalars { append(scalar, from: range) }
  }

  /// Appends a character that the file spells otherwise.
  ///
  /// - Parameters:
  ///   - scalar: the character meant.
  ///   - range: where the file spells it, in its decoded text.
  package mutating func append(_ scalar: Unicode.Scalar, from range: Range<Int>) {
    let range = inFile(range)
    if scalar.value <= 0x20 { return noteSpace(range) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { bytes in
      let (_, count) = bytes.initialize(from: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      appendFolded(UnsafeBufferPointer(rebasing: bytes[..<count]), from: range)
    }
  }

  /// Notes white space that the file implies, such as a line break element.
  package mutating func appendSpace(from range: Range<Int>) {
    noteSpace(inFile(range))
  }

  /// A range counted from the start of the file's text.
  package func inFile(_ range: Range<Int>) -> Range<Int> {
    origin == 0 ? range : range.lowerBound + origin..<range.upperBound + origin
  }

  /// Sets the next block apart from what came before.
  package mutating func breakBlock() { appendSeparator(UInt8(ascii: "\n")) }

  /// Sets the next cell apart from the one before.
  package mutating func breakCell() { appendSeparator(UInt8(ascii: "\t")) }

  /// Ends a cell, setting the next apart as a cell even if this one held blocks.
  package mutating func endCell() {
    pendingSeparator = nil
    breakCell()
  }

  /// Makes one line of blocks that turned out to belong together.
  ///
  /// - Parameter range: the words whose separators become spaces.
  package mutating func joinBlocks(in range: TextRange) {
    // The place of an empty range may lie behind a separator that is still due.
    if range.isEmpty { return }
    for offset in range.start..<range.end where utf8[offset] == UInt8(ascii: "\n") { utf8[offset] = 0x20 }
  }

  /// The text as it stands.
  package func finish() -> ReleaseText {
    // An empty range may have been handed out for the place behind a separator.
    ReleaseText(utf8: pendingSeparator.map { utf8 + [$0] } ?? utf8, segments: segments)
  }

  private mutating func appendSeparator(_ byte: UInt8) {
    pendingSpace = nil
    isAtStart = true
    if !utf8.isEmpty, pendingSeparator != UInt8(ascii: "\n") { pendingSeparator = byte }
  }

  private mutating func noteSpace(_ range: Range<Int>, mayGroupDigits: Bool = false) {
    if isAtStart { return }
    if let pending = pendingSpace {
      let source = pending.source.lowerBound..<max(pending.source.upperBound, range.upperBound)
      pendingSpace = PendingSpace(source: source, mayGroupDigits: false)
    } else {
      pendingSpace = PendingSpace(source: range, mayGroupDigits: mayGroupDigits)
    }
  }

  /// Sets what is due in front of a visible character.
  private mutating func flush(before next: UInt8) {
    isAtStart = false
    if let separator = pendingSeparator {
      pendingSeparator = nil
      utf8.append(separator)
    } else if let space = pendingSpace {
      pendingSpace = nil
      // Between digits a narrow or unbreakable space groups thousands and must stay told from a word space.
      if space.mayGroupDigits, Self.isDigit(next), let last = utf8.last, Self.isDigit(last) {
        record(textCount: 2, source: space.source)
        utf8.append(contentsOf: [0xC2, 0xA0])
      } else {
        record(textCount: 1, source: space.source)
        utf8.append(0x20)
      }
    }
  }

  /// Where the words end that need no folding: visible ASCII with single spaces between.
  private static func verbatimEnd(from start: Int, to limit: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
    var end = start + 1
    while end < limit {
      if isVisible(source[end]) {
        end += 1
      } else if source[end] == 0x20, end + 1 < limit, isVisible(source[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func appendVerbatim(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    flush(before: bytes[0])
    record(textCount: bytes.count, source: offset..<offset + bytes.count)
    utf8.append(contentsOf: bytes)
  }

  private mutating func appendFolded(_ bytes: UnsafeBufferPointer<UInt8>, from range: Range<Int>) {
    switch Folding(bytes) {
    case .nothing: return
    case .space: noteSpace(range)
    case .numericSpace: noteSpace(range, mayGroupDigits: true)
    case .byte(let byte):
      flush(before: byte)
      record(textCount: 1, source: range)
      utf8.append(byte)
    case .latin(let byte):
      flush(before: byte)
      record(textCount: 2, source: range)
      utf8.append(contentsOf: [0xC2, byte])
    case .same:
      flush(before: bytes[0])
      record(textCount: bytes.count, source: range)
      utf8.append(contentsOf: bytes)
    }
  }

  private mutating func record(textCount: Int, source: Range<Int>) {
    let textStart = utf8.count
    if textCount == source.count, let last = segments.last, last.isVerbatim,
      last.textStart + last.textCount == textStart, last.sourceStart + last.sourceCount == source.lowerBound
    {
      segments[segments.count - 1].textCount += textCount
      segments[segments.count - 1].sourceCount += textCount
    } else {
      segments.append(
        ReleaseText.Segment(
          textStart: textStart,
          sourceStart: source.lowerBound,
          textCount: textCount,
          sourceCount: source.count
        )
      )
    }
  }
}
