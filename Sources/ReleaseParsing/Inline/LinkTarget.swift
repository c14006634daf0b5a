/// The target of a Markdown link (CommonMark 0.29, sections 4.7, 6.6).
enum LinkTarget {
  /// What stands between the parentheses of a link.
  struct Tail {
    /// The target without angle brackets.
    var target: Range<Int>
    /// The offset behind the closing parenthesis.
    var end: Int
  }

  /// Reads `(target "title")` at an offset.
  static func tail(_ bytes: [UInt8], from start: Int, quotes: inout ClosingQuotes) -> Tail? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var index = skipSpace(bytes, from: start + 1)
    guard let destination = destination(bytes, from: index) else { return nil }
    index = skipSpace(bytes, from: destination.end)
    if index > destination.end, let end = title(bytes, from: index, quotes: &quotes) {
      index = skipSpace(bytes, from: end)
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")") else { return nil }
    return Tail(target: destination.target, end: index + 1)
  }

  /// Reads a target, in angle brackets or not.
  static func destination(_ bytes: [UInt8], from start: Int) -> (target: Range<Int>, end: Int)? {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: ">"): return (start + 1..<index, index + 1)
        case UInt8(ascii: "<"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
        case UInt8(ascii: "\\"): index += isEscape(bytes, at: index) ? 2 : 1
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while index < bytes.count {
      switch bytes[index] {
      case 0...0x20, 0x7F: break scan
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      case UInt8(ascii: "\\"): index += isEscape(bytes, at: index) ? 2 : 1
      default: index += 1
      }
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// Reads a title and gives the offset behind it.
  static func title(_ bytes: [UInt8], from start: Int, quotes: inout ClosingQuotes) -> Int? {
    guard start < bytes.count else { return nil }
    let closing: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    if quotes.isMissing(closing, after: start) { return nil }
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == closing { return index + 1 }
      if bytes[index] == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return nil }
      index += isEscape(bytes, at: index) ? 2 : 1
    }
    quotes.noteMissing(closing, after: start)
    return nil
  }

  /// The target that a stretch of bytes means, escapes and character references resolved.
  static func meaning(_ bytes: [UInt8], _ range: Range<Int>, escapes: Bool) -> String {
    guard escapes, bytes[range].contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var meaning: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if isEscape(bytes, at: index), index + 1 < range.upperBound {
        meaning.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(bytes, at: index, before: range.upperBound)
      {
        meaning.append(contentsOf: reference.meaning.utf8)
        index = reference.end
      } else {
        meaning.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: meaning, as: UTF8.self)
  }

  /// Whether a backslash at an offset takes away the meaning of the sign behind it.
  static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: "\\") && isPunctuation(bytes[index + 1])
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  static func skipSpace(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index
  }
}

/// Remembers which closing signs do not come any more, so that text full of opening ones is read in one pass.
struct ClosingQuotes {
  private var missing: [UInt8: Int] = [:]

  func isMissing(_ sign: UInt8, after offset: Int) -> Bool { missing[sign].map { offset >= $0 } ?? false }

  mutating func noteMissing(_ sign: UInt8, after offset: Int) { missing[sign] = min(missing[sign] ?? offset, offset) }
}
