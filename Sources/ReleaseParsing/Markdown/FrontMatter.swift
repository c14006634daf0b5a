/// What some tools write above the text of a Markdown file: keys and values between two lines of hyphens.
struct FrontMatter {
  /// The lines it takes, the two of hyphens included.
  let lines: Range<Int>
  /// Where the words of each key's value stand, without quotes.
  private(set) var entries: [(key: String, value: Range<Int>, line: Range<Int>)] = []

  /// Reads it, or gives nil where a file starts otherwise.
  init?(_ source: SourceLines) {
    guard source.count > 2, Self.isFence(source, 0), !source.isBlank(1),
      let end = (1..<min(source.count, 60)).first(where: { Self.isFence(source, $0) }), end > 1
    else { return nil }
    lines = 0..<end + 1
    for number in 1..<end where !source.isBlank(number) {
      let line = source.trimmed(source[number])
      guard let colon = source.text[line].firstIndex(of: UInt8(ascii: ":")) else {
        // A value may go on in lines that are set in or begin with a hyphen; prose between rules has neither.
        guard entries.isEmpty == false, line.lowerBound > source[number].lowerBound || source.text[line].first == 0x2D
        else { return nil }
        continue
      }
      let key = source.text[line.lowerBound..<colon]
      guard key.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x5F || $0 == 0x20 }) else {
        return nil
      }
      let value = Self.withoutQuotes(source, source.trimmed(colon + 1..<line.upperBound))
      entries.append((String(decoding: key, as: UTF8.self).lowercased(), value, line))
    }
    if entries.isEmpty { return nil }
  }

  private static func isFence(_ source: SourceLines, _ line: Int) -> Bool {
    let range = source.trimmed(source[line])
    return range.count == 3 && range.lowerBound == source[line].lowerBound
      && source.text[range].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static func withoutQuotes(_ source: SourceLines, _ value: Range<Int>) -> Range<Int> {
    guard value.count >= 2, let first = source.text[value].first, first == 0x22 || first == 0x27,
      source.text[value].last == first
    else { return value }
    return value.lowerBound + 1..<value.upperBound - 1
  }
}
