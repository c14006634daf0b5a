/// The encoding that an HTML or XML file declares for itself.
public struct EncodingDeclaration: Hashable, Sendable {
  /// The label as written.
  public let label: String
  /// Where the label stands.
  public let range: SourceRange

  /// The encoding of that name, or nil where the label names none that Seigo reads.
  public var encoding: TextEncoding? { TextEncoding(label: label) }

  /// Finds `charset=` or `encoding=` in a tag or XML declaration at the head of a file.
  ///
  /// - Parameter bytes: the bytes of a whole file, of which the first four kilobytes are searched: real exports put
  ///   style sheets and comments before the tag that browsers expect within the first.
  init?(in bytes: [UInt8]) {
    let head = bytes.prefix(4096)
    for key in ["charset", "encoding"] {
      let pattern = Array(key.utf8)
      var index = head.startIndex
      while index + pattern.count < head.endIndex {
        defer { index += 1 }
        guard head[index..<index + pattern.count].elementsEqual(pattern, by: { $0 | 0x20 == $1 }),
          let range = Self.value(in: head, after: index + pattern.count)
        else { continue }
        self.label = String(decoding: head[range], as: UTF8.self)
        self.range = SourceRange(range.lowerBound, range.upperBound)
        return
      }
    }
    return nil
  }

  private static func value(in head: ArraySlice<UInt8>, after offset: Int) -> Range<Int>? {
    var index = offset
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while index < head.endIndex, isSkipped(head[index]) { index += 1 }
    }
    skip { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard index < head.endIndex, head[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skip { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let start = index
    skip { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    return start < index ? start..<index : nil
  }
}
