/// A number in a cell behind the period that it is about: 26年3月期 8,913,916百万円.
///
/// The summaries of earnings print equity and numbers of shares so, without columns. The number must have a unit, and
/// all that stands before it must be words of a period, so that no sentence is taken for a figure.
public struct LabelledNumber: Hashable, Sendable {
  /// The bytes of the period.
  public let label: Range<Int>
  public let number: PrintedNumber

  /// The longest label, in bytes.
  private static let mostBytes = 72

  /// Words of which periods are made, and whether a period may end with one; the longest first among those that begin
  /// alike.
  private static let words: [(word: StaticString, isEnd: Bool)] = [
    ("連結会計年度", true), ("会計年度", true), ("事業年度", true), ("四半期", true), ("中間期", true), ("中間", false), ("期末", true),
    ("年度", true), ("累計", true), ("平成", false), ("令和", false), ("昭和", false), ("通期", true), ("上期", true), ("下期", true),
    ("年", false), ("月", false), ("日", false), ("期", true), ("第", false), ("末", true), ("当", false), ("前", false),
    ("fy", false), ("q", true), ("(", false), (")", true),
  ]

  /// Reads a range of a release's normalised text; nil where it holds anything else.
  public init?(_ text: [UInt8], _ range: Range<Int>) {
    let found = text.withUnsafeBufferPointer { bytes in Self.read(TextCursor(bytes, range)) }
    guard let found else { return nil }
    self = found
  }

  private init(label: Range<Int>, number: PrintedNumber) {
    self.label = label
    self.number = number
  }

  private static func read(_ start: TextCursor) -> LabelledNumber? {
    var cursor = start
    /// Where the label ends, if it ends here.
    var end: Int?
    while !cursor.isAtEnd, cursor.offset - start.offset <= mostBytes {
      cursor.skipSpaces()
      if let end, let number = number(at: cursor) { return LabelledNumber(label: start.offset..<end, number: number) }
      end = nil
      if cursor.byte.isDigit {
        while cursor.byte.isDigit { cursor.advance(1) }
        continue
      }
      guard let (word, isEnd) = words.first(where: { cursor.isAt($0.word) }) else { return nil }
      cursor.advance(word.utf8CodeUnitCount)
      if isEnd { end = cursor.offset }
    }
    return nil
  }

  /// The number with a unit that is all that is left.
  private static func number(at cursor: TextCursor) -> PrintedNumber? {
    guard let number = NumberReader.read(at: cursor), number.unit != nil else { return nil }
    var rest = cursor
    rest.move(to: number.range.upperBound)
    rest.skipSpaces()
    return rest.isAtEnd ? number : nil
  }
}
