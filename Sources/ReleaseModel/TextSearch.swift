/// A phrase that is looked for in a release.
public struct SoughtPhrase: Sendable {
  fileprivate let bytes: [UInt8]
  private let isCaseSensitive: Bool

  /// A phrase; where case does not count, that of ASCII letters.
  public init(_ phrase: String, isCaseSensitive: Bool = false) {
    self.isCaseSensitive = isCaseSensitive
    bytes = phrase.utf8.map { isCaseSensitive ? $0 : $0.inLowerCase }
  }

  /// The bytes with which it may begin.
  fileprivate var starts: [UInt8] {
    guard let first = bytes.first else { return [] }
    return isCaseSensitive || !(0x61...0x7A).contains(first) ? [first] : [first, first & 0xDF]
  }

  fileprivate func stands(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + bytes.count <= text.count else { return false }
    for index in bytes.indices {
      let byte = text[offset + index]
      if (isCaseSensitive ? byte : byte.inLowerCase) != bytes[index] { return false }
    }
    return true
  }
}

extension ReleaseText {
  /// The places where each of several phrases stands, found in one pass over the text.
  ///
  /// A phrase that begins or ends with a Latin letter or digit is found as whole words only. Places of one phrase do not
  /// overlap.
  public func occurrences(of phrases: [SoughtPhrase]) -> [[TextRange]] {
    var found = [[TextRange]](repeating: [], count: phrases.count)
    /// For each byte the phrases that may begin with it.
    var candidates = [[Int]](repeating: [], count: 256)
    for (index, phrase) in phrases.enumerated() {
      for start in phrase.starts { candidates[Int(start)].append(index) }
    }
    let isStart = candidates.map { !$0.isEmpty }
    utf8.withUnsafeBufferPointer { text in
      for offset in text.indices where isStart[Int(text[offset])] {
        for index in candidates[Int(text[offset])] {
          let end = offset + phrases[index].bytes.count
          guard phrases[index].stands(at: offset, in: text), !Self.cutsWord(text, offset, end),
            found[index].last.map({ $0.end <= offset }) ?? true
          else { continue }
          found[index].append(TextRange(offset, end))
        }
      }
    }
    return found
  }

  /// Whether a range begins or ends in the middle of a Latin word.
  private static func cutsWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte.inLowerCase) }
    return (start > 0 && isWord(text[start]) && isWord(text[start - 1]))
      || (end < text.count && isWord(text[end - 1]) && isWord(text[end]))
  }
}

extension UInt8 {
  fileprivate var inLowerCase: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
