/// A half-open range of bytes in the author's file.
///
/// Every diagnostic, figure, cell and link carries one. Offsets count bytes from the start of the file as it lies on
/// the disk, a byte order mark included, so that slicing the file at a range gives what the author wrote there.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset behind the last byte; never less than `start`.
  public let end: Int

  /// Creates a range; `end` must not lie before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a source range runs forwards")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether the range covers no byte.
  public var isEmpty: Bool { start == end }

  /// The smallest range that covers both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }

  /// Whether every byte of the other range lies in this one.
  public func contains(_ other: SourceRange) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension SourceRange: Comparable {
  /// Orders by start; of two ranges that start together, the outer one comes first.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
