/// The number or sign with which a heading starts.
struct HeadingMarker: Equatable {
  /// How headings of one rank are marked.
  enum Style: Equatable {
    /// `1.`, `２．`, `3、`, `第4`
    case number
    /// `1.2`, `1-2`
    case decimal
    /// `I.`, `Ⅱ．`
    case roman
    /// `A.`
    case letter
    /// `(1)`, `1)`, `①`
    case enclosed
    /// `●`, `■`, `◆`
    case symbol
    /// `【…】`, `[…]`, `＜…＞` around the whole line
    case brackets
    /// `記`, which opens the body of a Japanese notice
    case record
  }

  let style: Style
  /// The number, where the marker counts.
  let number: Int?
  /// How many scalars it takes, the white space behind it included.
  let length: Int

  /// The rank that headings marked so have in releases.
  var level: Int {
    switch style {
    case .number, .roman, .letter, .symbol, .record: 2
    case .enclosed, .decimal, .brackets: 3
    }
  }

  /// Whether a heading so marked can follow another directly as the next entry of a list would.
  func continues(_ other: HeadingMarker) -> Bool {
    guard style == other.style, let number, let before = other.number else { return false }
    return number == before + 1
  }

  /// Reads the marker of a line.
  init?(_ words: FoldedWords) {
    let first = words[0]
    switch first {
    case 0x8A18 where words.string.filter { $0 != " " } == "記": self.init(.record, nil, words.count)
    case 0x25A0, 0x25A1, 0x25CB, 0x25CF, 0x25C6, 0x25C7, 0x25CE, 0x2605, 0x2606, 0x25BC, 0x25B6, 0x25EF, 0x25AA, 0x25AB,
      0x2666, 0x2756:
      guard words.count > 1 else { return nil }
      self.init(.symbol, nil, Self.skipSpaces(words, 1))
    case 0x3010, 0x5B, 0x3C, 0x300A, 0x3014:
      guard let length = Self.brackets(words) else { return nil }
      self.init(.brackets, nil, length)
    case 0x2460...0x2473: self.init(.enclosed, Int(first - 0x2460) + 1, Self.skipSpaces(words, 1))
    case 0x2474...0x2487: self.init(.enclosed, Int(first - 0x2474) + 1, Self.skipSpaces(words, 1))
    case 0x2160...0x216B:
      guard [0x2E, 0x3001, 0x20].contains(words[1]) else { return nil }
      self.init(.roman, Int(first - 0x2160) + 1, Self.skipSpaces(words, 2))
    case 0x28: self.init(parenthesised: words)
    case 0x7B2C:
      guard let (number, end) = Self.digits(words, from: 1), [0x20, 0x2E, 0x3001].contains(words[end]) else {
        return nil
      }
      self.init(.number, number, Self.skipSpaces(words, end + 1))
    case 0x30...0x39: self.init(numbered: words)
    case 0x41...0x5A: self.init(lettered: words)
    default: return nil
    }
  }

  private init(_ style: Style, _ number: Int?, _ length: Int) {
    self.style = style
    self.number = number
    self.length = length
  }

  private init?(numbered words: FoldedWords) {
    guard let (number, end) = Self.digits(words, from: 0), number <= 30 else { return nil }
    switch words[end] {
    case 0x2E, 0x3001:
      if let (_, next) = Self.digits(words, from: end + 1) {
        // "1.2 Sales" is a heading, "1.5 billion" and "1.5%" are not.
        guard words[end] == 0x2E, words[next] == 0x20 || words[next] == 0x2E, Self.startsTitle(words[next + 1]) else {
          return nil
        }
        self.init(.decimal, nil, Self.skipSpaces(words, next + 1))
      } else {
        guard words.count > end + 1 else { return nil }
        self.init(.number, number, Self.skipSpaces(words, end + 1))
      }
    case 0x29:
      guard words.count > end + 1 else { return nil }
      self.init(.enclosed, number, Self.skipSpaces(words, end + 1))
    case 0x2D, 0x2010, 0x2212:
      guard let (_, next) = Self.digits(words, from: end + 1), next <= end + 3,
        words[next] == 0x20 || words[next] == 0x2E,
        Self.startsTitle(words[next + 1])
      else { return nil }
      self.init(.decimal, nil, Self.skipSpaces(words, next + 1))
    case 0x20:
      guard number <= 20, Self.namesTopic(words, from: end + 1) else { return nil }
      self.init(.number, number, end + 1)
    default: return nil
    }
  }

