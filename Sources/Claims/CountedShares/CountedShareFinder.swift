import Figures
import ReleaseModel

/// Finds percentages in running text that are stated of a number of things that come whole.
struct CountedShareFinder {
  private let release: Release
  private let nouns: CountedNounIndex
  private var text: [UInt8] { release.text.utf8 }
  private let english: EnglishCounts
  private let japanese: JapaneseCounts

  init(_ release: Release, _ nouns: CountedNounIndex) {
    self.release = release
    self.nouns = nouns
    english = EnglishCounts(text: release.text.utf8, nouns: nouns)
    japanese = JapaneseCounts(text: release.text.utf8, nouns: nouns)
  }

  /// The counted shares among the numbers of a block; `figures` are the same numbers as figures.
  func shares(in block: TextRange, _ numbers: [PrintedNumber], _ figures: [Figure]) -> [CountedShare] {
    guard !nouns.isEmpty else { return [] }
    let percentages = numbers.count { $0.unit?.quantity == .percent }
    return numbers.indices.compactMap { index in
      let number = numbers[index]
      guard number.unit?.quantity == .percent, number.sign == .none, !number.isOddlyGrouped,
        let found = phrase(of: number.range, in: block)
      else { return nil }
      let share = WholeShare(percentage: number.value, base: found.phrase.base)
      guard let share else { return nil }
      let counts = zip(numbers, figures).filter { number, _ in
        found.phrase.numbers.contains { $0.lowerBound == number.range.lowerBound }
      }
      return CountedShare(
        percentage: figures[index],
        count: found.phrase.count,
        base: found.phrase.base,
        noun: String(decoding: text[found.phrase.noun], as: UTF8.self),
        basePlace: release.sourceRange(of: TextRange(found.phrase.range.lowerBound, found.phrase.range.upperBound)),
        figures: [figures[index]] + counts.map(\.1),
        verdict: found.doubt.map { .notCheckable($0) }
          ?? Self.verdict(share, found.phrase.count, beside: percentages - 1)
      )
    }
  }

  /// How a share comes out in a block that states so many other percentages.
  private static func verdict(_ share: WholeShare, _ count: Int128?, beside others: Int) -> CountedShare.Verdict {
    if let count, count > share.base { return .notCheckable(.noShare) }
    if count == nil, !share.isDecidable { return .notCheckable(.largeBase) }
    if count.map({ share.admits($0) }) ?? share.isPossible { return .possible }
    // Two percentages that add up to 100 need no moving: one of them is cut off at a half.
    return others >= 2 && share.isOffByOne(for: count) ? .notCheckable(.madeToAddUp) : .broken
  }

  // MARK: Phrases

  /// The phrase that states the base of a percentage, and why it may not be decided all the same.
  private func phrase(of number: Range<Int>, in block: TextRange) -> (phrase: CountPhrase, doubt: CountedShare.Reason?)?
  {
    let isBehind = beginsWithOf(number.upperBound, block.end)
    let isBefore = mayFollow(number.lowerBound, block.start)
    guard isBehind || isBefore else { return nil }
    let sentence = CountedSentence(in: text, around: number, of: block)
    let before = CountToken.tokens(of: text, sentence.start..<number.lowerBound)
    if isBehind {
      let after = CountToken.tokens(of: text, number.upperBound..<sentence.end)
      if let phrase = english.phrase(behind: after, reachesEnd: sentence.reachesEnd) {
        return (phrase, doubt(phrase, number, before, hedged: number.lowerBound, sentence))
      }
    }
    guard isBefore, let phrase = phrase(before, number, block) else { return nil }
    return (phrase, doubt(phrase, number, before, hedged: phrase.range.lowerBound, sentence))
  }

