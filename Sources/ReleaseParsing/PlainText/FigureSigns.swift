/// The signs of a figure that authors set apart from its digits, so that they stand below each other.
enum FigureSigns {
  /// Whether words are nothing but what belongs before a figure.
  static func isPrefix(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 4 else { return false }
    switch String(decoding: words, as: UTF8.self) {
    case "$", "¥", "£", "€", "\\", "(", "$(", "$ (", "¥(", "£(", "€(", "($", "US$", "C$", "A$", "△", "▲", "￥":
      return true
    default: return false
    }
  }

  /// Whether words are nothing but what belongs behind a figure.
  static func isSuffix(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 4 else { return false }
    switch String(decoding: words, as: UTF8.self) {
    case "%", ")", ")%", "%)", "％", "）": return true
    default: return false
    }
  }
}
