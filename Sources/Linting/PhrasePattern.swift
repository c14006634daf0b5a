/// A phrase of a pack in which braces hold alternatives: `net {income|profit}{ (loss)|}` stands for four phrases.
enum PhrasePattern {
  /// The most phrases that one pattern may stand for.
  static let most = 256

  /// What is wrong with a pattern.
  enum Fault: Error {
    /// A brace that is never closed, or closes what was never opened, or stands inside of others.
    case unbalanced
    /// More phrases than anybody can mean.
    case tooMany
  }

  /// The phrases that a pattern stands for, in the order in which its alternatives are written.
  static func phrases(of pattern: String) throws(Fault) -> [String] {
    // Packs hold thousands of patterns, most of which are phrases as they stand.
    guard pattern.utf8.contains(where: { $0 == open || $0 == close }) else { return [pattern] }
    var phrases: [[UInt8]] = [[]]
    var rest = Array(pattern.utf8)[...]
    while let brace = rest.firstIndex(where: { $0 == open || $0 == close }) {
      guard rest[brace] == open, let end = rest[brace...].firstIndex(of: close) else { throw .unbalanced }
      let inner = rest[(brace + 1)..<end]
      if inner.contains(open) { throw .unbalanced }
      let alternatives = inner.split(separator: bar, omittingEmptySubsequences: false)
      guard phrases.count * alternatives.count <= most else { throw .tooMany }
      let head = rest[..<brace]
      phrases = phrases.flatMap { phrase in alternatives.map { phrase + head + $0 } }
      rest = rest[(end + 1)...]
    }
    return phrases.map { String(decoding: $0 + rest, as: UTF8.self) }
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")
  private static let bar = UInt8(ascii: "|")
}
