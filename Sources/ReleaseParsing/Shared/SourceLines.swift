/// The lines of a file's decoded text, without their line ends.
struct SourceLines {
  /// The decoded text of the file.
  let text: [UInt8]
  /// For each line the offsets of its content.
  let ranges: [Range<Int>]

  /// Splits at LF, CR LF and CR, as `LineTable` does.
  init(_ text: [UInt8]) {
    self.text = text
    ranges = text.withUnsafeBufferPointer { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          ranges.append(start..<index)
          if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
          start = index + 1
        }
        index += 1
      }
      if start < bytes.count { ranges.append(start..<bytes.count) }
      return ranges
    }
  }

  /// Lines that were told apart elsewhere, such as those of a block quote without its marks.
  init(_ text: [UInt8], ranges: [Range<Int>]) {
    self.text = text
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  subscript(line: Int) -> Range<Int> { ranges[line] }

  /// Whether nothing but white space stands on a line.
  func isBlank(_ line: Int) -> Bool { trimmed(ranges[line]).isEmpty }

  /// Whether a line holds a byte.
  func contains(_ byte: UInt8, in line: Int) -> Bool { text[ranges[line]].contains(byte) }

  /// The part of a range that is left without the white space at both its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let scalar = Scalars.decode(text, at: start, before: end)
      guard Scalars.isSpace(scalar.value) else { break }
      start += scalar.length
    }
    while end > start {
      let scalar = Scalars.decodeLast(text, before: end, after: start)
      guard Scalars.isSpace(scalar.value) else { break }
      end -= scalar.length
    }
    return start..<end
  }
}
