/// How a release prints its numbers: what marks the decimals, and what sets the thousands apart.
public enum NumberStyle: Hashable, Sendable {
  /// 1,310.5: nearly all releases in English and Japanese.
  case point
  /// 1 310.5: a decimal point, and spaces between thousands.
  case spacedPoint
  /// 1.310,5 or 1 310,5: a decimal comma.
  case comma
  /// As `point`, but nothing tells whether 1.310 is more than a thousand or hardly more than one. Such a number is left
  /// alone.
  case undecidedPoint

  /// What stands before the decimals.
  var decimalMark: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".") }

  /// What sets the thousands apart where nothing else is known to.
  var separator: UInt8 {
    switch self {
    case .point, .undecidedPoint: UInt8(ascii: ",")
    case .spacedPoint: UInt8(ascii: " ")
    case .comma: UInt8(ascii: ".")
    }
  }
}

extension NumberStyle {
  /// A number printed so; nil where it is open how thousands are.
  public var example: String? {
    self == .undecidedPoint ? nil : ExactDecimal(significand: 13_105, scale: 1).formatted(self)
  }

  /// How often the numbers of a text show each style.
  public struct Evidence: Hashable, Sendable {
    private var points = 0
    /// Numbers with a comma before their last digits, and those among them that no list (3,4) looks like.
    private var (commas, sureCommas) = (0, 0)
    /// Numbers whose digits behind a comma are no more than those before it: lists of notes ascend.
    private var likelyCommas = 0
    /// Numbers with three digits behind a full stop and no other mark.
    private var doubtful = 0
    /// Numbers with spaces between thousands, and those among them that two numbers side by side would not look like.
    private var (spaced, surelySpaced) = (0, 0)
    /// Numbers with thousands that no space sets apart.
    private var unspaced = 0

    public init() {}

    /// The style that the numbers show; a point where they leave it open.
    public var style: NumberStyle {
      let showsComma = sureCommas > 0 || likelyCommas >= Self.enoughLikely
      if showsComma, points == 0 || (sureCommas + likelyCommas >= Self.enough && commas > Self.majority * points) {
        return .comma
      }
      let isSpaced = spaced >= Self.enough && spaced > Self.majority * unspaced
      if isSpaced, surelySpaced > 0 || spaced >= Self.enoughInDoubt { return .spacedPoint }
      return doubtful > 0 && points == 0 ? .undecidedPoint : .point
    }

    /// How many numbers it takes to show a style where a few show another: these may be slips.
    private static let enough = 3
    /// How many numbers that are hardly lists show a decimal comma.
    private static let enoughLikely = 2
    /// The same where all of them may be two numbers side by side: 120 150.
    private static let enoughInDoubt = 12
    /// How many times as many numbers must show a style as show another; sections and notes are numbered 2.1.
    private static let majority = 4

    /// Counts the number that a text consists of, but for signs, units and other marks around it.
    ///
    /// A number such as 1,310 shows a point, since three digits behind a comma are seldom decimals; 1.310 shows neither.
    public mutating func note(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      guard let (number, groups) = Self.onlyNumber(text, range) else { return }
      let marks = number.filter { text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: ".") }
      if groups > 0 {
        spaced += 1
        if groups > 1 || marks.count == 1 { surelySpaced += 1 }
      }
      guard let last = marks.last else {
        if groups == 0, number.count > 4 { unspaced += 1 }
        return
      }
      let decimals = number.upperBound - last - 1
      let isComma = text[last] == UInt8(ascii: ",")
      let alike = marks.count { (text[$0] == UInt8(ascii: ",")) == isComma }
      let hasThousands = groups > 0 || marks.count > alike
      let isPercent = range.upperBound > number.upperBound && text[number.upperBound..<range.upperBound].contains(0x25)
      if alike == 1, hasThousands || decimals != 3 {
        // Decimals behind the only mark of its kind, with thousands or nothing before it.
        if isComma {
          commas += 1
          if hasThousands || isPercent || last - number.lowerBound > 2 { sureCommas += 1 }
          let (whole, rest) = (
            Self.value(text, number.lowerBound..<last), Self.value(text, last + 1..<number.upperBound)
          )
          if rest <= whole { likelyCommas += 1 }
        } else {
          points += 1
        }
      } else if isComma, marks.count == alike {
        points += 1
      } else if !isComma, alike == 1 {
        // Below one, or in per cent, it has three decimals.
        if text[number.lowerBound] == UInt8(ascii: "0") || isPercent { points += 1 } else { doubtful += 1 }
      } else if !isComma, decimals == 3 {
        // 1.310.500 has no decimals, but a date such as 31.12.2026 is no number at all.
        (commas, sureCommas) = (commas + 1, sureCommas + 1)
      }
      if groups == 0, marks.count > (decimals == 3 && isComma ? 0 : 1) { unspaced += 1 }
    }

    /// Counts the numbers of a text before a percent sign.
    public mutating func notePercentages(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      for sign in range where text[sign] == UInt8(ascii: "%") {
        var end = sign
        while end > range.lowerBound, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
        var start = end
        while start > range.lowerBound, text[start - 1].isDigit || ",.".utf8.contains(text[start - 1]) { start -= 1 }
        note(text, start..<sign + 1)
      }
    }

    /// What some digits say, spaces between them left out.
    private static func value(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
      range.suffix(9).reduce(0) { text[$1].isDigit ? $0 * 10 + Int(text[$1] - 0x30) : $0 }
    }

    /// The one number in a text, its spaces between thousands included, and how many of these it has; nil where the text
    /// holds none, more than one, or letters.
    private static func onlyNumber(
      _ text: UnsafeBufferPointer<UInt8>,
      _ range: Range<Int>
    ) -> (number: Range<Int>, groups: Int)? {
      guard let start = range.first(where: { text[$0].isDigit }), let last = range.last(where: { text[$0].isDigit }),
        !range.contains(where: { text[$0].isLetter })
      else { return nil }
      var (groups, digits, index) = (0, 0, start)
      while index <= last {
        if text[index].isDigit || ",.".utf8.contains(text[index]) {
          digits += 1
          index += 1
          continue
        }
        let length = text[index] == UInt8(ascii: " ") ? 1 : text[index] == 0xC2 && text[index + 1] == 0xA0 ? 2 : 0
        // The first group has three digits at most, each other one three.
        let isGroup = index + length + 2 <= last && (0..<3).allSatisfy { text[index + length + $0].isDigit }
        guard length > 0, isGroup, groups == 0 ? digits <= 3 : digits == 3 else { return nil }
        (groups, digits, index) = (groups + 1, 0, index + length)
      }
      return (start..<last + 1, groups)
    }
  }
}
