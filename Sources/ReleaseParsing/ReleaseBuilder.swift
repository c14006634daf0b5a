import ReleaseModel
import SourceText

/// Collects what a reader of any notation finds, in the order of the file.
///
/// A reader writes words through `text`, then adds the block that they form. Ranges it hands over are offsets in the
/// file's decoded text; the builder turns them into the author's bytes.
struct ReleaseBuilder {
  let file: SourceFile
  let format: ReleaseFormat
  var text: ReleaseTextBuilder
  private var blocks: [Block] = []
  private var links: [Link] = []
  private var anchors: [Anchor] = []
  private var troubles: [Trouble] = []
  /// The title that the notation itself declares, such as the HTML element `title`.
  var declaredTitle: TextRange?

  init(_ file: SourceFile, format: ReleaseFormat) {
    self.file = file
    self.format = format
    text = ReleaseTextBuilder(file)
  }

  mutating func addHeading(level: Int, text: TextRange, range: Range<Int>) {
    guard !text.isEmpty else { return }
    blocks.append(.heading(Heading(level: min(max(level, 1), 6), text: text, range: source(range))))
  }

  mutating func addParagraph(_ text: TextRange, range: Range<Int>, isBold: Bool = false) {
    guard !text.isEmpty else { return }
    blocks.append(.paragraph(Paragraph(text: text, range: source(range), isBold: isBold)))
  }

  mutating func addListItem(_ text: TextRange, range: Range<Int>) {
    guard !text.isEmpty else { return }
    blocks.append(.listItem(ListItem(text: text, range: source(range))))
  }

  mutating func addTable(_ table: Table) {
    blocks.append(.table(table))
  }

  mutating func addLink(_ kind: Link.Kind, target: String, targetRange: Range<Int>, text: TextRange?, range: Range<Int>)
  {
    links.append(
      Link(kind: kind, target: target, targetRange: source(targetRange), text: text, range: source(range))
    )
  }

  mutating func addAnchor(_ name: String, attribute: Anchor.Attribute, nameRange: Range<Int>, range: Range<Int>) {
    anchors.append(Anchor(name: name, attribute: attribute, nameRange: source(nameRange), range: source(range)))
  }

  mutating func addTrouble(_ message: String, advice: String, range: Range<Int>) {
    troubles.append(Trouble(message: message, advice: advice, range: source(range)))
  }

  /// The author's bytes behind a range of the file's decoded text.
  func source(_ range: Range<Int>) -> SourceRange { file.sourceRange(ofText: range) }

  /// The release.
  func finish() -> Release {
    let text = text.finish()
    return Release(
      file: file,
      format: format,
      text: text,
      blocks: blocks,
      links: links,
      anchors: anchors,
      troubles: troubles,
      title: declaredTitle
    )
  }
}
