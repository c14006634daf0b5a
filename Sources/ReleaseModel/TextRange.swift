/// A half-open range in a release's normalised text.
///
/// It is a type of its own so that it cannot be mistaken for a range in the author's file; `Release.sourceRange(of:)`
/// leads from the one to the other.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte of `ReleaseText.utf8`.
  public let start: Int
  /// The offset behind the last byte; never less than `start`.
  public let end: Int

  /// Creates a range; `end` must not lie before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a text range runs forwards")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether the range covers no text.
  public var isEmpty: Bool { start == end }

  /// The smallest range that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// Whether every byte of the other range lies in this one.
  public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension TextRange: Comparable {
  /// Orders by start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
