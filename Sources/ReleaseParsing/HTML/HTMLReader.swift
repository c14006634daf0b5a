import ReleaseModel
import SourceText

/// Reads HTML and XHTML, inline XBRL included.
///
/// A tokenizer of its own finds the tags and the text between them, with their exact places; libxml2 decides how the
/// elements nest where the author left that open; the composer makes a release of the two.
enum HTMLReader {
  static func read(_ file: SourceFile, into builder: inout ReleaseBuilder) {
    read(file.text, into: &builder)
  }

  /// Reads a part of a file that is HTML, such as a table inside Markdown.
  ///
  /// - Parameters:
  ///   - part: where it stands in the file's decoded text.
  ///   - builder: what collects the release.
  static func read(_ part: Range<Int>, into builder: inout ReleaseBuilder) {
    let title = builder.declaredTitle
    builder.text.origin = part.lowerBound
    read(Array(builder.file.text[part]), into: &builder)
    builder.text.origin = 0
    builder.declaredTitle = title
  }

  private static func read(_ text: [UInt8], into builder: inout ReleaseBuilder) {
    var tokenizer = MarkupTokenizer(text)
    let skeleton = MarkupSkeleton(text, tokenizer.takeTokens())
    // The composer works on the builder in place: a second owner would make it copy all that has been read.
    let taken = builder
    builder = ReleaseBuilder(SourceFile(path: "", bytes: []), format: builder.format)
    var walker = MarkupWalker(text, skeleton, HTMLComposer(text, consume taken, TextTables(skeleton.tokens, in: text)))
    walker.walk()
    builder = walker.composer.finish()
    for (kind, range) in tokenizer.unclosed { addTrouble(kind, range, to: &builder) }
    if let first = walker.tooDeep.first {
      builder.addTrouble(
        "elements are nested more than \(walker.deepest) deep",
        advice: "close the elements that this one stands in",
        range: skeleton.tokens[first].range
      )
    }
    if walker.misplaced.count > 0 {
      builder.addTrouble(
        "\(walker.misplaced.count) tags could not be placed and are ignored",
        advice: "check that the file is well-formed HTML",
        range: skeleton.tokens[walker.misplaced.first].range
      )
    }
  }

  private static func addTrouble(
    _ kind: MarkupTokenizer.Unclosed,
    _ range: Range<Int>,
    to builder: inout ReleaseBuilder
  ) {
    switch kind {
    case .tag:
      builder.addTrouble(
        "tag is never closed",
        advice: "add the `>` or the quotation mark that is missing",
        range: range
      )
    case .comment:
      builder.addTrouble(
        "comment is never closed: nothing behind it is read",
        advice: "end it with `-->`",
        range: range
      )
    case .rawText:
      builder.addTrouble("\(name(of: range, in: builder)) is never closed", advice: "add its end tag", range: range)
    }
  }

  /// The start of a tag as it is written, its attributes left out.
  private static func name(of tag: Range<Int>, in builder: ReleaseBuilder) -> String {
    let name = builder.file.text[tag].dropFirst().prefix { !$0.endsTagName }.prefix(40)
    return "<\(String(decoding: name, as: UTF8.self))>"
  }
}
