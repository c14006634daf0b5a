/// A label as phrases are looked for in it.
///
/// Lower case; one kind of dash; no spaces beside Japanese characters or inside parentheses, so that the letter-spaced
/// 前 回 予 想 and 前回予想 are one.
struct NormalizedLabel: Hashable {
  private(set) var bytes: [UInt8] = []

  init(_ string: String) {
    self.init(Array(string.utf8)[...])
  }

  init(_ text: ArraySlice<UInt8>) {
    bytes.reserveCapacity(text.count)
    var hasSpace = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte <= 0x20 {
        hasSpace = true
        index += 1
      } else if byte < 0x80 {
        append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, behindSpace: &hasSpace)
        index += 1
      } else {
        let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, text.endIndex - index)
        let character = text[index..<index + length]
        index += length
        if let folded = Self.folded(character) {
          append(folded >= 0x41 && folded <= 0x5A ? folded | 0x20 : folded, behindSpace: &hasSpace)
        } else if character.elementsEqual([0xE3, 0x80, 0x80]) {
          hasSpace = true
        } else if character.elementsEqual([0xC2, 0xA0]) {
          hasSpace = true
        } else if Self.isDash(character) {
          append(UInt8(ascii: "-"), behindSpace: &hasSpace)
        } else if character.elementsEqual([0xE2, 0x80, 0x99]) {
          append(UInt8(ascii: "'"), behindSpace: &hasSpace)
        } else {
          hasSpace = false
          bytes.append(contentsOf: character)
        }
      }
    }
  }

  private mutating func append(_ byte: UInt8, behindSpace hasSpace: inout Bool) {
    if hasSpace, let last = bytes.last, last < 0x80, last != UInt8(ascii: "("), byte != UInt8(ascii: ")") {
      bytes.append(0x20)
    }
    hasSpace = false
    bytes.append(byte)
  }

  /// The ASCII form of a full-width character; releases come folded, the phrases of packs as their authors typed them.
  private static func folded(_ character: ArraySlice<UInt8>) -> UInt8? {
    guard character.count == 3, character.first == 0xEF, let last = character.last else { return nil }
    switch character[character.startIndex + 1] {
    case 0xBC where last >= 0x81: return last - 0x60
    case 0xBD where last <= 0x9E: return last - 0x20
    default: return nil
    }
  }

  private static func isDash(_ character: ArraySlice<UInt8>) -> Bool {
    guard character.count == 3 else { return false }
    let (first, second, third) = (character[character.startIndex], character[character.startIndex + 1], character.last)
    return (first == 0xE2 && second == 0x80 && (0x90...0x95).contains(third ?? 0))
      || (first == 0xE2 && second == 0x88 && third == 0x92)
  }
}
