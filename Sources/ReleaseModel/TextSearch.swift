extension ReleaseText {
  /// The places where a phrase stands.
  ///
  /// A phrase that begins or ends with a Latin letter or digit is found as whole words only.
  public func occurrences(of phrase: String, caseSensitive: Bool = false) -> [TextRange] {
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first, utf8.count >= wanted.count else { return [] }
    func folded(_ byte: UInt8) -> UInt8 {
      !caseSensitive && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    let pattern = wanted.map(folded)
    let start = folded(first)
    return utf8.withUnsafeBufferPointer { text in
      var found: [TextRange] = []
      var offset = 0
      while offset + pattern.count <= text.count {
        if folded(text[offset]) == start, pattern.indices.allSatisfy({ folded(text[offset + $0]) == pattern[$0] }),
          !Self.cutsWord(text, offset, offset + pattern.count)
        {
          found.append(TextRange(offset, offset + pattern.count))
          offset += pattern.count
        } else {
          offset += 1
        }
      }
      return found
    }
  }

  /// Whether a range begins or ends in the middle of a Latin word.
  private static func cutsWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return (start > 0 && isWord(text[start]) && isWord(text[start - 1]))
      || (end < text.count && isWord(text[end - 1]) && isWord(text[end]))
  }
}
