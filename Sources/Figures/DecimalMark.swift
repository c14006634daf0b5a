/// The mark between the whole part of a number and its decimals: 1,310.5 or 1.310,5.
public enum DecimalMark: Hashable, Sendable {
  /// A full stop; commas and apostrophes set the thousands apart.
  case point
  /// A comma; full stops, apostrophes and spaces set the thousands apart.
  case comma
}

extension DecimalMark {
  /// How often numbers show which mark a text uses.
  public struct Evidence: Hashable, Sendable {
    public private(set) var points = 0
    public private(set) var commas = 0

    public init() {}

    /// The mark that the numbers show; a point where they leave it open, as nearly all releases in English and Japanese
    /// print one.
    public var mark: DecimalMark { commas >= Self.enough && commas > Self.majority * points ? .comma : .point }

    /// How many numbers it takes to show a decimal comma: one or two may be lists (3,4) or slips.
    private static let enough = 3
    /// How many times as many numbers must show a comma as show a point; sections and notes are numbered 2.1.
    private static let majority = 4

    /// Counts the number that a text consists of, but for signs, units and other marks around it.
    ///
    /// A number such as 1,310 shows a point, since three digits behind a comma are seldom decimals; 1.310 shows neither.
    public mutating func note(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      guard let number = Self.onlyNumber(text, range) else { return }
      let marks = number.filter { !text[$0].isDigit }
      guard let last = marks.last else { return }
      let decimals = number.upperBound - last - 1
      let (commas, points) = (marks.count { text[$0] == UInt8(ascii: ",") }, marks.count { text[$0] == UInt8(ascii: ".") })
      switch (text[last], commas, points) {
      // Decimals behind the only mark of its kind, thousands or nothing before it.
      case (UInt8(ascii: ","), 1, let points) where points > 0 || decimals != 3: self.commas += 1
      case (UInt8(ascii: "."), let commas, 1) where commas > 0 || decimals != 3: self.points += 1
      case (UInt8(ascii: ","), _, 0): self.points += 1
      // 1.310.500 has no decimals, but a date such as 31.12.2026 is no number at all.
      case (UInt8(ascii: "."), 0, 2...) where decimals == 3: self.commas += 1
      default: break
      }
    }

    /// The digits and marks of the one number in a text; nil where there is none or more than one.
    private static func onlyNumber(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
      guard let start = range.first(where: { text[$0].isDigit }),
        let last = range.last(where: { text[$0].isDigit })
      else { return nil }
      let isWhole = (start...last).allSatisfy {
        text[$0].isDigit || text[$0] == UInt8(ascii: ",") || text[$0] == UInt8(ascii: ".")
      }
      let hasLetters = range.contains { text[$0].isLetter }
      return isWhole && !hasLetters ? start..<last + 1 : nil
    }
  }
}
