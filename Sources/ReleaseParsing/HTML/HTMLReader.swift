import ReleaseModel
import SourceText

/// Reads HTML and XHTML, inline XBRL included.
///
/// A tokenizer of its own finds the tags and the text between them, with their exact places; libxml2 decides how the
/// elements nest where the author left that open; the composer makes a release of the two.
enum HTMLReader {
  static func read(_ file: SourceFile, into builder: inout ReleaseBuilder) {
    var tokenizer = MarkupTokenizer(file.text)
    let skeleton = MarkupSkeleton(file.text, tokenizer.takeTokens())
    let composer = HTMLComposer(file.text, builder)
    var walker = MarkupWalker(file.text, skeleton, composer)
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
