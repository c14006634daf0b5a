import ReleaseModel

/// What a style says about the borders above and below an element.
struct BorderStyle {
  private var above = Side()
  private var below = Side()

  /// The line along the upper edge.
  var ruleAbove: RuleMark { above.mark }
  /// The line along the lower edge.
  var ruleBelow: RuleMark { below.mark }

  /// One border, as far as it decides whether a line is seen.
  private struct Side {
    var mark: RuleMark { isThick && isColored ? line : .none }
    var line = RuleMark.none
    var isThick = true
    var isColored = true

    /// Takes a word of a shorthand: a kind of line, a width or a color.
    mutating func take(_ word: ArraySlice<UInt8>) {
      if let line = BorderStyle.line(word) {
        self.line = line
      } else if let isThick = BorderStyle.isThick(word) {
        self.isThick = isThick
      } else {
        isColored = BorderStyle.isColored(word)
      }
    }
  }

  /// Takes a declaration whose property begins with `border`.
  mutating func apply(_ property: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    let words = value.split(maxSplits: 8, whereSeparator: \.isHTMLSpace)
    guard let first = words.first else { return }
    if property.isName("border") {
      above = Self.side(words)
      below = above
    } else if property.isName("border-top") {
      above = Self.side(words)
    } else if property.isName("border-bottom") {
      below = Self.side(words)
    } else if property.isName("border-top-style") || property.isName("border-top-width")
      || property.isName("border-top-color")
    {
      above.take(first)
    } else if property.isName("border-bottom-style") || property.isName("border-bottom-width")
      || property.isName("border-bottom-color")
    {
      below.take(first)
    } else if property.isName("border-style") || property.isName("border-width") || property.isName("border-color") {
      above.take(first)
      // Of three or four values the third is for the lower side.
      below.take(words.count > 2 ? words[2] : first)
    }
  }

  private static func side(_ words: [ArraySlice<UInt8>]) -> Side {
    var side = Side()
    for word in words { side.take(word) }
    return side
  }

  private static func line(_ word: ArraySlice<UInt8>) -> RuleMark? {
    let lines: [StaticString] = ["solid", "dashed", "dotted", "groove", "ridge", "inset", "outset"]
    if word.isName("double") { return .double }
    if word.isName("none") || word.isName("hidden") { return RuleMark.none }
    return lines.contains { word.isName($0) } ? .single : nil
  }

  private static func isThick(_ word: ArraySlice<UInt8>) -> Bool? {
    if word.isName("thin") || word.isName("medium") || word.isName("thick") { return true }
    return CSSLength(word).map { $0 != .zero }
  }

  /// Whether a color shows on paper.
  private static func isColored(_ word: ArraySlice<UInt8>) -> Bool {
    let white: [StaticString] = ["white", "#fff", "#ffffff", "transparent", "rgb(255,255,255)"]
    return !white.contains { word.isName($0) }
  }
}
