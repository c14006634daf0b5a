public import SourceText

/// A part of a release in reading order.
public enum Block: Sendable {
  case heading(Heading)
  case paragraph(Paragraph)
  case listItem(ListItem)
  case table(Table)

  /// The bytes of the whole block in the author's file, its markup included.
  public var range: SourceRange {
    switch self {
    case .heading(let heading): heading.range
    case .paragraph(let paragraph): paragraph.range
    case .listItem(let item): item.range
    case .table(let table): table.range
    }
  }

  /// The words of the block.
  public var text: TextRange {
    switch self {
    case .heading(let heading): heading.text
    case .paragraph(let paragraph): paragraph.text
    case .listItem(let item): item.text
    case .table(let table): table.text
    }
  }
}

/// A line that names what follows it.
public struct Heading: Sendable {
  /// 1 for the outermost, up to 6.
  public let level: Int
  public let text: TextRange
  public let range: SourceRange

  package init(level: Int, text: TextRange, range: SourceRange) {
    self.level = level
    self.text = text
    self.range = range
  }
}

/// Running text.
public struct Paragraph: Sendable {
  public let text: TextRange
  public let range: SourceRange
  /// Whether all of it is set in bold, as headings are that carry no markup of their own.
  public let isBold: Bool

  package init(text: TextRange, range: SourceRange, isBold: Bool) {
    self.text = text
    self.range = range
    self.isBold = isBold
  }
}

/// One entry of a list.
public struct ListItem: Sendable {
  public let text: TextRange
  public let range: SourceRange

  package init(text: TextRange, range: SourceRange) {
    self.text = text
    self.range = range
  }
}
