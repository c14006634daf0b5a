import ReleaseModel
import SourceText

/// Reads text without markup.
enum PlainTextReader {
  static func read(_ file: SourceFile, into builder: inout ReleaseBuilder) {
    if MarkdownMarks.areIn(file) { return MarkdownReader.read(file, into: &builder) }
    TextBlockReader.read(SourceLines(file.text), .plainText, into: &builder)
  }
}
