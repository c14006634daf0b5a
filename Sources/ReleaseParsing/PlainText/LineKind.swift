/// What a line of text begins.
enum LineKind {
  case blank
  /// A line of hyphens, equals signs or the like, which sets parts apart or underlines a heading.
  case rule
  /// An entry of a list, and how many bytes its sign takes.
  case listItem(Int)
  /// A note, which begins a paragraph.
  case note
  /// A line that a number or sign marks as a heading.
  case heading
  case words

  /// Tells the kind of a line without the white space around it.
  init(_ lines: SourceLines, _ line: Range<Int>, _ words: FoldedWords) {
    if line.isEmpty {
      self = .blank
    } else if Self.isRule(lines, line) {
      self = .rule
    } else if !Self.isPageNumber(words), let length = Self.listSign(lines, line) {
      self = .listItem(length)
    } else if Self.isNote(words) {
      self = .note
    } else if HeadingMarker(words) != nil, !Self.isNote(words) {
      self = .heading
    } else {
      self = .words
    }
  }

  private static func isRule(_ lines: SourceLines, _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    let first = Scalars.decode(lines.text, at: line.lowerBound, before: line.upperBound)
    switch first.value {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x2500, 0x2501, 0x2550, 0x2014, 0x2015, 0x30FC, 0xFF1D, 0x2013, 0x203B: break
    default: return false
    }
    let sign = lines.text[line.lowerBound..<line.lowerBound + first.length]
    var offset = line.lowerBound
    var count = 0
    while offset < line.upperBound {
      if lines.text[offset] == 0x20 {
        offset += 1
        continue
      }
      guard offset + sign.count <= line.upperBound, lines.text[offset..<offset + sign.count] == sign else {
        return false
      }
      offset += sign.count
      count += 1
    }
    return count >= 3
  }

  /// Whether a line is the number of a page between hyphens.
  private static func isPageNumber(_ words: FoldedWords) -> Bool {
    guard words.count <= 9, words[1] == 0x20, words[words.count - 2] == 0x20, words.last == words[0] else {
      return false
    }
    return words.scalars.dropFirst(2).dropLast(2).allSatisfy(FoldedWords.isDigit)
  }

  /// The bytes of the sign that begins an entry of a list, the white space behind it included.
  private static func listSign(_ lines: SourceLines, _ line: Range<Int>) -> Int? {
    let (value, length) = Scalars.decode(lines.text, at: line.lowerBound, before: line.upperBound)
    var end = line.lowerBound + length
    guard end < line.upperBound else { return nil }
    let isSpaced = Scalars.isSpace(Scalars.decode(lines.text, at: end, before: line.upperBound).value)
    switch value {
    case 0x2D, 0x2A, 0x2B, 0x2013, 0x2014, 0x6F: guard isSpaced else { return nil }
    case 0x30FB, 0xFF65, 0x2022, 0x2023, 0x25E6, 0x2043, 0xB7, 0x25B8, 0x27A2: break
    default: return nil
    }
    while end < line.upperBound {
      let space = Scalars.decode(lines.text, at: end, before: line.upperBound)
      guard Scalars.isSpace(space.value) else { break }
      end += space.length
    }
    return end - line.lowerBound
  }

  private static func isNote(_ words: FoldedWords) -> Bool {
    if words[0] == 0x203B { return true }
    if words[0] == 0x28, words[1] == 0x6CE8 { return true }
    if words[0] == 0x6CE8, words[1] == 0x29 || words[1] == 0x20 || FoldedWords.isDigit(words[1]) { return true }
    return words[0] == 0x2A && FoldedWords.isDigit(words[1])
  }
}
