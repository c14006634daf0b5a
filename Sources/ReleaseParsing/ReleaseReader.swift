public import ReleaseModel
import SourceText

/// Reads drafts.
public enum ReleaseReader {
  /// Reads the bytes of a draft.
  ///
  /// - Parameters:
  ///   - bytes: the draft as it lies on the disk.
  ///   - path: its path as the user gave it.
  ///   - format: the notation it is written in.
  /// - Returns: the release; whatever the reader could not make sense of is among its troubles.
  public static func read(_ bytes: [UInt8], path: String, format: ReleaseFormat) -> Release {
    let file = SourceFile(path: path, bytes: bytes, isMarkup: format == .html)
    var builder = ReleaseBuilder(file, format: format)
    switch format {
    case .html: HTMLReader.read(file, into: &builder)
    case .markdown: MarkdownReader.read(file, into: &builder)
    case .plainText: PlainTextReader.read(file, into: &builder)
    }
    return builder.finish()
  }
}
