/// Finds many phrases in labels at once.
///
/// Where phrases overlap, the one that starts first wins, and of those that start together the longest: in "before
/// revision" nothing is left of "revision".
struct PhraseIndex<Meaning: Sendable>: Sendable {
  struct Match {
    let range: Range<Int>
    let meaning: Meaning
  }

  private struct Entry: Sendable {
    let phrase: [UInt8]
    let meaning: Meaning
  }

  /// For each first byte, the phrases that begin with it, the longest first.
  private var entries = [[Entry]](repeating: [], count: 256)

  init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    for (phrase, meaning) in phrases {
      let bytes = NormalizedLabel(phrase).bytes
      guard let first = bytes.first else { continue }
      entries[Int(first)].append(Entry(phrase: bytes, meaning: meaning))
    }
    for index in entries.indices { entries[index].sort { $0.phrase.count > $1.phrase.count } }
  }

  func matches(in label: NormalizedLabel) -> [Match] {
    let bytes = label.bytes
    var found: [Match] = []
    var offset = 0
    while offset < bytes.count {
      if let entry = entries[Int(bytes[offset])].first(where: { Self.stands($0.phrase, at: offset, in: bytes) }) {
        found.append(Match(range: offset..<offset + entry.phrase.count, meaning: entry.meaning))
        offset += entry.phrase.count
      } else {
        offset += 1
      }
    }
    return found
  }

  /// Whether a phrase stands at an offset and does not break a Latin word in two.
  private static func stands(_ phrase: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
    let end = offset + phrase.count
    guard end <= bytes.count, bytes[offset..<end].elementsEqual(phrase) else { return false }
    func isWord(_ byte: UInt8) -> Bool { byte < 0x80 && (byte.isASCIILetter || byte.isASCIIDigit) }
    if offset > 0, isWord(bytes[offset]), isWord(bytes[offset - 1]) { return false }
    if end < bytes.count, isWord(bytes[end - 1]), isWord(bytes[end]) { return false }
    return true
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A && self < 0x80 }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
