/// The lines of a Markdown heading, apart from the signs that make it one.
struct HeadingLines {
  /// Its words, line by line.
  private(set) var words: [Range<Int>]
  /// The whole heading.
  let range: Range<Int>

  /// Reads a heading.
  ///
  /// - Parameters:
  ///   - content: its lines without white space around them. A heading may be underlined; lines below the underline,
  ///     which cmark sometimes counts with it, are left out.
  ///   - lines: the lines of the file.
  init(_ content: [Range<Int>], _ lines: SourceLines) {
    guard let first = content.first else {
      words = []
      range = 0..<0
      return
    }
    let signs = Self.signs(lines.text, first)
    if signs > 0 {
      let rest = lines.trimmed(first.lowerBound + signs..<first.upperBound)
      words = [Self.withoutClosing(lines, rest)].filter { !$0.isEmpty }
      range = first
    } else {
      let underline = content.dropFirst().firstIndex { Self.isUnderline(lines.text[$0]) } ?? content.count - 1
      words = underline > 0 ? Array(content[..<underline]) : [first]
      range = first.lowerBound..<content[underline].upperBound
    }
  }

  /// The number of `#` with which a line starts as a heading.
  private static func signs(_ text: [UInt8], _ line: Range<Int>) -> Int {
    let signs = text[line].prefix { $0 == UInt8(ascii: "#") }.count
    let next = line.lowerBound + signs
    return (1...6).contains(signs) && (next == line.upperBound || text[next] <= 0x20) ? signs : 0
  }

  private static func withoutClosing(_ lines: SourceLines, _ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    while end > words.lowerBound, lines.text[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == words.lowerBound { return end..<end }
    return end < words.upperBound && lines.text[end - 1] <= 0x20 ? lines.trimmed(words.lowerBound..<end) : words
  }

  private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: "=") } || line.allSatisfy { $0 == UInt8(ascii: "-") }
  }
}
