/// Walks over UTF-8, one character at a time, without copying.
struct TextCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int
  let end: Int
  /// How numbers are printed.
  let style: NumberStyle

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ style: NumberStyle = .point) {
    self.bytes = bytes
    self.style = style
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }

  /// The byte at the cursor, 0 at the end.
  var byte: UInt8 { offset < end ? bytes[offset] : 0 }

  /// The byte some places on, 0 beyond the end.
  func byte(ahead distance: Int) -> UInt8 {
    let index = offset + distance
    return index < end && index >= 0 ? bytes[index] : 0
  }

  /// The character at the cursor and its length in bytes; 0 and 0 at the end.
  var scalar: (value: UInt32, length: Int) { scalar(at: offset) }

  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    guard offset < end else { return (0, 0) }
    let first = UInt32(bytes[offset])
    func next(_ distance: Int) -> UInt32 { offset + distance < end ? UInt32(bytes[offset + distance] & 0x3F) : 0 }
    switch first {
    case ..<0xC0: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | next(1), min(2, end - offset))
    case ..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, end - offset))
    default: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, end - offset))
    }
  }

  mutating func advance(_ count: Int) { offset = min(offset + count, end) }

  mutating func move(to offset: Int) { self.offset = offset }

  /// Skips spaces and no-break spaces; tells whether there were any.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    let start = offset
    while offset < end {
      if bytes[offset] <= 0x20 {
        offset += 1
      } else if bytes[offset] == 0xC2, offset + 1 < end, bytes[offset + 1] == 0xA0 {
        offset += 2
      } else {
        break
      }
    }
    return offset > start
  }

  /// Whether a word in lower case stands at the cursor, in any case.
  func isAt(_ word: StaticString) -> Bool {
    guard offset + word.utf8CodeUnitCount <= end else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let expected = (word.utf8Start + index).pointee
      let byte = bytes[offset + index]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if folded != expected { return false }
    }
    return true
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
