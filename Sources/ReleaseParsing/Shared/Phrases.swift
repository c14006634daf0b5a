/// Phrases that are looked for in the words of many lines; letter case does not matter.
struct Phrases {
  /// The phrases by their first scalar, in lower case.
  private var byFirst: [UInt32: [[UInt32]]] = [:]

  /// Takes phrases, one on a line.
  ///
  /// - Parameter lines: the phrases in lower case; an underscore stands for a space at either end of one.
  init(_ lines: String) {
    for line in lines.split(whereSeparator: \.isNewline) {
      let phrase = line.unicodeScalars.map { $0 == "_" ? 0x20 : $0.value }
      if let first = phrase.first { byFirst[first, default: []].append(phrase) }
    }
  }

  /// The length of a phrase that stands at an index, or nil where none does.
  func length(in words: FoldedWords, at index: Int) -> Int? {
    guard let phrases = byFirst[Self.lowercased(words[index])] else { return nil }
    return phrases.first { phrase in
      index + phrase.count <= words.count
        && phrase.indices.allSatisfy { Self.lowercased(words[index + $0]) == phrase[$0] }
    }?.count
  }

  /// Whether a line starts with a phrase.
  func start(_ words: FoldedWords) -> Bool { length(in: words, at: 0) != nil }

  /// Whether a line is a phrase and nothing else.
  func equal(_ words: FoldedWords) -> Bool {
    byFirst[Self.lowercased(words[0])]?.contains { phrase in
      phrase.count == words.count && phrase.indices.allSatisfy { Self.lowercased(words[$0]) == phrase[$0] }
    } ?? false
  }

  /// Whether a phrase stands anywhere in a line.
  func occur(in words: FoldedWords) -> Bool { words.scalars.indices.contains { length(in: words, at: $0) != nil } }

  private static func lowercased(_ value: UInt32) -> UInt32 {
    (0x41...0x5A).contains(value) ? value | 0x20 : value
  }
}
