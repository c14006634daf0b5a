/// The letters that a label gives to its own line and the formula it states over others.
///
/// "Previous forecast (A)" has the letter A; "Difference (B-A)", "(B)-(A)", "(BーA)" and "増減額②－①" state a formula;
/// "C = B - A" does both.
struct LabelLetters {
  private(set) var letter: Character?
  private(set) var formula: LabelFormula?
  /// Whether the letter counts the lines of a list, with a full stop or colon behind it.
  private(set) var isEnumerated = false

  private enum Token: Equatable {
    case letter(Character)
    case minus
    case slash
    case equals
    case one
    case other
  }

  init(_ label: String) {
    guard Self.mayHoldLetters(label) else { return }
    let tokens = Self.tokens(label)
    var index = 0
    while index < tokens.count {
      if formula == nil, let (found, length) = Self.formula(tokens[index...]) {
        formula = found
        index += length
        continue
      }
      if letter == nil, case .letter(let name) = tokens[index] { letter = name }
      index += 1
    }
    if letter == nil, let enumerator = Self.enumerator(label) {
      letter = enumerator
      isEnumerated = true
    }
  }

  /// Whether a capital from A to E stands by itself, or a number in a circle may: most labels have neither.
  private static func mayHoldLetters(_ label: String) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }
    var label = label
    return label.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0x41...0x45:
          (index == 0 || !isWord(bytes[index - 1])) && (index + 1 == bytes.count || !isWord(bytes[index + 1]))
        // The first byte of a number in a circle.
        case 0xE2: true
        default: false
        }
      }
    }
  }

  /// The letter that begins a label such as "B: Revised forecast".
  private static func enumerator(_ label: String) -> Character? {
    let head = Array(label.prefix(3))
    guard head.count == 3, ("A"..."E").contains(head[0]), head[1] == "." || head[1] == ":" else { return nil }
    return head[2] == " " || !head[2].isASCII ? head[0] : nil
  }

  /// The formula at the start of some tokens and how many of them it takes.
  private static func formula(_ tokens: ArraySlice<Token>) -> (LabelFormula, Int)? {
    let head = Array(tokens.prefix(5))
    guard head.count >= 3, case .letter(let first) = head[0], case .letter(let second) = head[2], first != second
    else { return nil }
    switch head[1] {
    case .minus:
      if head.count == 5, head[3] == .slash, case .letter(second) = head[4] { return (.change(first, second), 5) }
      return (.difference(first, second), 3)
    case .slash:
      if head.count == 5, head[3] == .minus, head[4] == .one { return (.change(first, second), 5) }
      return (.proportion(first, second), 3)
    default: return nil
    }
  }

  /// The letters, signs and other words of a label; parentheses only tell whether a letter stands alone.
  private static func tokens(_ label: String) -> [Token] {
    let scalars = Array(label.unicodeScalars)
    var tokens: [Token] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case " ", "\u{A0}", "(", ")", "[", "]", "{", "}", "%": continue
      case "A"..."E" where stands(alone: index, in: scalars): tokens.append(.letter(Character(scalar)))
      case "\u{2460}"..."\u{2464}": tokens.append(.letter(Character(scalar)))
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{30FC}", "\u{2500}", "\u{FF70}": tokens.append(.minus)
      case "/", "\u{F7}", "\u{2215}": tokens.append(.slash)
      case "=": tokens.append(.equals)
      case "1" where tokens.last == .minus: tokens.append(.one)
      default: tokens.append(.other)
      }
    }
    return tokens
  }

  /// Whether nothing but a formula is left of a label: "B-A" in "Full year B-A".
  private static func beginsFormula(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let signs = rest.filter { $0 != " " && $0 != "\u{A0}" && $0 != "(" && $0 != ")" && $0 != "%" }
    return signs.count == 3 && ("A"..."E").contains(signs[2])
  }

  /// Whether a capital is a name and not part of a word: in brackets, beside a sign, or behind Japanese at the end.
  private static func stands(alone index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    func neighbour(_ step: Int) -> Unicode.Scalar? {
      var place = index + step
      while scalars.indices.contains(place), scalars[place] == " " || scalars[place] == "\u{A0}" { place += step }
      return scalars.indices.contains(place) ? scalars[place] : nil
    }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && (UInt8(scalar.value).isASCIILetter || UInt8(scalar.value).isASCIIDigit)
    }
    if index > 0, isWord(scalars[index - 1]) { return false }
    if index + 1 < scalars.count, isWord(scalars[index + 1]) { return false }
    // A-class, B-to-B and E-commerce are words.
    let (head, tail) = (scalars[..<index].suffix(3), scalars[(index + 1)...].prefix(3))
    if head.last == "-", head.dropLast().count(where: isWord) == 2 { return false }
    if tail.first == "-", tail.dropFirst().count(where: isWord) == 2 { return false }
    let (before, after) = (neighbour(-1), neighbour(1))
    let signs: Set<Unicode.Scalar> = [
      "(", ")", "[", "]", "-", "\u{2212}", "\u{30FC}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}",
      "\u{2015}", "/", "=", "\u{F7}", "\u{2500}", "\u{FF70}",
    ]
    if let after, signs.contains(after) {
      return before.map { !isWord($0) || after == ")" } ?? true || after == "=" || beginsFormula(scalars[index...])
    }
    // "Dividend/A shares" is about shares of class A.
    if let before, signs.contains(before) { return after.map { !isWord($0) } ?? true }
    // 前回発表予想A
    return after == nil && before.map { !$0.isASCII } ?? false
  }
}
