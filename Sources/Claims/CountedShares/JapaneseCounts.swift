/// Reads counts in Japanese sentences.
struct JapaneseCounts {
  let text: [UInt8]
  let nouns: CountedNounIndex

  /// The phrase before a percentage that starts at an offset: 9名のうち, 8名中5名(.
  func phrase(before tokens: [CountToken], at percentage: Int) -> CountPhrase? {
    for index in tokens.indices.suffix(Self.mostTokens).reversed() {
      guard let base = tokens.number(at: index) else { continue }
      let number = tokens[index].range
      guard let noun = counter(behind: number.upperBound, percentage),
        let inner = afterAmong(noun.range.upperBound, percentage)
      else { continue }
      if inner == percentage {
        return CountPhrase(
          count: nil,
          base: base,
          noun: noun.range,
          sort: noun.sort,
          numbers: [number],
          range: number.lowerBound..<noun.range.upperBound,
          mayHaveParts: true
        )
      }
      guard let place = tokens.firstIndex(where: { $0.range.lowerBound == inner }),
        let count = tokens.number(at: place),
        let counted = counter(behind: tokens[place].range.upperBound, percentage),
        text[counted.range].elementsEqual(text[noun.range]),
        let open = after("(", spaces(counted.range.upperBound, percentage), percentage),
        spaces(open, percentage) == percentage
      else { continue }
      return CountPhrase(
        count: count,
        base: base,
        noun: noun.range,
        sort: noun.sort,
        numbers: [number, tokens[place].range],
        range: number.lowerBound..<counted.range.upperBound,
        mayHaveParts: true
      )
    }
    return nil
  }

  /// Whether a sentence goes on about the things themselves behind a percentage that states no count.
  func ends(behind percentage: Int, of sort: CountedNounIndex.Sort, blockEnd: Int) -> Bool {
    let offset = spaces(percentage, blockEnd)
    if ["が", "は"].contains(where: { after($0, offset, blockEnd) != nil }) { return true }
    guard sort == .person else { return false }
    return offset == blockEnd || ["、", "。", ")"].contains { after($0, offset, blockEnd) != nil }
  }

  /// Whether what stands behind a closed parenthesis makes a new base of the count: 8名のうち5名(62.5%)中.
  func goesOn(behind parenthesis: Int, blockEnd: Int) -> Bool { afterAmong(parenthesis, blockEnd) != nil }

  /// The most tokens of a phrase; each Japanese sign is one.
  private static let mostTokens = 24

  // MARK: Parts

  private func counter(behind offset: Int, _ end: Int) -> (sort: CountedNounIndex.Sort, range: Range<Int>)? {
    let start = spaces(offset, end)
    return nouns.counter(in: text, at: start, before: end).map { ($0.sort, start..<start + $0.length) }
  }

  /// The offset behind のうち and its like.
  private func afterAmong(_ offset: Int, _ end: Int) -> Int? {
    let start = spaces(offset, end)
    for word in ["のうちの", "のうち", "の内", "の中で", "の中", "中"] {
      guard let found = after(word, start, end) else { continue }
      let next = spaces(found, end)
      return spaces(after("、", next, end) ?? after(",", next, end) ?? next, end)
    }
    return nil
  }

  private func after(_ word: String, _ offset: Int, _ end: Int) -> Int? {
    let bytes = word.utf8
    guard offset + bytes.count <= end, text[offset..<offset + bytes.count].elementsEqual(bytes) else { return nil }
    return offset + bytes.count
  }

  private func spaces(_ offset: Int, _ end: Int) -> Int {
    var index = offset
    while index < end, text[index] <= 0x20 { index += 1 }
    return index
  }
}
