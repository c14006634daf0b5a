/// A draft as its author wrote it, and the same as well-formed UTF-8 with a way back to the author's bytes.
///
/// Readers work on `text`; whatever they report they pass through `sourceRange(ofText:)`, so that nothing downstream
/// ever sees an offset that is not one of the author's file.
public struct SourceFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// The bytes as they lie on the disk.
  public let bytes: [UInt8]
  /// The encoding in which `bytes` were read.
  public let encoding: TextEncoding
  /// The encoding that the file itself declares, as written, where it declares one.
  public let declaration: EncodingDeclaration?
  /// The whole file as well-formed UTF-8: no byte order mark, no NUL, and a question mark for each byte that is no text.
  public let text: [UInt8]
  /// The author's bytes that are no text in the file's encoding.
  public let undecodable: [SourceRange]

  let offsets: OffsetMap

  /// Reads bytes as text.
  ///
  /// UTF-8 that is well-formed is UTF-8, whatever the file declares: no other encoding in use produces it by chance.
  /// Otherwise the declaration decides if the bytes bear it out, then the shape of the bytes.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it.
  ///   - bytes: the bytes as they lie on the disk.
  ///   - isMarkup: whether the file may declare its encoding as HTML and XML do.
  public init(path: String, bytes: [UInt8], isMarkup: Bool = false) {
    self.path = path
    self.bytes = bytes
    declaration = isMarkup ? EncodingDeclaration(in: bytes) : nil
    encoding = TextEncoding(of: bytes, declared: declaration?.encoding)
    let decoded = encoding.decode(bytes)
    text = decoded.text
    offsets = decoded.offsets
    undecodable = decoded.undecodable
  }

  /// The author's bytes behind a range of `text`.
  public func sourceRange(ofText range: Range<Int>) -> SourceRange {
    let start = offsets.source(ofText: range.lowerBound)
    return range.isEmpty ? SourceRange(start, start) : SourceRange(start, offsets.sourceEnd(ofText: range.upperBound))
  }

  /// The offset in `text` of the character to which a byte of the author's file belongs.
  public func textOffset(ofSource offset: Int) -> Int {
    var index = min(offsets.text(ofSource: offset), text.count)
    while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// The text of a range of the author's file.
  public func string(_ range: SourceRange) -> String {
    let start = textOffset(ofSource: range.start)
    let end = max(start, textOffset(ofSource: range.end))
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Whether the file declares an encoding other than the one its bytes are in.
  public var declaresWrongEncoding: Bool {
    guard let declared = declaration?.encoding else { return false }
    return declared != encoding && text.contains { $0 >= 0x80 }
  }
}
