import ReleaseModel
import SourceText

enum MarkdownReader {
  static func read(_ file: SourceFile, into builder: inout ReleaseBuilder) {}
}
