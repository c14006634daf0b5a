/// Looks for tags in text that is not all markup.
enum MarkupSearch {
  /// The first place of some ASCII text, letter case aside.
  static func first(_ wanted: String, in text: [UInt8], _ range: Range<Int>) -> Int? {
    let pattern = Array(wanted.utf8)
    guard let head = pattern.first, range.count >= pattern.count else { return nil }
    return (range.lowerBound...range.upperBound - pattern.count).first { offset in
      text[offset] == head && pattern.indices.allSatisfy { text[offset + $0] | 0x20 == pattern[$0] | 0x20 }
    }
  }
}
