import ReleaseModel

/// The shape of telephone numbers in running text.
///
/// Releases are full of digits, so a number counts only in a form that nothing else takes (an international prefix, a
/// Japanese area code with two hyphens, a North American number) or behind a word that says it is one.
enum TelephoneShape {
  /// Groups of digits and what stands between them.
  private struct Groups {
    var end: Int
    var lengths: [Int] = []
    var hyphens = 0
    var brackets = 0
    var digits: Int { lengths.reduce(0, +) }
  }

  /// The most digits of a number (ITU-T E.164), with one to spare for a trunk prefix.
  private static let mostDigits = 16
  /// The fewest, which only a number behind a word that names it may have.
  private static let fewestDigits = 6
  /// More bytes than those digits and all that may stand between them take, so that signs in a row are not read again
  /// from each of them.
  private static let mostBytesOfFewest = 48

  /// The number that starts at an offset.
  static func number(_ bytes: [UInt8], at start: Int, from floor: Int, before end: Int) -> TextRange? {
    if start > floor, isDigit(bytes[start - 1]) { return nil }
    guard hasEnoughDigits(bytes, from: start, before: end), let groups = groups(bytes, from: start, before: end),
      groups.digits >= fewestDigits
    else { return nil }
    if groups.end < end, isUnit(bytes, at: groups.end) { return nil }
    let range = TextRange(start, groups.end)
    if isNamed(bytes, before: start, from: floor) { return groups.digits <= mostDigits ? range : nil }
    if start > floor, isJoined(bytes[start - 1]) { return nil }
    let first = bytes[start] == UInt8(ascii: "(") ? bytes[start + 1] : bytes[start]
    switch first {
    case UInt8(ascii: "+"):
      let isGrouped = groups.hyphens + groups.brackets > 0 || (groups.lengths.count >= 3 && groups.digits >= 10)
      let isSolid = groups.lengths.count == 1 && groups.digits >= 10
      return (9...15).contains(groups.digits) && (isGrouped || isSolid) ? range : nil
    case UInt8(ascii: "0"):
      guard (10...11).contains(groups.digits), groups.lengths.count >= 3, (groups.lengths.last ?? 0) >= 3 else {
        return nil
      }
      return groups.hyphens >= 2 || (groups.brackets >= 1 && groups.hyphens >= 1) || groups.brackets >= 2 ? range : nil
    default:
      let isAmerican = groups.lengths == [3, 3, 4] && groups.hyphens >= 1 || groups.lengths == [1, 3, 3, 4]
      return isAmerican && groups.hyphens + groups.brackets >= 2 ? range : nil
    }
  }

  /// Whether the digits do not end too soon for a telephone number, as those of nearly all figures do.
  private static func hasEnoughDigits(_ bytes: [UInt8], from start: Int, before end: Int) -> Bool {
    var digits = 0
    for index in start..<min(end, start + mostBytesOfFewest) {
      switch bytes[index] {
      case 0x30...0x39:
        digits += 1
        if digits == fewestDigits { return true }
      case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x20, 0x80...:
        continue
      default: return false
      }
    }
    return false
  }

  private static func groups(_ bytes: [UInt8], from start: Int, before end: Int) -> Groups? {
    var groups = Groups(end: start)
    var index = start
    if bytes[index] == UInt8(ascii: "+") { index += 1 }
    var isOpen = false
    while index < end {
      let digitsStart = index
      while index < end, isDigit(bytes[index]) { index += 1 }
      if index > digitsStart {
        groups.lengths.append(index - digitsStart)
        if !isOpen { groups.end = index }
        if groups.digits > mostDigits { return nil }
      }
      guard index < end else { break }
      switch bytes[index] {
      case UInt8(ascii: "("):
        guard !isOpen else { return finished(groups) }
        isOpen = true
        index += 1
      case UInt8(ascii: ")"):
        guard isOpen, index > digitsStart else { return finished(groups) }
        isOpen = false
        groups.brackets += 1
        index += 1
        if index < end, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") { index += 1 }
      case UInt8(ascii: "-"):
        guard index > digitsStart else { return finished(groups) }
        groups.hyphens += 1
        index += 1
      case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2]),
        0xE2 where index + 2 < end && bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92:
        guard index > digitsStart else { return finished(groups) }
        groups.hyphens += 1
        index += 3
      case 0x20, UInt8(ascii: "."):
        // Behind a hyphen a space ends the number: what follows is something else.
        guard index > digitsStart, groups.hyphens == 0 else { return finished(groups) }
        index += 1
      default: return finished(groups)
      }
      guard index < end, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "(") else { return finished(groups) }
    }
    return finished(groups)
  }

  private static func finished(_ groups: Groups) -> Groups? { groups.lengths.isEmpty ? nil : groups }

  /// Whether a byte before digits makes them part of something else.
  private static func isJoined(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte & 0xDF) || Array("+-.,/(#$%_=\\".utf8).contains(byte)
  }

  /// Whether what stands behind digits makes them an amount.
  private static func isUnit(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    if byte == UInt8(ascii: "%") { return true }
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/"), index + 1 < bytes.count {
      return isDigit(bytes[index + 1])
    }
    return (0x41...0x5A).contains(byte & 0xDF)
  }

  private static let names = [
    "tel", "tel.", "phone", "telephone", "fax", "電話", "電話番号", "mobile", "facsimile", "ファックス", "ファクシミリ",
    "ファクス", "代表電話", "tel/fax", "no", "number",
  ]

  /// Whether a word before digits says that they are a telephone number.
  private static func isNamed(_ bytes: [UInt8], before start: Int, from floor: Int) -> Bool {
    var end = start
    let signs = Array(" .:()[]-/".utf8)
    while end > floor, start - end <= 8, signs.contains(bytes[end - 1]) || isColon(bytes, before: end, from: floor) > 0
    {
      end -= max(1, isColon(bytes, before: end, from: floor))
    }
    guard start - end <= 8 else { return false }
    let tail = String(decoding: bytes[max(floor, end - 24)..<end], as: UTF8.self).lowercased()
    return names.contains { name in
      guard tail.hasSuffix(name) else { return false }
      if name == "no" || name == "number" {
        return tail.contains("phone") || tail.contains("fax") || tail.contains("tel")
      }
      // "hotel 0312345678" names no telephone.
      return tail.dropLast(name.count).last.map { !$0.isASCII || !$0.isLetter } ?? true
    }
  }

  /// The bytes of a dot or colon of the wide sort before an offset.
  private static func isColon(_ bytes: [UInt8], before end: Int, from floor: Int) -> Int {
    guard end - 3 >= floor, bytes[end - 3] == 0xE3 || bytes[end - 3] == 0xEF else { return 0 }
    return [[0xE3, 0x83, 0xBB], [0xEF, 0xBC, 0x8E], [0xE3, 0x80, 0x80]].contains(Array(bytes[end - 3..<end])) ? 3 : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
