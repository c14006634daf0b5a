package import SourceText

/// Writes the normalised text of a release while its reader walks through the file.
///
/// Readers hand over stretches of the file's decoded text, and single characters where the file spells one in another
/// way; the builder folds them and keeps the map.
package struct ReleaseTextBuilder {
  private let file: SourceFile
  private var utf8: [UInt8] = []
  private var segments: [ReleaseText.Segment] = []
  /// White space that becomes one space as soon as a visible character follows.
  private var pendingSpace: Range<Int>?
  /// Whether a space at this place would stand at the start of a block or cell.
  private var isAtStart = true

  package init(_ file: SourceFile) {
    self.file = file
    utf8.reserveCapacity(file.text.count / 2)
  }

  /// The place at which the next character will stand.
  package var offset: Int { utf8.count }

  /// Appends a stretch of the file's decoded text, folding it.
  package mutating func append(_ range: Range<Int>) {
    file.text.withUnsafeBufferPointer { source in
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = source[index]
        if byte <= 0x20 {
          noteSpace(index..<index + 1)
          index += 1
        } else if byte < 0x80 {
          var end = index + 1
          while end < range.upperBound, source[end] > 0x20, source[end] < 0x80 { end += 1 }
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
    for scalar in string.unicodeScalars {
      if scalar.value <= 0x20 {
        noteSpace(range)
      } else {
        Array(String(scalar).utf8).withUnsafeBufferPointer { appendFolded($0, from: range) }
      }
    }
  }

  /// Notes white space that the file implies, such as a line break element.
  package mutating func appendSpace(from range: Range<Int>) {
    noteSpace(range)
  }

  /// Sets the next block apart from what came before.
  package mutating func breakBlock() { appendSeparator(UInt8(ascii: "\n")) }

  /// Sets the next cell apart from the one before.
  package mutating func breakCell() { appendSeparator(UInt8(ascii: "\t")) }

  /// The text as it stands.
  package func finish() -> ReleaseText { ReleaseText(utf8: utf8, segments: segments) }

  private mutating func appendSeparator(_ byte: UInt8) {
    pendingSpace = nil
    isAtStart = true
    if !utf8.isEmpty { utf8.append(byte) }
  }

  private mutating func noteSpace(_ range: Range<Int>) {
    if isAtStart { return }
    pendingSpace = pendingSpace.map { $0.lowerBound..<max($0.upperBound, range.upperBound) } ?? range
  }

  private mutating func flushSpace() {
    guard let space = pendingSpace else { return }
    pendingSpace = nil
    record(textCount: 1, source: space)
    utf8.append(0x20)
  }

  private mutating func appendVerbatim(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    flushSpace()
    isAtStart = false
    record(textCount: bytes.count, source: offset..<offset + bytes.count)
    utf8.append(contentsOf: bytes)
  }

  private mutating func appendFolded(_ bytes: UnsafeBufferPointer<UInt8>, from range: Range<Int>) {
    switch Folding(bytes) {
    case .nothing: return
    case .space: noteSpace(range)
    case .numericSpace:
      // Between digits a narrow or unbreakable space groups thousands and must stay told from a word space.
      if pendingSpace == nil, let last = utf8.last, !isAtStart, (0x30...0x39).contains(last) {
        record(textCount: 2, source: range)
        utf8.append(contentsOf: [0xC2, 0xA0])
      } else {
        noteSpace(range)
      }
    case .byte(let byte):
      flushSpace()
      isAtStart = false
      record(textCount: 1, source: range)
      utf8.append(byte)
    case .latin(let byte):
      flushSpace()
      isAtStart = false
      record(textCount: 2, source: range)
      utf8.append(contentsOf: [0xC2, byte])
    case .same:
      flushSpace()
      isAtStart = false
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
