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
  /// The paragraphs, as indices of blocks, that are lines below a blank one.
  private var linesSetApart: Set<Int> = []
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

  /// Adds a paragraph.
  ///
  /// - Parameters:
  ///   - text: its words.
  ///   - range: its bytes.
  ///   - isBold: whether all of it is set in bold.
  ///   - isSetApart: whether it is a line below a blank one, which may head what follows.
  mutating func addParagraph(_ text: TextRange, range: Range<Int>, isBold: Bool = false, isSetApart: Bool = false) {
    guard !text.isEmpty else { return }
    if isSetApart { linesSetApart.insert(blocks.count) }
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
  func source(_ range: Range<Int>) -> SourceRange { file.sourceRange(ofText: text.inFile(range)) }

  /// The release, its headings told by their shape where no markup tells them, and its mentions among the links.
  func finish() -> Release {
    let text = text.finish()
    var promoted = HeadingPromotion.promoted(blocks, in: text, linesSetApart: linesSetApart)
    let (title, titleBlock) = ReleaseTitle.find(promoted, in: text, declared: declaredTitle)
    if let titleBlock, case .paragraph(let paragraph) = blocks[titleBlock] {
      promoted[titleBlock] = .heading(Heading(level: 1, text: paragraph.text, range: paragraph.range))
    }
    func release(with links: [Link]) -> Release {
      Release(
        file: file,
        format: format,
        text: text,
        blocks: promoted,
        links: links.sorted { $0.range < $1.range },
        anchors: anchors.sorted { $0.range < $1.range },
        troubles: troubles,
        title: title
      )
    }
    let explicit = release(with: links.map { $0.trimmed(in: text) })
    return release(with: explicit.links + MentionScanner.links(in: explicit))
  }
}

extension Link {
  /// The link without the white space that its words start or end with.
  fileprivate func trimmed(in words: ReleaseText) -> Link {
    guard let text else { return self }
    return Link(kind: kind, target: target, targetRange: targetRange, text: words.trimmed(text), range: range)
  }
}
