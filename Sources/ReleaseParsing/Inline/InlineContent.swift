/// The text of one block, cell or heading, taken together from the lines that it stands on, with the way back.
struct InlineContent {
  /// The lines' text, one line feed between each two.
  let bytes: [UInt8]
  /// For each line where it starts in `bytes` and in the file's decoded text.
  private let starts: [(content: Int, source: Int)]

  /// Takes lines together.
  ///
  /// - Parameters:
  ///   - text: the decoded text of a file.
  ///   - pieces: what belongs to the block of each of its lines, in order, none of them empty.
  init(_ text: [UInt8], _ pieces: [Range<Int>]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count + 1 })
    var starts: [(content: Int, source: Int)] = []
    for piece in pieces {
      if !starts.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      starts.append((bytes.count, piece.lowerBound))
      bytes.append(contentsOf: text[piece])
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Where a range of the content stands in the file's decoded text.
  func source(_ range: Range<Int>) -> Range<Int> {
    let lower = source(ofStart: range.lowerBound)
    if range.isEmpty { return lower..<lower }
    return lower..<max(lower, source(ofStart: range.upperBound - 1) + 1)
  }

  /// Where the line feed at an offset of the content stands: from the end of one line's text to the start of the next.
  func sourceOfLineBreak(at offset: Int) -> Range<Int> {
    let lower = source(ofStart: offset)
    return lower..<max(lower, source(ofStart: offset + 1))
  }

  private func source(ofStart offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].content <= offset { low = middle } else { high = middle }
    }
    return starts.isEmpty ? 0 : starts[low].source + offset - starts[low].content
  }
}
