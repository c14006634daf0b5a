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

  /// The phrases in the order of their bytes, each once.
  private var entries: [Entry] = []
  /// For each first byte, where the phrases stand that begin with it.
  private var ranges = [Range<Int>](repeating: 0..<0, count: 256)

  init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    self.init(normalized: phrases.map { (label: NormalizedLabel($0.phrase), meaning: $0.meaning) })
  }

  init(normalized phrases: [(label: NormalizedLabel, meaning: Meaning)]) {
    // The first bytes of a phrase as a number tell nearly all apart, so that few phrases are compared byte by byte.
    let heads = phrases.map { $0.label.bytes.head }
    let order = phrases.indices.sorted { first, second in
      if heads[first] != heads[second] { return heads[first] < heads[second] }
      let (left, right) = (phrases[first].label, phrases[second].label)
      return left == right ? first < second : left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    entries.reserveCapacity(phrases.count)
    // Whoever defined a phrase first keeps it.
    for index in order {
      let phrase = phrases[index].label.bytes
      if phrase.isEmpty || phrase == entries.last?.phrase { continue }
      entries.append(Entry(phrase: phrase, meaning: phrases[index].meaning))
    }
    var start = 0
    while start < entries.count {
      let first = entries[start].phrase[0]
      let end = entries[start...].firstIndex { $0.phrase[0] != first } ?? entries.count
      ranges[Int(first)] = start..<end
      start = end
    }
  }

  func matches(in label: NormalizedLabel) -> [Match] {
    let bytes = label.bytes
    var found: [Match] = []
    var offset = 0
    while offset < bytes.count {
      if let entry = longest(at: offset, in: bytes) {
        found.append(Match(range: offset..<offset + entry.phrase.count, meaning: entry.meaning))
        offset += entry.phrase.count
      } else {
        offset += 1
      }
    }
    return found
  }

  /// The longest phrase that stands at an offset; each further byte narrows down which phrases it can be.
  private func longest(at offset: Int, in bytes: [UInt8]) -> Entry? {
    var candidates = ranges[Int(bytes[offset])]
    var longest: Entry?
    var length = 1
    while !candidates.isEmpty {
      // The shortest of phrases that begin alike comes first.
      let shortest = entries[candidates.lowerBound]
      if shortest.phrase.count == length {
        if Self.stands(shortest.phrase, at: offset, in: bytes) { longest = shortest }
        candidates = candidates.dropFirst()
      }
      guard offset + length < bytes.count else { break }
      let next = bytes[offset + length]
      let lower = partition(candidates) { $0.phrase[length] < next }
      candidates = lower..<partition(lower..<candidates.upperBound) { $0.phrase[length] <= next }
      length += 1
    }
    return longest
  }

  /// The first of some entries, of which those that satisfy a condition come first, that does not satisfy it.
  private func partition(_ range: Range<Int>, by condition: (Entry) -> Bool) -> Int {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if condition(entries[middle]) { lower = middle + 1 } else { upper = middle }
    }
    return lower
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

extension [UInt8] {
  /// The first sixteen bytes as a number whose order is that of the bytes.
  fileprivate var head: UInt128 {
    var head: UInt128 = 0
    for index in 0..<16 { head = head << 8 | (index < count ? UInt128(self[index]) : 0) }
    return head
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
