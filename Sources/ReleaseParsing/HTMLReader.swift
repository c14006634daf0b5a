import ReleaseModel
import SourceText

enum HTMLReader {
  static func read(_ file: SourceFile, into builder: inout ReleaseBuilder) {}
}
