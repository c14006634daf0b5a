/// Where the lines of a file begin, for turning offsets into lines and columns.
///
/// Built once for each file that has something to report. Counting goes from marks set every few kilobytes, so that a
/// file of four megabytes on one line costs no more per position than any other.
public struct LineTable: Sendable {
  private static let stride = 4096

  private let file: SourceFile
  /// Text offsets of the first byte of each line.
  private let starts: [Int]
  /// The number of Unicode scalars before each multiple of `stride`.
  private let scalarsBefore: [Int]

  /// Finds the lines of a file.
  public init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    var scalarsBefore: [Int] = []
    scalarsBefore.reserveCapacity(file.text.count / Self.stride + 1)
    file.text.withUnsafeBufferPointer { text in
      var scalars = 0
      for offset in 0..<text.count {
        if offset % Self.stride == 0 { scalarsBefore.append(scalars) }
        let byte = text[offset]
        if byte & 0xC0 != 0x80 { scalars += 1 }
        if byte == UInt8(ascii: "\n") {
          starts.append(offset + 1)
        } else if byte == UInt8(ascii: "\r"), offset + 1 == text.count || text[offset + 1] != UInt8(ascii: "\n") {
          starts.append(offset + 1)
        }
      }
    }
    if scalarsBefore.isEmpty { scalarsBefore.append(0) }
    self.starts = starts
    self.scalarsBefore = scalarsBefore
  }

  /// The number of lines; an empty file has one.
  public var count: Int { starts.count }

  /// The line and column of a byte of the author's file.
  public func position(of offset: Int) -> SourcePosition {
    let textOffset = file.textOffset(ofSource: offset)
    let index = lineIndex(ofText: textOffset)
    let column = scalars(before: textOffset) - scalars(before: starts[index]) + 1
    return SourcePosition(offset: offset, line: index + 1, column: column)
  }

  /// The text offsets of a line, from 1, without its line end.
  public func textRange(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : file.text.count
    while end > start, file.text[end - 1] == UInt8(ascii: "\n") || file.text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineIndex(ofText offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalars(before offset: Int) -> Int {
    let mark = min(offset / Self.stride, scalarsBefore.count - 1)
    var count = scalarsBefore[mark]
    for index in (mark * Self.stride)..<offset where file.text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