  private init?(lettered words: FoldedWords) {
    if words[1] == 0x2E, words[2] == 0x20, words.count > 3 {
      // "I." counts among the Roman numerals; an initial such as "J. Smith" is told by what follows in HeadingShape.
      let romans: [UInt32: Int] = [0x49: 1, 0x56: 5, 0x58: 10]
      if let number = romans[words[0]] { self.init(.roman, number, 3) } else { self.init(.letter, nil, 3) }
      return
    }
    var end = 0
    while [0x49, 0x56, 0x58].contains(words[end]) { end += 1 }
    guard end >= 2, end <= 5, words[end] == 0x2E, words[end + 1] == 0x20, words.count > end + 2 else { return nil }
    self.init(.roman, nil, end + 2)
  }

  private init?(parenthesised words: FoldedWords) {
    if let (number, end) = Self.digits(words, from: 1), number <= 30, words[end] == 0x29, words.count > end + 1 {
      guard words[end + 1] != 0x2C, words[end + 1] != 0x25 else { return nil }
      self.init(.enclosed, number, Self.skipSpaces(words, end + 1))
    } else if words[2] == 0x29, (0x61...0x7A).contains(words[1] | 0x20), words.count > 3 {
      self.init(.enclosed, Int(words[1] | 0x20) - 0x60, Self.skipSpaces(words, 3))
    } else {
      return nil
    }
  }

  private static func brackets(_ words: FoldedWords) -> Int? {
    let pairs: [UInt32: UInt32] = [0x3010: 0x3011, 0x5B: 0x5D, 0x3C: 0x3E, 0x300A: 0x300B, 0x3014: 0x3015]
    guard let closing = pairs[words[0]], let end = words.scalars.firstIndex(of: closing), end >= 2 else { return nil }
    // 【連結】業績予想の修正 goes on behind the bracket; the others must enclose the line.
    if words[0] != 0x3010, end != words.count - 1 { return nil }
    return end == words.count - 1 ? 1 : skipSpaces(words, end + 1)
  }

  private static func digits(_ words: FoldedWords, from start: Int) -> (number: Int, end: Int)? {
    var end = start
    var number = 0
    while FoldedWords.isDigit(words[end]), end < start + 3 {
      number = number * 10 + Int(words[end] - 0x30)
      end += 1
    }
    return end > start && end < start + 3 ? (number, end) : nil
  }

  /// Whether words behind a bare number are a heading's: "1 Results", "１　業績予想", but not "3 か月" or "1 July 2024".
  private static func namesTopic(_ words: FoldedWords, from start: Int) -> Bool {
    if words[start] >= 0x4E00 {
      return !"年月日回社円銭件名時期口株".unicodeScalars.contains { $0.value == words[start] }
    }
    let rest = words.string(in: min(start, words.count)..<words.count)
    let first = rest.prefix { $0.isLetter || $0 == "-" }
    return FoldedWords.isUppercase(words[start]) && first.count > 3 && !DateLine.isMonth(first)
      && !rest.contains { $0.isNumber }
  }

  private static func startsTitle(_ value: UInt32) -> Bool {
    FoldedWords.isUppercase(value) || value >= 0x3041 || value == 0x20
  }

  private static func skipSpaces(_ words: FoldedWords, _ start: Int) -> Int {
    var index = start
    while words[index] == 0x20 { index += 1 }
    return index
  }
}
