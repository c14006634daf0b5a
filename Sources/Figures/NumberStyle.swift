/// How a release prints its numbers: what marks the decimals, and what sets the thousands apart.
public enum NumberStyle: Hashable, Sendable {
  /// 1,310.5: nearly all releases in English and Japanese.
  case point
  /// 1 310.5: a decimal point, and spaces between thousands.
  case spacedPoint
  /// 1.310,5 or 1 310,5: a decimal comma.
  case comma

  /// What stands before the decimals.
  var decimalMark: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".") }

  /// What sets the thousands apart where nothing else is known to.
  var separator: UInt8 {
    switch self {
    case .point: UInt8(ascii: ",")
    case .spacedPoint: UInt8(ascii: " ")
    case .comma: UInt8(ascii: ".")
    }
  }
}

extension NumberStyle {
  /// A number printed so.
  public var example: String { ExactDecimal(significand: 13_105, scale: 1).formatted(self) }

  /// How often the numbers of a text show each style.
  public struct Evidence: Hashable, Sendable {
    private var points = 0
    private var commas = 0
    /// Numbers with spaces between thousands, and those among them that two numbers side by side would not look like.
    private var (spaced, surelySpaced) = (0, 0)
    /// Numbers with a decimal point or with thousands that no space sets apart.
    private var unspaced = 0

    public init() {}

    /// The style that the numbers show; the first where they leave it open.
    public var style: NumberStyle {
      if commas >= Self.enough, commas > Self.majority * points { return .comma }
      let isSpaced = spaced >= Self.enough && spaced > Self.majority * unspaced
      return isSpaced && (surelySpaced > 0 || spaced >= Self.enoughInDoubt) ? .spacedPoint : .point
    }

    /// How many numbers it takes to show a style: one or two may be lists (3,4), neighbours (120 150) or slips.
    private static let enough = 3
    /// The same where all of them may be two numbers side by side.
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
      let (commas, points) = (
        marks.count { text[$0] == UInt8(ascii: ",") }, marks.count { text[$0] == UInt8(ascii: ".") }
      )
      switch (text[last], commas, points) {
      // Decimals behind the only mark of its kind, thousands or nothing before it.
      case (UInt8(ascii: ","), 1, let points) where points > 0 || groups > 0 || decimals != 3: self.commas += 1
      case (UInt8(ascii: "."), let commas, 1) where commas > 0 || groups > 0 || decimals != 3:
        self.points += 1
        if commas > 0 { unspaced += 1 }
      case (UInt8(ascii: ","), _, 0):
        self.points += 1
        unspaced += 1
      // 1.310.500 has no decimals, but a date such as 31.12.2026 is no number at all.
      case (UInt8(ascii: "."), 0, 2...) where decimals == 3: self.commas += 1
      default: break
      }
    }

    /// Counts the numbers of a text before a percent sign.
    public mutating func notePercentages(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      for sign in range where text[sign] == UInt8(ascii: "%") {
        var end = sign
        while end > range.lowerBound, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
        var start = end
        while start > range.lowerBound, text[start - 1].isDigit || ",.".utf8.contains(text[start - 1]) { start -= 1 }
        note(text, start..<end)
      }
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
