import ReleaseModel
import SourceText

/// The notation of a block's words and what its marks refer to.
struct InlineContext {
  var dialect: InlineDialect
  var references = LinkReferences()

  static let plainText = InlineContext(dialect: .plainText)
  static let verbatim = InlineContext(dialect: .verbatim)
}

extension ReleaseBuilder {
  /// Writes the words of a block or cell and notes the links and anchors among them.
  ///
  /// - Parameters:
  ///   - pieces: what belongs to it of each of its lines, in the file's decoded text.
  ///   - context: the notation.
  /// - Returns: the words, and whether all of them are set in bold.
  mutating func write(_ pieces: [Range<Int>], _ context: InlineContext) -> (text: TextRange, isBold: Bool) {
    let start = text.offset
    if pieces.count == 1, let piece = pieces.first, !file.text[piece].contains(where: context.dialect.isMark) {
      text.append(piece)
      return (TextRange(start, text.offset), false)
    }
    let content = InlineContent(file.text, pieces.filter { !$0.isEmpty })
    let parser = InlineParser(content, dialect: context.dialect, references: context.references)
    var writer = InlineWriter(parser)
    writer.write(into: &self)
    return (TextRange(start, text.offset), writer.isBold && text.offset > start)
  }
}

/// Writes what the inline parser found.
private struct InlineWriter {
  let parser: InlineParser
  private var linkStarts: [Int: Int] = [:]
  private var strongDepth = 0
  /// The images that the words at hand describe and that hide them.
  private var imageDepth = 0
  private var hasPlainWords = false

  init(_ parser: InlineParser) { self.parser = parser }

  var isBold: Bool { !hasPlainWords }

  private var content: InlineContent { parser.content }

  mutating func write(into builder: inout ReleaseBuilder) {
    for token in parser.tokens { write(token, into: &builder) }
    for anchor in parser.anchors {
      builder.addAnchor(
        anchor.name,
        attribute: anchor.attribute == "id" ? .id : .name,
        nameRange: content.source(anchor.nameRange),
        range: content.source(anchor.range)
      )
    }
  }

  private mutating func write(_ token: InlineToken, into builder: inout ReleaseBuilder) {
    switch token {
    case .text(let range): writeWords(range, into: &builder)
    case .decoded(let meaning, let range):
      if imageDepth == 0 { builder.text.append(meaning, from: content.source(range)) }
    case .lineBreak(let offset): writeLineBreak(offset, into: &builder)
    case .space(let range): builder.text.appendSpace(from: content.source(range))
    case .delimiter(let index):
      let run = parser.emphasis.runs[index]
      strongDepth -= run.strongEnds
      writeWords(run.left, into: &builder)
      strongDepth += run.strongStarts
    case .linkStart(let number):
      linkStarts[number] = builder.text.offset
      if parser.links[number].form == .image { imageDepth += 1 }
    case .linkEnd(let number): endLink(number, into: &builder)
    case .hidden: break
    }
  }

  private mutating func writeWords(_ range: Range<Int>, into builder: inout ReleaseBuilder) {
    guard imageDepth == 0, !range.isEmpty else { return }
    if strongDepth == 0, !hasPlainWords { hasPlainWords = content.bytes[range].contains { $0 > 0x20 } }
    builder.text.append(content.source(range))
  }

  private func writeLineBreak(_ offset: Int, into builder: inout ReleaseBuilder) {
    if !LineJoin.isSeamless(content.bytes, lineBreak: offset) {
      builder.text.appendSpace(from: content.sourceOfLineBreak(at: offset))
    }
  }

  private mutating func endLink(_ number: Int, into builder: inout ReleaseBuilder) {
    let link = parser.links[number]
    if link.form == .image { imageDepth -= 1 }
    // What describes a picture is not shown, and neither are links in it.
    if imageDepth > 0 { return }
    let start = linkStarts[number] ?? builder.text.offset
    let kind: Link.Kind =
      switch link.form {
      case .hyperlink: .hyperlink
      case .image: .image
      case .address: .url
      case .email: .email
      }
    builder.addLink(
      kind,
      target: link.target,
      targetRange: link.targetSource,
      text: link.form == .image ? nil : TextRange(start, builder.text.offset),
      range: content.source(link.range)
    )
  }
}
