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
    // A single ideograph (新, 旧, 差) is a label only by itself; in longer words it means other things.
    if phrase.count > 3 || phrase[0] < 0x80 { return true }
    // A date may follow: 旧 23.04-09.
    return offset == 0 && (bytes.count == phrase.count || bytes[end].isASCIIDigit || bytes[end] == UInt8(ascii: "("))
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A && self < 0x80 }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}

/// A text in which phrases of a pack are looked for, prepared once.
public struct PhraseText: Sendable {
  let label: NormalizedLabel

  public init(_ text: some StringProtocol) {
    label = NormalizedLabel(Array(text.utf8)[...])
  }
}

/// Phrases of a pack, for asking whether one of them stands in a text.
public struct PhraseSet: Sendable {
  private let index: PhraseIndex<Void>

  public init(_ phrases: [String]) {
    index = PhraseIndex(phrases.map { (phrase: $0, meaning: ()) })
  }

  /// Whether one of the phrases stands in a text, whatever its case and spacing.
  public func stand(in text: PhraseText) -> Bool { !index.matches(in: text.label).isEmpty }
}
