/// The counted nouns of packs, made ready for looking them up.
struct CountedNounIndex: Sendable {
  /// What a noun stands for.
  enum Sort: Sendable {
    case person
    case thing
  }

  /// The nouns as normalised labels.
  private let nouns: [NormalizedLabel: Sort]
  /// The Japanese counters, the longest first.
  private let counters: [(bytes: [UInt8], sort: Sort)]
  private let hedges: PhraseIndex<Void>
  /// Hedges of a single sign, which stand right before a number: 約, ~.
  private let hedgeSigns: [[UInt8]]
  private let weights: PhraseIndex<Void>

  /// The most words of a noun, so that looking for the longest one takes bounded time.
  static let mostWords = 6

  init(_ words: CountedNouns) {
    var nouns: [NormalizedLabel: Sort] = [:]
    for phrase in words.things { nouns[NormalizedLabel(phrase)] = .thing }
    for phrase in words.persons { nouns[NormalizedLabel(phrase)] = .person }
    self.nouns = nouns
    counters = nouns.filter { ($0.key.bytes.first ?? 0) >= 0x80 }.map { (bytes: $0.key.bytes, sort: $0.value) }
      .sorted {
        $0.bytes.count == $1.bytes.count
          ? $0.bytes.lexicographicallyPrecedes($1.bytes) : $0.bytes.count > $1.bytes.count
      }
    hedges = PhraseIndex(words.hedges.map { (phrase: $0, meaning: ()) })
    hedgeSigns = words.hedges.map { NormalizedLabel($0).bytes }
      .filter { !($0.first ?? UInt8(ascii: "a")).isASCIILetter && !$0.isEmpty }
    weights = PhraseIndex(words.weights.map { (phrase: $0, meaning: ()) })
  }

  /// Whether packs name anything that is counted.
  var isEmpty: Bool { nouns.isEmpty }

  /// What a phrase stands for, where it is a noun and nothing else.
  func sort(of phrase: ArraySlice<UInt8>) -> Sort? { nouns[NormalizedLabel(phrase)] }

  /// The Japanese counter at a place and how many bytes it takes.
  func counter(in text: [UInt8], at offset: Int, before end: Int) -> (sort: Sort, length: Int)? {
    guard offset < end, text[offset] >= 0x80 else { return nil }
    for (bytes, sort) in counters where offset + bytes.count <= end {
      if text[offset..<offset + bytes.count].elementsEqual(bytes) { return (sort, bytes.count) }
    }
    return nil
  }

  /// Whether what stands before a number makes it approximate or a bound.
  func hedges(_ before: ArraySlice<UInt8>) -> Bool {
    let label = NormalizedLabel(before)
    return !hedges.matches(in: label).isEmpty || hedgeSigns.contains { label.bytes.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a sentence mentions something that its percentage may be of instead of a count.
  func weighs(_ sentence: ArraySlice<UInt8>) -> Bool { !weights.matches(in: NormalizedLabel(sentence)).isEmpty }
}
