/// Unicode scalars in bytes that are known to be well-formed UTF-8, as `SourceFile.text` is.
enum Scalars {
  /// The number of bytes of the character that starts with a byte.
  static func length(of first: UInt8) -> Int {
    switch first {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }

  /// The scalar at an offset and its length in bytes.
  static func decode(_ bytes: [UInt8], at offset: Int, before end: Int) -> (value: UInt32, length: Int) {
    let first = bytes[offset]
    let length = min(length(of: first), end - offset)
    switch length {
    case 2: return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
    case 3:
      let value = UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      return (value, 3)
    case 4:
      let high = UInt32(first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
      return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
    default: return (UInt32(first), 1)
    }
  }

  /// The last scalar before an offset and its length in bytes.
  static func decodeLast(_ bytes: [UInt8], before end: Int, after start: Int) -> (value: UInt32, length: Int) {
    var offset = end - 1
    while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return decode(bytes, at: offset, before: end)
  }

  /// Whether a scalar is white space of any kind, byte order marks inside a text included.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// The number of columns that a scalar takes where Latin letters take one.
  ///
  /// Follows the East Asian Width property (UAX #11), wide and full-width; characters of ambiguous width count one.
  static func width(_ value: UInt32) -> Int {
    switch value {
    case 0..<0x300: 1
    case 0x300..<0x370, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD, 0x3000:
      2
    default: 1
    }
  }

  /// Whether a scalar belongs to a script that sets words without spaces between them.
  static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3001...0x30FF, 0x31F0...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9F, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
