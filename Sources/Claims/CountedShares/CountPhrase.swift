/// The words by which a sentence states a base, and often a count out of it, for a percentage beside them.
struct CountPhrase {
  /// How many of the things, where the sentence says so.
  let count: Int128?
  /// How many things there are.
  let base: Int128
  /// What they are called.
  let noun: Range<Int>
  let sort: CountedNounIndex.Sort
  /// The numbers of the phrase.
  let numbers: [Range<Int>]
  /// The whole phrase in the normalised text.
  let range: Range<Int>
  /// Whether the base may have further parts that the sentence names before it.
  let mayHaveParts: Bool
}

/// A base with its noun: "the 9 directors".
struct CountedBase {
  let base: Int128
  let number: Range<Int>
  let noun: Range<Int>
  let sort: CountedNounIndex.Sort
  /// The index of the first token behind it.
  let next: Int
}

extension Array<CountToken> {
  func isWord(_ word: String, at index: Int) -> Bool { indices.contains(index) && self[index].kind == .word(word) }

  func number(at index: Int) -> Int128? {
    guard indices.contains(index), case .number(let value) = self[index].kind else { return nil }
    return value
  }
}
