import SourceText

/// What stands at a place of a printed figure.
enum Mark {
  case digit(PrintedFigure.Digit)
  /// White space, a letter or a currency: whatever stays where it is when a sign goes.
  case apart
  /// A tag.
  case markup(Range<Int>)
  /// Any other character, spelt as such or as an entity.
  case other(Range<Int>)
}

/// Reads the bytes of a figure, mark by mark.
struct MarkReader {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let encoding: TextEncoding
  private let scripts: [Script]
  private let isMarkup: Bool
  private var offset: Int

  init(_ bytes: [UInt8], _ range: Range<Int>, _ encoding: TextEncoding, _ scripts: [Script], _ isMarkup: Bool) {
    self.bytes = bytes
    self.range = range
    self.encoding = encoding
    self.scripts = scripts
    self.isMarkup = isMarkup
    offset = range.lowerBound
  }

  /// Everything from the first byte to the last.
  mutating func marks() -> [Mark] {
    var marks: [Mark] = []
    while offset < range.upperBound { marks.append(next()) }
    return marks
  }

  private mutating func next() -> Mark {
    let start = offset
    let rest = bytes[offset..<range.upperBound]
    for script in scripts {
      guard let (value, count) = script.digit(rest) else { continue }
      offset += count
      return .digit(PrintedFigure.Digit(range: start..<offset, value: value, script: script))
    }
    if isMarkup, bytes[offset] == UInt8(ascii: "<") {
      offset = (rest.firstIndex(of: UInt8(ascii: ">")) ?? range.upperBound - 1) + 1
      return .markup(start..<offset)
    }
    if isMarkup, bytes[offset] == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")) {
      offset = end + 1
      return Self.isSpace(entity: bytes[start + 1..<end]) ? .apart : .other(start..<offset)
    }
    offset = min(start + length(ofCharacterAt: start), range.upperBound)
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[start] | 0x20)
    return isLetter || Self.spaces.contains(Array(bytes[start..<offset])) ? .apart : .other(start..<offset)
  }

  private func length(ofCharacterAt offset: Int) -> Int {
    let byte = bytes[offset]
    switch encoding {
    case .utf8: return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    case .cp932: return (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte) ? 2 : 1
    case .eucJP: return byte >= 0xA1 ? 2 : 1
    case .windows1252, .utf16LittleEndian, .utf16BigEndian, .iso2022JP: return 1
    }
  }

  /// White space and currencies, in all encodings.
  private static let spaces: Set<[UInt8]> = [
    [0x20], [0x09], [0x0A], [0x0D], [0xA0], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE3, 0x80, 0x80],
    [0x81, 0x40], [0xA1, 0xA1], [UInt8(ascii: "$")], [UInt8(ascii: "\\")], [0xC2, 0xA5], [0xEF, 0xBF, 0xA5],
    [0xC2, 0xA3], [0xE2, 0x82, 0xAC], [0x81, 0x8F], [0xA3], [0xA5], [0x80],
  ]

  private static func isSpace(entity name: ArraySlice<UInt8>) -> Bool {
    ["nbsp", "#160", "#xA0", "thinsp", "#8201", "#8239", "yen", "#165", "pound", "#163", "euro", "#8364", "#36"]
      .contains { name.elementsEqual($0.utf8) }
  }
}
