import ReleaseModel
import SourceText

enum PlainTextReader {
  static func read(_ file: SourceFile, into builder: inout ReleaseBuilder) {}
}
