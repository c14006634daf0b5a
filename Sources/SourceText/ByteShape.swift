/// What the bytes of a file look like, counted in one pass.
struct ByteShape {
  /// Bytes above 127.
  private(set) var highBytes = 0
  /// Well-formed UTF-8 sequences of more than one byte.
  private(set) var multibyteUTF8 = 0
  /// Bytes above 127 that belong to no well-formed UTF-8 sequence.
  private(set) var invalidUTF8 = 0
  /// Whether the escape sequences occur that switch ISO-2022-JP to two-byte characters.
  private(set) var hasJapaneseEscapes = false
  /// NULs at even offsets, as UTF-16 in the order of the network has them before every ASCII character.
  private(set) var evenZeros = 0
  /// NULs at odd offsets, as UTF-16 in the order of the PC has them behind every ASCII character.
  private(set) var oddZeros = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 {
          if index.isMultiple(of: 2) { evenZeros += 1 } else { oddZeros += 1 }
        } else if byte == 0x1B, index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "$"),
          bytes[index + 2] == UInt8(ascii: "B") || bytes[index + 2] == UInt8(ascii: "@")
        {
          hasJapaneseEscapes = true
        }
        index += 1
        continue
      }
      highBytes += 1
      let length = UTF8Sequence.length(at: index, in: bytes)
      if length == 0 { invalidUTF8 += 1 } else { multibyteUTF8 += 1 }
      index += max(length, 1)
    }
  }
}

/// The form of UTF-8 sequences (The Unicode Standard, table 3-7).
package enum UTF8Sequence {
  /// The number of bytes of the well-formed sequence that starts at an offset, or 0 where none does.
  package static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

/// The form of the two-byte Japanese encodings.
enum JapaneseShape {
  /// The number of kana in the bytes, or nil where they are not well-formed in the encoding.
  ///
  /// Kana tell Japanese text from Latin text whose accented letters happen to form pairs: no Japanese sentence goes
  /// without them.
  static func kana(in bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding) -> Int? {
    var kana = 0
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let length = encoding.characterLength(at: index, in: bytes)
      if length == 0 { return nil }
      if length == 2 {
        let second = bytes[index + 1]
        switch encoding {
        case .cp932: if (first == 0x82 && second >= 0x9F) || (first == 0x83 && second <= 0x96) { kana += 1 }
        default: if first == 0xA4 || first == 0xA5 { kana += 1 }
        }
      }
      index += length
    }
    return kana
  }
}

extension TextEncoding {
  /// The number of bytes of the character at an offset by its form alone, or 0 where the bytes form none.
  func characterLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[index]
    let second: UInt8? = index + 1 < bytes.count ? bytes[index + 1] : nil
    switch self {
    case .cp932:
      switch first {
      case 0x00...0x80, 0xA1...0xDF: return 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard let second, (0x40...0xFC).contains(second), second != 0x7F else { return 0 }
        return 2
      default: return 0
      }
    case .eucJP:
      switch first {
      case 0x00...0x7F: return 1
      case 0x8F:
        guard let second, second >= 0xA1, index + 2 < bytes.count, bytes[index + 2] >= 0xA1 else { return 0 }
        return 3
      case 0x8E, 0xA1...0xFE:
        guard let second, (0xA1...0xFE).contains(second) else { return 0 }
        return 2
      default: return 0
      }
    case .utf8: return UTF8Sequence.length(at: index, in: bytes)
    case .utf16LittleEndian, .utf16BigEndian, .iso2022JP, .windows1252: return 1
    }
  }
}
