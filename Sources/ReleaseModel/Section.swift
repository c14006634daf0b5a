/// A heading and the blocks that belong to it.
public struct Section: Sendable {
  /// The heading, or nil for what stands before the first.
  public let heading: Heading?
  /// The blocks under the heading, as indices of `Release.blocks`, the heading itself and its subsections' excluded.
  public let blocks: Range<Int>
}

extension Release {
  /// The sections in reading order; together they hold every block but the headings.
  public var sections: [Section] {
    var sections: [Section] = []
    var heading: Heading?
    var start = 0
    for (index, block) in blocks.enumerated() {
      guard case .heading(let next) = block else { continue }
      if heading != nil || index > start { sections.append(Section(heading: heading, blocks: start..<index)) }
      heading = next
      start = index + 1
    }
    if heading != nil || blocks.count > start {
      sections.append(Section(heading: heading, blocks: start..<blocks.count))
    }
    return sections
  }
}
