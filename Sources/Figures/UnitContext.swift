/// What stands around a word that may be a unit.
///
/// Japanese sets no spaces, so a single ideograph is most often a part of a longer word: 株 in 株主資本, 名 in 会社名, 円 in
/// 円高. It is a unit only where it stands for itself, as in 円 銭, (株) or 単位:円.
struct UnitContext {
  private let cursor: TextCursor
  /// Where the label or caption begins.
  private let start: Int

  /// The surroundings of what stands at a cursor, in a text that begins at an offset.
  init(_ cursor: TextCursor, from start: Int) {
    self.cursor = cursor
    self.start = start
  }

  /// Whether the word of some bytes at the cursor is no part of a longer word.
  func admits(_ length: Int) -> Bool {
    // The 8% of "5 1/8% Senior Notes" is a name.
    if cursor.byte == UInt8(ascii: "%"), cursor.offset > start, cursor.byte(ahead: -1).isDigit { return false }
    guard length == 3, Self.isJapanese(cursor.scalar.value) else { return true }
    var next = cursor
    next.advance(length)
    // 円未満切捨て and 円単位 name the unit in so many words.
    if next.isAt("未満") || next.isAt("単位") { return true }
    return !isBehindJapanese && !continues(at: next) && !isAbbreviation(before: next)
  }

  private var isBehindJapanese: Bool {
    var offset = cursor.offset - 1
    while offset > start, cursor.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset >= start && Self.isJapanese(cursor.scalar(at: offset).value)
  }

  /// Whether the word goes on with a character that begins no other unit, as 銭 does in 円銭.
  private func continues(at next: TextCursor) -> Bool {
    Self.isJapanese(next.scalar.value) && UnitWord.read(next, isBehindDigit: false) == nil
  }

  /// Whether the word is the (株) before the name of a company.
  private func isAbbreviation(before next: TextCursor) -> Bool {
    cursor.offset == start + 1 && cursor.byte(ahead: -1) == UInt8(ascii: "(") && next.byte == UInt8(ascii: ")")
      && Self.isJapanese(next.scalar(at: next.offset + 1).value)
  }

  /// Whether a character is an ideograph or kana, so that words run on through it.
  private static func isJapanese(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30FB: false
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F: true
    default: false
    }
  }
}