  private func phrase(_ before: [CountToken], _ number: Range<Int>, _ block: TextRange) -> CountPhrase? {
    if let phrase = japanese.phrase(before: before, at: number.lowerBound) {
      if phrase.count == nil {
        return japanese.ends(behind: number.upperBound, of: phrase.sort, blockEnd: block.end) ? phrase : nil
      }
      return isClosed(behind: number.upperBound, block.end) ? phrase : nil
    }
    guard let phrase = english.phrase(before: before) else { return nil }
    let isInParentheses = before.last.map { text[$0.range].elementsEqual("(".utf8) } ?? false
    return isInParentheses
      ? (isClosed(behind: number.upperBound, block.end) ? phrase : nil)
      : (isSetOff(behind: number.upperBound, block.end) ? phrase : nil)
  }

  /// Why a phrase may mean something else than it seems to.
  private func doubt(
    _ phrase: CountPhrase,
    _ number: Range<Int>,
    _ before: [CountToken],
    hedged: Int,
    _ sentence: CountedSentence
  ) -> CountedShare.Reason? {
    let earlier = before.filter { $0.range.upperBound <= hedged }
    let near = earlier.suffix(4).first?.range.lowerBound ?? hedged
    if nouns.hedges(text[near..<hedged]) { return .hedged }
    if nouns.weighs(text[sentence.start..<sentence.end]) { return .weighed }
    return phrase.mayHaveParts && countsOthers(earlier) ? .severalCounts : nil
  }

  /// Whether tokens before a phrase count something that no percentage of its own closes off.
  private func countsOthers(_ tokens: [CountToken]) -> Bool {
    var first = 0
    for (index, token) in tokens.enumerated() where index > 0 && text[token.range].elementsEqual(")".utf8) {
      if text[tokens[index - 1].range].elementsEqual("%".utf8) { first = index + 1 }
    }
    let rest = Array(tokens.dropFirst(first))
    return rest.indices.contains { namesNoun(rest, at: $0) || isCount(rest, at: $0) }
  }

  /// Whether a counted noun begins at a token.
  private func namesNoun(_ tokens: [CountToken], at index: Int) -> Bool {
    guard case .word = tokens[index].kind else { return false }
    return (index..<min(index + CountedNounIndex.mostWords, tokens.count)).contains { last in
      nouns.sort(of: text[tokens[index].range.lowerBound..<tokens[last].range.upperBound]) != nil
    }
  }

  /// Whether a number at a token counts something: "5 of", "12 and", 5名.
  private func isCount(_ tokens: [CountToken], at index: Int) -> Bool {
    guard tokens.number(at: index) != nil else { return false }
    if ["of", "out", "and", "plus", "or"].contains(where: { tokens.isWord($0, at: index + 1) }) { return true }
    guard index + 1 < tokens.count, let end = tokens.last?.range.upperBound else { return false }
    return nouns.counter(in: text, at: tokens[index + 1].range.lowerBound, before: end) != nil
  }

  // MARK: Marks

  private func skipSpaces(_ offset: Int, _ end: Int) -> Int {
    var index = offset
    while index < end, text[index] <= 0x20 { index += 1 }
    return index
  }

  /// Whether "of" stands behind a percentage.
  private func beginsWithOf(_ offset: Int, _ end: Int) -> Bool {
    let start = skipSpaces(offset, end)
    return start > offset && start + 3 < end && text[start..<start + 3].elementsEqual("of ".utf8)
  }

  /// Whether what stands before a percentage may end a phrase: a parenthesis, ", or", のうち, 中 and their like.
  private func mayFollow(_ offset: Int, _ start: Int) -> Bool {
    var end = offset
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    let before = text[start..<end]
    return ["(", ", or", "、", ",", "ち", "内", "中", "の", "で"].contains {
      before.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Whether a parenthesis closes right behind a percentage and does not make a new base of the count.
  private func isClosed(behind offset: Int, _ end: Int) -> Bool {
    let close = skipSpaces(offset, end)
    guard close < end, text[close] == UInt8(ascii: ")") else { return false }
    return !beginsWithOf(close + 1, end) && !japanese.goesOn(behind: close + 1, blockEnd: end)
  }

  /// Whether the sentence sets a percentage off from what follows.
  private func isSetOff(behind offset: Int, _ end: Int) -> Bool {
    let next = skipSpaces(offset, end)
    return next == end || [",", ".", ";", ")"].contains { text[next] == $0.utf8.first }
  }
}
