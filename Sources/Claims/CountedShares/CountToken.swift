/// A word, a whole number or another sign of a sentence.
struct CountToken {
  enum Kind: Hashable {
    /// A Latin word in lower case.
    case word(String)
    /// A whole number, printed in digits or, up to twenty, in a word.
    case number(Int128)
    /// Any other sign, a number that is not whole included.
    case sign
  }

  let kind: Kind
  /// Where it stands in the normalised text.
  let range: Range<Int>

  /// The most digits of a number that is counted with.
  private static let mostDigits = 12

  /// The tokens of a stretch of a release's normalised text, spaces left out.
  static func tokens(of text: [UInt8], _ range: Range<Int>) -> [CountToken] {
    var tokens: [CountToken] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if byte <= 0x20 || (byte == 0xC2 && offset + 1 < range.upperBound && text[offset + 1] == 0xA0) {
        offset += byte <= 0x20 ? 1 : 2
      } else if byte.isASCIIDigit {
        let end = endOfNumber(text, offset, range.upperBound)
        tokens.append(
          CountToken(kind: number(text, range, offset..<end).map { .number($0) } ?? .sign, range: offset..<end)
        )
        offset = end
      } else if byte.isASCIILetter {
        let end = endOfWord(text, offset, range.upperBound)
        let word = String(decoding: text[offset..<end].map(\.lowercased), as: UTF8.self)
        tokens.append(CountToken(kind: numbers[word].map { .number($0) } ?? .word(word), range: offset..<end))
        offset = end
      } else {
        let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(offset + length, range.upperBound)
        tokens.append(CountToken(kind: .sign, range: offset..<end))
        offset = end
      }
    }
    return tokens
  }

  /// The end of digits with the points and separators between them.
  private static func endOfNumber(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let joins = text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ".")
      guard text[index].isASCIIDigit || joins && index + 1 < end && text[index + 1].isASCIIDigit else { break }
      index += 1
    }
    return index
  }

  /// The value of digits that print a whole number which nothing beside it makes part of another.
  private static func number(_ text: [UInt8], _ bounds: Range<Int>, _ range: Range<Int>) -> Int128? {
    if range.lowerBound > bounds.lowerBound, joins(text, before: range.lowerBound) { return nil }
    if range.upperBound < bounds.upperBound, "-/%'~".utf8.contains(text[range.upperBound]) { return nil }
    if range.upperBound < bounds.upperBound, text[range.upperBound].isASCIILetter { return nil }
    let groups = text[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    let digits = groups.joined()
    guard digits.allSatisfy(\.isASCIIDigit), digits.count <= mostDigits else { return nil }
    return digits.reduce(0) { $0 * 10 + Int128($1 - 0x30) }
  }

  /// Whether what stands right before digits makes them part of a range, a code, an amount or a larger number.
  private static func joins(_ text: [UInt8], before start: Int) -> Bool {
    let byte = text[start - 1]
    if byte < 0x80 { return byte.isASCIILetter || "-/.,'~$#+_<>=".utf8.contains(byte) }
    var first = start - 1
    while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
    return joiningSigns.contains(String(decoding: text[first..<start], as: UTF8.self))
  }

  /// Signs that belong to the number behind them and make it something else than a count.
  private static let joiningSigns: Set<String> = [
    "¥", "£", "€", "−", "–", "—", "‐", "‑", "〜", "～", "ー", "△", "▲", "第", "万", "億", "兆", "千", "百", "十", "約", "≈", "≥",
    "≤",
    "・", "’",
  ]

  private static func endOfWord(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if text[index].isASCIILetter || text[index].isASCIIDigit {
        index += 1
      } else if text[index] >= 0xC3 && text[index] <= 0xCB, index + 1 < end {
        index += 2
      } else if let length = markLength(text, index, end), index + length < end, text[index + length].isASCIILetter {
        index += length
      } else {
        break
      }
    }
    return index
  }

  /// The length of a hyphen or apostrophe inside of a word.
  private static func markLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int? {
    if text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "'") { return 1 }
    guard index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80 else { return nil }
    return [0x90, 0x91, 0x99].contains(text[index + 2]) ? 3 : nil
  }

  private static let numbers: [String: Int128] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20,
  ]
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
