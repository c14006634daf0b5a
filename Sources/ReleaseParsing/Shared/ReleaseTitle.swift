import ReleaseModel

/// Finds the line that names a release.
///
/// In Japanese releases a date, the addressees and the issuer's letterhead come first, so the first line is seldom the
/// title. A line near the top that says what the release does is; failing that, a heading.
struct ReleaseTitle {
  /// How many blocks from the top the title may stand.
  private static let depth = 30

  private static let subjects = Phrases(
    """
    revis
    notice
    announce
    difference
    forecast
    results
    dividend
    correction
    amendment
    restate
    outlook
    guidance
    earnings
    impairment
    extraordinary
    quarter
    full year
    full-year
    お知らせ
    修正
    差異
    について
    訂正
    決算短信
    補足説明
    決定
    """
  )

  /// The words that name the release.
  ///
  /// - Parameters:
  ///   - blocks: the blocks of the release.
  ///   - text: its words.
  ///   - declared: the title that the notation declares.
  /// - Returns: the title, and the block that holds it, if one does.
  static func find(_ blocks: [Block], in text: ReleaseText, declared: TextRange?) -> (title: TextRange?, block: Int?) {
    let head = blocks.prefix(depth)
    let end = head.firstIndex { if case .table = $0 { true } else { false } } ?? head.endIndex
    let all = head.indices.filter { isCandidate(blocks[$0], text) }
    let above = all.filter { $0 < end }
    let candidates = above.isEmpty ? all : above
    let top = candidates.first { isTopHeading(blocks[$0]) }
    let best =
      top.flatMap { heading in
        // A heading that only names the company gives way to one below it that says what is announced.
        namesSubject(words(blocks[heading], text))
          ? heading
          : candidates.first { isHeading(blocks[$0]) && namesSubject(words(blocks[$0], text)) } ?? heading
      }
      ?? candidates.first { namesSubject(words(blocks[$0], text)) }
      ?? candidates.first { isHeading(blocks[$0]) }
    if let best { return (blocks[best].text, best) }
    if let declared, !declared.isEmpty { return (declared, nil) }
    let first = blocks.indices.first { index in
      if case .table = blocks[index] { return false }
      let line = words(blocks[index], text)
      return !UnitCaption.isCaption(line) && !StandaloneLine.isStandalone(line)
    }
    return (first.map { blocks[$0].text }, nil)
  }

  private static func words(_ block: Block, _ text: ReleaseText) -> FoldedWords {
    FoldedWords(text.utf8, block.text.start..<block.text.end)
  }

  private static func isHeading(_ block: Block) -> Bool { if case .heading = block { true } else { false } }

  private static func isTopHeading(_ block: Block) -> Bool {
    if case .heading(let heading) = block { heading.level == 1 } else { false }
  }

  private static func isCandidate(_ block: Block, _ text: ReleaseText) -> Bool {
    switch block {
    case .table, .listItem: return false
    case .heading, .paragraph: break
    }
    let words = words(block, text)
    if isTopHeading(block) { return !words.isEmpty && !words.isCut }
    if words.isCut || words.count > 250 || words.isEmpty || HeadingShape.endsLikeSentence(words) { return false }
    if DateLine.isDate(words) || DateLine.isDateline(words) || UnitCaption.isCaption(words)
      || ContactLine.isContact(words)
    {
      return false
    }
    let marker = HeadingMarker(words)
    return marker == nil || (marker?.style == .brackets && marker?.length != 1)
  }

  private static func namesSubject(_ words: FoldedWords) -> Bool {
    subjects.occur(in: words) || subjects.occur(in: words.packed)
  }
}
