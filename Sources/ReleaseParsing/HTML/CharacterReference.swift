/// A character spelled `&name;`, `&#number;` or `&#xnumber;`.
struct CharacterReference {
  let scalar: Unicode.Scalar
  /// The offset behind its last byte.
  let end: Int

  /// Reads the reference at an ampersand as the HTML standard, section 13.2.5.72, does.
  ///
  /// Fails where the ampersand is meant as such.
  ///
  /// - Parameters:
  ///   - text: the text of a file.
  ///   - start: the offset of the ampersand.
  ///   - limit: where the reference must end at the latest.
  ///   - inAttribute: whether it stands in an attribute, where `&copy=` is part of an address.
  init?(in text: [UInt8], at start: Int, limit: Int, inAttribute: Bool = false) {
    guard start + 1 < limit else { return nil }
    if text[start + 1] == UInt8(ascii: "#") {
      self.init(number: text, at: start + 2, limit: limit)
    } else if text[start + 1].isASCIILetter {
      self.init(name: text, at: start + 1, limit: limit, inAttribute: inAttribute)
    } else {
      return nil
    }
  }

  private init?(number text: [UInt8], at start: Int, limit: Int) {
    var index = start
    let isHexadecimal = index < limit && text[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digitsStart = index
    var value: UInt32 = 0
    while index < limit, let digit = Self.digit(text[index], isHexadecimal: isHexadecimal) {
      // Beyond the last character the exact value no longer matters.
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    if index == digitsStart { return nil }
    if index < limit, text[index] == UInt8(ascii: ";") { index += 1 }
    scalar = Self.scalar(value)
    end = index
  }

  private init?(name text: [UInt8], at start: Int, limit: Int, inAttribute: Bool) {
    var nameEnd = start
    while nameEnd < limit, nameEnd - start <= EntityName.longest, text[nameEnd].isNameByte { nameEnd += 1 }
    if nameEnd < limit, text[nameEnd] == UInt8(ascii: ";"),
      let scalar = EntityName.scalar(String(decoding: text[start..<nameEnd], as: UTF8.self))
    {
      self.scalar = scalar
      end = nameEnd + 1
      return
    }
    var length = min(nameEnd - start, EntityName.longestLenient)
    while length >= 2 {
      let name = String(decoding: text[start..<start + length], as: UTF8.self)
      if let scalar = EntityName.scalarWithoutSemicolon(name) {
        let next = start + length < limit ? text[start + length] : 0
        if inAttribute, next == UInt8(ascii: "=") || next.isNameByte { return nil }
        self.scalar = scalar
        end = start + length
        return
      }
      length -= 1
    }
    return nil
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }

  /// The character of a number; those of 128 to 159 are windows-1252, as old word processors wrote them.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value), let scalar = Unicode.Scalar(windows1252[Int(value) - 0x80]) { return scalar }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}

extension UInt8 {
  /// Whether the byte may be part of the name of a character.
  var isNameByte: Bool { isASCIILetter || (0x30...0x39).contains(self) }
}

extension CharacterReference {
  /// The value of an attribute with its references resolved.
  static func decoded(attribute range: Range<Int>, in text: [UInt8]) -> String {
    guard var ampersand = text.firstOffset(of: UInt8(ascii: "&"), in: range) else {
      return String(decoding: text[range], as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var start = range.lowerBound
    while true {
      bytes.append(contentsOf: text[start..<ampersand])
      if let reference = CharacterReference(in: text, at: ampersand, limit: range.upperBound, inAttribute: true) {
        bytes.append(contentsOf: String(reference.scalar).utf8)
        start = reference.end
      } else {
        bytes.append(UInt8(ascii: "&"))
        start = ampersand + 1
      }
      guard let next = text.firstOffset(of: UInt8(ascii: "&"), in: start..<range.upperBound) else { break }
      ampersand = next
    }
    bytes.append(contentsOf: text[start..<range.upperBound])
    return String(decoding: bytes, as: UTF8.self)
  }
}
