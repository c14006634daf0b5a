import ReleaseModel

/// The shapes of web and e-mail addresses in running text.
enum AddressShape {
  /// The web address around a colon that follows its scheme, or from the first letter of `www.`.
  static func url(_ bytes: [UInt8], at index: Int, from floor: Int, before end: Int) -> TextRange? {
    var start = index
    if bytes[index] == UInt8(ascii: ":") {
      guard index + 3 < end, bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/") else {
        return nil
      }
      while start > floor, isLetter(bytes[start - 1]) { start -= 1 }
      let scheme = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      guard let known = ["https", "http", "ftp"].first(where: scheme.hasSuffix) else { return nil }
      start = index - known.utf8.count
      guard isHostByte(bytes[index + 3]) else { return nil }
    } else {
      guard index + 5 < end, bytes[index..<index + 4].elementsEqual(Array("www.".utf8), by: { $0 | 0x20 == $1 | 0x20 }),
        bytes[index + 3] == UInt8(ascii: "."), isHostByte(bytes[index + 4]),
        index == floor || !(isHostByte(bytes[index - 1]) || [0x2E, 0x40, 0x2F].contains(bytes[index - 1]))
      else { return nil }
    }
    var close = max(index, start)
    while close < end, isAddressByte(bytes[close]) { close += 1 }
    close = withoutTrailing(bytes, start..<close)
    return close > index + 3 ? TextRange(start, close) : nil
  }

  /// The e-mail address around an at sign.
  static func email(_ bytes: [UInt8], at index: Int, from floor: Int, before end: Int) -> TextRange? {
    var start = index
    while start > floor, isLocalByte(bytes[start - 1]) { start -= 1 }
    while start < index, bytes[start] == UInt8(ascii: ".") || bytes[start] == UInt8(ascii: "-") { start += 1 }
    guard start < index, bytes[index - 1] != UInt8(ascii: ".") else { return nil }
    var close = index + 1
    var lastDot: Int?
    while close < end, isHostByte(bytes[close]) || bytes[close] == UInt8(ascii: ".") {
      if bytes[close] == UInt8(ascii: ".") {
        guard close > index + 1, bytes[close - 1] != UInt8(ascii: ".") else { break }
        lastDot = close
      }
      close += 1
    }
    while close > index, bytes[close - 1] == UInt8(ascii: ".") || bytes[close - 1] == UInt8(ascii: "-") { close -= 1 }
    if let dot = lastDot, dot >= close { lastDot = bytes[(index + 1)..<close].lastIndex(of: UInt8(ascii: ".")) }
    guard let lastDot, close - lastDot > 2, bytes[lastDot + 1..<close].allSatisfy(isLetter) else { return nil }
    return TextRange(start, close)
  }

  /// Gives back the punctuation at the end of an address to the sentence it stands in.
  private static func withoutTrailing(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var close = range.upperBound
    // Counted once and kept up while brackets are given back: an address may be nothing but brackets.
    var open = bytes[range].reduce(0) { $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0) }
    while close > range.lowerBound {
      switch bytes[close - 1] {
      case UInt8(ascii: ")"):
        if open >= 0 { return close }
        open += 1
      case UInt8(ascii: "("): open -= 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "-"):
        break
      default: return close
      }
      close -= 1
    }
    return close
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    isHostByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF: false
    default: true
    }
  }
}
