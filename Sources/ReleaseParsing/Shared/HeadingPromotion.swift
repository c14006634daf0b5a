import ReleaseModel

/// Makes headings of the paragraphs that have the shape of one.
struct HeadingPromotion {
  private let text: ReleaseText
  private let blocks: [Block]
  /// The paragraphs that can be headings by their words alone: lines set apart in text without markup.
  private let linesSetApart: Set<Int>

  static func promoted(_ blocks: [Block], in text: ReleaseText, linesSetApart: Set<Int>) -> [Block] {
    let promotion = HeadingPromotion(text: text, blocks: blocks, linesSetApart: linesSetApart)
    return blocks.indices.map(promotion.promoted)
  }

  private init(text: ReleaseText, blocks: [Block], linesSetApart: Set<Int>) {
    self.text = text
    self.blocks = blocks
    self.linesSetApart = linesSetApart
  }

  private func promoted(_ index: Int) -> Block {
    guard case .paragraph(let paragraph) = blocks[index], let level = level(of: paragraph, at: index) else {
      return blocks[index]
    }
    return .heading(Heading(level: level, text: paragraph.text, range: paragraph.range))
  }

  private func level(of paragraph: Paragraph, at index: Int) -> Int? {
    let words = words(paragraph.text)
    if let level = HeadingShape.markedLevel(words) { return isInList(words, at: index) ? nil : level }
    if paragraph.isBold, HeadingShape.isBoldHeading(words) { return 3 }
    guard linesSetApart.contains(index), HeadingShape.isPlainHeading(words, before: following(index)) else {
      return nil
    }
    return 2
  }

  /// Whether the paragraph beside one carries the next or the last number: together they are a list.
  private func isInList(_ words: FoldedWords, at index: Int) -> Bool {
    guard let marker = HeadingMarker(words) else { return false }
    if let next = self.marker(at: index + 1), next.continues(marker) { return true }
    if let last = self.marker(at: index - 1), marker.continues(last) { return true }
    return false
  }

  private func marker(at index: Int) -> HeadingMarker? {
    guard blocks.indices.contains(index), case .paragraph(let paragraph) = blocks[index] else { return nil }
    return HeadingMarker(words(paragraph.text))
  }

  private func following(_ index: Int) -> HeadingShape.FollowingBlock {
    guard index + 1 < blocks.count else { return .other }
    switch blocks[index + 1] {
    case .heading, .table, .listItem: return .body
    case .paragraph(let paragraph):
      let next = words(paragraph.text)
      let isBody =
        next.isCut || next.count > 100 || UnitCaption.isCaption(next) || HeadingMarker(next) != nil
        || (HeadingShape.endsLikeSentence(next) && next.count > 20)
      return isBody ? .body : .other
    }
  }

  private func words(_ range: TextRange) -> FoldedWords { FoldedWords(text.utf8, range.start..<range.end) }
}
