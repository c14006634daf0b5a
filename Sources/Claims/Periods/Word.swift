/// A word of a label, or one of the signs that Japanese writes without spaces between.
struct Word: Hashable {
  let text: String
  /// Its value where it is a whole number of at most six digits.
  let number: Int?

  /// The words of a label in lower case, without punctuation.
  static func words(of label: String) -> [Word] {
    let bytes = label.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var words: [Word] = []
    var rest = bytes[...]
    while let first = rest.first {
      if first.isASCIIDigit {
        let digits = rest.prefix(while: \.isASCIIDigit)
        words.append(Word(digits, number: digits.count <= 6 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil))
        rest = rest.dropFirst(digits.count)
      } else if first.isASCIILetter {
        let letters = rest.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "'") }
        rest = rest.dropFirst(letters.count)
        if let compound = compound(letters, rest) {
          words.append(Word(text: String(compound.count), number: compound.count))
          rest = rest.dropFirst(compound.length)
        } else {
          words.append(Word(letters))
        }
      } else if first >= 0x80 {
        let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, rest.count)
        let sign = known.first { rest.starts(with: $0) }.map { rest.prefix($0.count) } ?? rest.prefix(length)
        if isJapanese(sign) { words.append(Word(sign)) }
        rest = rest.dropFirst(sign.count)
      } else {
        rest.removeFirst()
      }
    }
    return words
  }

  private init(_ bytes: ArraySlice<UInt8>, number: Int? = nil) {
    self.init(text: String(decoding: bytes, as: UTF8.self), number: number)
  }

  private init(text: String, number: Int?) {
    self.text = text
    self.number = number
  }

  /// Whether a sign outside ASCII is kana, an ideograph or behind them: U+3040 and up.
  private static func isJapanese(_ sign: ArraySlice<UInt8>) -> Bool {
    guard let first = sign.first, first >= 0xE3 else { return false }
    return first > 0xE3 || sign[sign.startIndex + 1] >= 0x81
  }

  /// "thirty-nine" and its like, in which retailers count weeks.
  private static func compound(_ word: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> (count: Int, length: Int)? {
    guard let ten = tens.first(where: { word.elementsEqual($0.word) })?.value,
      let mark = marks.first(where: { rest.starts(with: $0) })
    else { return nil }
    let unit = rest.dropFirst(mark.count).prefix(while: \.isASCIILetter)
    return units.first { unit.elementsEqual($0.word) }.map { (ten + $0.value, mark.count + unit.count) }
  }

  private static let tens: [(word: [UInt8], value: Int)] = [
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
  ].map { (Array($0.utf8), $1) }

  private static let units: [(word: [UInt8], value: Int)] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ].enumerated().map { (Array($1.utf8), $0 + 1) }

  /// What may stand between the two parts of a compound.
  private static let marks = ["-", " ", "‑", "–"].map { Array($0.utf8) }

  /// Japanese words of more than one sign that matter here, the longest first.
  private static let known = [
    "会計年度", "事業年度", "会計期間", "累計期間", "四半期", "百万円", "平成", "令和", "昭和", "連結", "累計", "期間", "中間", "千円",
    "単位", "現在", "か月", "ヶ月", "カ月", "予想", "実績",
  ].map { Array($0.utf8) }
}
