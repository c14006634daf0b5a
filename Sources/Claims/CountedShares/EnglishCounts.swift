/// Reads counts in English sentences.
struct EnglishCounts {
  let text: [UInt8]
  let nouns: CountedNounIndex

  /// The phrase behind a percentage: "of the 9 directors".
  ///
  /// Nothing may follow that would make the percentage one of something else, such as the sales of the stores.
  func phrase(behind tokens: [CountToken], reachesEnd: Bool) -> CountPhrase? {
    guard tokens.isWord("of", at: 0), let base = base(in: tokens, at: 1),
      ends(tokens, at: base.next, of: base.sort, reachesEnd)
    else { return nil }
    return CountPhrase(
      count: nil,
      base: base.base,
      noun: base.noun,
      sort: base.sort,
      numbers: [base.number],
      range: base.number.lowerBound..<base.noun.upperBound,
      mayHaveParts: false
    )
  }

  /// The phrase before a percentage: "5 of the 8 directors (" or "Of the 8 directors, 5 (".
  func phrase(before tokens: [CountToken]) -> CountPhrase? {
    guard let end = endOfPhrase(tokens) else { return nil }
    for start in stride(from: end - 1, through: Swift.max(0, end - Self.mostTokens), by: -1) {
      if let count = tokens.number(at: start), let open = afterOf(tokens, start + 1),
        let base = base(in: tokens, at: open), base.next == end
      {
        return phrase(count, tokens[start].range, base, upTo: base.noun.upperBound, mayHaveParts: true)
      }
      if let open = afterOf(tokens, start), isClauseStart(tokens, start), let base = base(in: tokens, at: open),
        base.next == end - 2, isSign(",", tokens, base.next), let count = tokens.number(at: end - 1)
      {
        return phrase(count, tokens[end - 1].range, base, upTo: tokens[end - 1].range.upperBound, mayHaveParts: false)
      }
    }
    return nil
  }

  /// The most tokens of a phrase, so that looking for its start takes bounded time.
  private static let mostTokens = 16

  private func phrase(
    _ count: Int128,
    _ place: Range<Int>,
    _ base: CountedBase,
    upTo end: Int,
    mayHaveParts: Bool
  ) -> CountPhrase {
    CountPhrase(
      count: count,
      base: base.base,
      noun: base.noun,
      sort: base.sort,
      numbers: [place, base.number],
      range: min(place.lowerBound, base.number.lowerBound)..<end,
      mayHaveParts: mayHaveParts
    )
  }

  // MARK: Parts

  /// "the 9 directors", the determiner left out or not.
  private func base(in tokens: [CountToken], at start: Int) -> CountedBase? {
    var index = start
    while index < min(start + 5, tokens.count), case .word(let word) = tokens[index].kind,
      Self.determiners.contains(word)
    {
      index += 1
    }
    guard let base = tokens.number(at: index), !isYear(base, tokens[index].range) else { return nil }
    let first = index + 1
    var last = first
    while last < min(first + CountedNounIndex.mostWords, tokens.count), case .word = tokens[last].kind { last += 1 }
    while last > first {
      let noun = tokens[first].range.lowerBound..<tokens[last - 1].range.upperBound
      if let sort = nouns.sort(of: text[noun]) {
        return CountedBase(base: base, number: tokens[index].range, noun: noun, sort: sort, next: last)
      }
      last -= 1
    }
    return nil
  }

  /// The index behind "of" or "out of".
  private func afterOf(_ tokens: [CountToken], _ index: Int) -> Int? {
    if tokens.isWord("of", at: index) { return index + 1 }
    return tokens.isWord("out", at: index) && tokens.isWord("of", at: index + 1) ? index + 2 : nil
  }

  /// Where the phrase ends before "(" or ", or".
  private func endOfPhrase(_ tokens: [CountToken]) -> Int? {
    if isSign("(", tokens, tokens.count - 1) { return tokens.count - 1 }
    return tokens.isWord("or", at: tokens.count - 1) && isSign(",", tokens, tokens.count - 2) ? tokens.count - 2 : nil
  }

  /// Whether a clause begins at a token, so that what stands before is no part of its base.
  private func isClauseStart(_ tokens: [CountToken], _ index: Int) -> Bool {
    index == 0 || isSign(";", tokens, index - 1) || isSign(")", tokens, index - 1)
  }

  /// Whether the phrase ends at a token and the sentence goes on about the things themselves.
  private func ends(
    _ tokens: [CountToken],
    at index: Int,
    of sort: CountedNounIndex.Sort,
    _ reachesEnd: Bool
  ) -> Bool {
    guard index < tokens.count else { return reachesEnd && sort == .person }
    if case .word(let word) = tokens[index].kind { return Self.verbs.contains(word) }
    guard sort == .person else { return false }
    if [".", ";", ")"].contains(where: { isSign($0, tokens, index) }) { return true }
    guard isSign(",", tokens, index), index + 1 < tokens.count, case .word(let word) = tokens[index + 1].kind else {
      return false
    }
    return Self.continuations.contains(word)
  }

  private func isSign(_ sign: String, _ tokens: [CountToken], _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .sign && text[tokens[index].range].elementsEqual(sign.utf8)
  }

  /// Whether a number may be a year: "the 2024 graduates".
  private func isYear(_ number: Int128, _ range: Range<Int>) -> Bool {
    (1900...2100).contains(number) && range.count == 4
  }

  private static let determiners: Set<String> = [
    "the", "our", "its", "their", "all", "these", "those", "a", "total", "of", "company's", "group's", "company’s",
    "group’s",
  ]

  /// Verbs whose subject are the things, one by one.
  private static let verbs: Set<String> = ["are", "were", "have", "had"]

  /// Words behind a comma that go on about the percentage.
  private static let continuations: Set<String> = [
    "which", "compared", "versus", "while", "whereas", "up", "down", "but",
  ]
}
