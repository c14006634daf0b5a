/// Sets digits and signs full-width, as Japanese keyboards do.
///
/// Separators between digits stay as they are; so do tags, entities, links and the ruled lines of tables, which are no
/// words.
enum FullWidth {
  static func text(_ text: String, isMarkup: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let end = kept(scalars, from: index, isMarkup: isMarkup) {
        result.append(contentsOf: scalars[index..<end])
        index = end
        continue
      }
      result.append(folds(scalars, at: index) ? wide(scalars[index]) : scalars[index])
      index += 1
    }
    return String(result)
  }

  /// The end of something that stays as it is, where it starts at an index.
  private static func kept(_ scalars: [Unicode.Scalar], from index: Int, isMarkup: Bool) -> Int? {
    func end(behind mark: Unicode.Scalar) -> Int? { scalars[index...].firstIndex(of: mark).map { $0 + 1 } }
    switch scalars[index] {
    case "<" where isMarkup: return end(behind: ">")
    case "&" where isMarkup: return end(behind: ";")
    case "]" where !isMarkup && index + 1 < scalars.count && scalars[index + 1] == "(": return end(behind: ")")
    default: break
    }
    let isStart = index == 0 || scalars[index - 1].properties.isWhitespace
    guard !isMarkup, isStart else { return nil }
    if index == 0 || scalars[index - 1] == "\n" {
      let line = scalars[index...].prefix { $0 != "\n" }
      if !line.isEmpty, line.allSatisfy({ "|:-+= ".unicodeScalars.contains($0) }) { return line.endIndex }
    }
    let word = scalars[index...].prefix { !$0.properties.isWhitespace }
    let isAddress = word.contains("@") || String(String.UnicodeScalarView(word)).contains("://")
    return isAddress ? word.endIndex : nil
  }

  /// Whether a character is a digit or a sign of a figure or a formula.
  private static func folds(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case "0"..."9", "(", ")", "%", "+": return true
    case "-":
      // Hyphens join words; before a digit or bracket, and between letters in brackets, it is a minus sign.
      let (before, after) = (index > 0 ? scalars[index - 1] : " ", index + 1 < scalars.count ? scalars[index + 1] : " ")
      let isSign = ("0"..."9").contains(after) && !before.properties.isAlphabetic && !("0"..."9").contains(before)
      return isSign || (("A"..."E").contains(before) && ("A"..."E").contains(after)) || before == ")" && after == "("
    default: return false
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }
}
