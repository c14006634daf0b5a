/// Text that is safe to show and whose columns are known.
///
/// A draft may hold escape sequences and characters that turn the direction of writing; shown as they are, they could
/// repaint the terminal. Tabs become spaces, control characters their pictures (␛), and invisible ones go.
package struct DisplayText {
  /// What is shown.
  private(set) var shown = ""
  /// The columns taken so far.
  private(set) var width = 0

  static let tabStop = 4

  /// The text of a string that is shown on its own.
  package static func safe(_ text: some StringProtocol) -> String {
    var display = DisplayText()
    for character in text { display.append(character) }
    return display.shown
  }

  /// Appends a character of the draft.
  mutating func append(_ character: Character) {
    if character == "\t" {
      let spaces = Self.tabStop - width % Self.tabStop
      shown += String(repeating: " ", count: spaces)
      width += spaces
      return
    }
    let visible = Self.visible(character)
    shown += visible
    width += DisplayWidth.of(visible)
  }

  private static func visible(_ character: Character) -> String {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return String(character) }
    if character == "\r\n" { return "␍␊" }
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return String(character)
    }
    switch scalar.value {
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
    case 0x7F: return "␡"
    case 0x80...0x9F: return "\u{FFFD}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format: return ""
    case .lineSeparator, .paragraphSeparator: return " "
    // A combining mark without a character to stand on would sit on what is shown before it.
    case .nonspacingMark, .enclosingMark: return "◌" + String(character)
    default: return String(character)
    }
  }
}
