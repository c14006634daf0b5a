/// How many columns characters take in a terminal.
///
/// After The Unicode Standard, annex 11: wide and full-width characters take two columns, combining and invisible ones
/// none. Characters of ambiguous width take one, as terminals outside East Asian locales show them.
package enum DisplayWidth {
  /// The columns that a text takes; it must hold no control characters.
  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns that a character as a reader perceives it takes.
  package static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var widest = 0
    var voiced = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0xFE0F: widest = 2
      // Half-width katakana carry their voicing marks in a column of their own.
      case 0xFF9E, 0xFF9F: voiced += 1
      default: widest = max(widest, of(scalar))
      }
    }
    return widest + voiced
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    if isWide(scalar.value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The blocks whose characters are wide or full-width; wide emoji outside them tell by their own property.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098, 0x309B...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
