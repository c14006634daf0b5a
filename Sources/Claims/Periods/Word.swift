/// A word of a label, or one of the signs that Japanese writes without spaces between.
struct Word: Hashable {
  let text: String
  /// Its value where it is a whole number of at most six digits.
  let number: Int?

  /// The words of a label in lower case, without punctuation.
  static func words(of label: String) -> [Word] {
    var words: [Word] = []
    var rest = Substring(label.lowercased())
    while let first = rest.unicodeScalars.first {
      if first.isASCIIDigit {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber) }
        words.append(Word(text: String(digits), number: digits.count <= 6 ? Int(digits) : nil))
        rest = rest.dropFirst(digits.count)
      } else if first.isASCIILetter {
        let letters = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "'") }
        if let compound = Self.compound(letters, rest.dropFirst(letters.count)) {
          words.append(Word(text: String(compound.count), number: compound.count))
          rest = rest.dropFirst(letters.count + compound.length)
        } else {
          words.append(Word(text: String(letters), number: nil))
          rest = rest.dropFirst(letters.count)
        }
      } else if first.value >= 0x3040, let known = Self.known.first(where: { rest.hasPrefix($0) }) {
        words.append(Word(text: known, number: nil))
        rest = rest.dropFirst(known.count)
      } else if first.value >= 0x3040 {
        words.append(Word(text: String(rest.removeFirst()), number: nil))
      } else {
        rest.removeFirst()
      }
    }
    return words
  }

  /// "thirty-nine" and its like, in which retailers count weeks.
  private static func compound(_ word: Substring, _ rest: Substring) -> (count: Int, length: Int)? {
    let tens: [Substring: Int] = ["twenty": 20, "thirty": 30, "forty": 40, "fifty": 50]
    let units: [Substring: Int] = [
      "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    ]
    guard let ten = tens[word], let mark = rest.first, mark == "-" || mark == " " || mark == "‑" || mark == "–" else {
      return nil
    }
    let unit = rest.dropFirst().prefix { $0.isASCII && $0.isLetter }
    return units[unit].map { (ten + $0, 1 + unit.count) }
  }

  /// Japanese words of more than one sign that matter here, the longest first.
  private static let known = [
    "会計年度", "事業年度", "会計期間", "累計期間", "四半期", "百万円", "平成", "令和", "昭和", "連結", "累計", "期間", "中間", "千円",
    "単位", "現在", "か月", "ヶ月", "カ月", "予想", "実績",
  ]
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
  fileprivate var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A && value < 0x80 }
}
