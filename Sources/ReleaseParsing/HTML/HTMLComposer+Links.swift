import ReleaseModel

/// A link whose end may be still to come.
struct LinkDraft {
  let kind: Link.Kind
  let target: String
  let targetRange: Range<Int>
  let start: Int
  var end: Int
  var text: TextRange?

  func add(to builder: inout ReleaseBuilder) {
    builder.addLink(kind, target: target, targetRange: targetRange, text: text, range: start..<end)
  }
}

extension HTMLComposer {
  /// Starts the link that an `a` with a target is, and returns its place among the links, or -1.
  mutating func startLink(_ tag: MarkupToken, _ attributes: TagAttributes) -> Int {
    guard let href = attributes.href else { return -1 }
    // The words of a hidden link are nowhere; until the link ends, this is where they would start.
    let start = builder.text.offset
    let text = state.isHidden ? nil : TextRange(start, start)
    add(.hyperlink, to: href, of: tag, text: text)
    if keepsLines, !state.isHidden {
      let start = preformatted.bytes.count
      linksInLines.append(LinkInLines(index: links.count - 1, start: start))
    }
    return links.count - 1
  }

  mutating func finishLink(_ index: Int, at end: Int) {
    links[index].end = end
    if let place = linksInLines.lastIndex(where: { $0.index == index }) {
      linksInLines[place].end = preformatted.bytes.count
      return
    }
    guard let text = links[index].text else { return }
    links[index].text = builder.text.trimmed(TextRange(text.start, max(wordsEnd, text.start)))
  }

  /// Adds the link that a tag is by itself: a picture, or a part of one.
  mutating func addMappedLink(_ tag: MarkupToken, _ attributes: TagAttributes) {
    if tag.element == .area, let href = attributes.href { add(.hyperlink, to: href, of: tag, text: nil) }
    if tag.element == .image, let source = attributes.src { add(.image, to: source, of: tag, text: nil) }
  }

  /// Adds the places that a tag makes for others to point to.
  mutating func addAnchors(of tag: MarkupToken, _ attributes: TagAttributes) {
    if let id = attributes.id { addAnchor(id, .id, of: tag) }
    if let name = attributes.name, tag.element == .anchor || tag.element == .map { addAnchor(name, .name, of: tag) }
  }

  private mutating func add(_ kind: Link.Kind, to target: Range<Int>, of tag: MarkupToken, text: TextRange?) {
    let string = CharacterReference.decoded(attribute: target, in: file)
    links.append(
      LinkDraft(kind: kind, target: string, targetRange: target, start: tag.start, end: tag.end, text: text)
    )
  }

  private mutating func addAnchor(_ name: Range<Int>, _ attribute: Anchor.Attribute, of tag: MarkupToken) {
    if name.isEmpty { return }
    let string = CharacterReference.decoded(attribute: name, in: file)
    builder.addAnchor(string, attribute: attribute, nameRange: name, range: tag.range)
  }
}
