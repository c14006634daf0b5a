public import SourceText

/// The notations in which drafts are written.
public enum ReleaseFormat: String, Sendable, CaseIterable {
  case html
  case markdown
  case plainText = "text"
}

/// A draft as read: its words, its parts and its links, each with its bytes.
public struct Release: Sendable {
  public let file: SourceFile
  public let format: ReleaseFormat
  /// The normalised words of the whole release.
  public let text: ReleaseText
  /// The parts of the release in reading order.
  public let blocks: [Block]
  /// The links in the order of the file.
  public let links: [Link]
  /// The anchors in the order of the file.
  public let anchors: [Anchor]
  /// What the reader could not make sense of.
  public let troubles: [Trouble]
  /// The line that names the release.
  public let title: TextRange?

  package init(
    file: SourceFile,
    format: ReleaseFormat,
    text: ReleaseText,
    blocks: [Block],
    links: [Link],
    anchors: [Anchor],
    troubles: [Trouble],
    title: TextRange?
  ) {
    self.file = file
    self.format = format
    self.text = text
    self.blocks = blocks
    self.links = links
    self.anchors = anchors
    self.troubles = troubles
    self.title = title
  }

  /// The words of a range.
  public func string(_ range: TextRange) -> String { text.string(range) }

  /// The author's bytes behind a range of the normalised text.
  public func sourceRange(of range: TextRange) -> SourceRange {
    file.sourceRange(ofText: text.fileTextRange(of: range))
  }

  /// The tables in reading order.
  public var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

/// Something in a document that its reader could not make sense of; the rest is read all the same.
public struct Trouble: Sendable {
  /// What is wrong, as a headline.
  public let message: String
  /// What the author can do about it.
  public let advice: String
  public let range: SourceRange

  package init(message: String, advice: String, range: SourceRange) {
    self.message = message
    self.advice = advice
    self.range = range
  }
}
