/// A set of ranges of a file, for asking of each of many thousand figures whether it is among others.
///
/// It is laid out flat and finds its place by the start of a range alone, because figures hardly ever start together;
/// that makes it several times as fast as a set for any kind of value.
package struct SourceRangeSet: Sendable {
  /// The ranges by place; those that are empty places start at -1.
  private var starts: [Int]
  private var ends: [Int]
  /// The number of ranges in it.
  package private(set) var count = 0
  /// The size, a power of two, as its exponent.
  private var bits: Int

  /// An empty set with room for so many ranges.
  package init(minimumCapacity: Int = 8) {
    bits = Self.bits(for: minimumCapacity)
    starts = [Int](repeating: -1, count: 1 << bits)
    ends = starts
  }

  package var isEmpty: Bool { count == 0 }

  package func contains(_ range: SourceRange) -> Bool { starts[place(of: range)] >= 0 }

  /// Adds a range, and tells whether it was new.
  @discardableResult
  package mutating func insert(_ range: SourceRange) -> Bool {
    let place = place(of: range)
    guard starts[place] < 0 else { return false }
    (starts[place], ends[place]) = (range.start, range.end)
    count += 1
    // Half of the places stay empty, so that a search for one that is not there soon meets an empty one.
    if count * 2 > starts.count { grow() }
    return true
  }

  package mutating func formUnion(_ ranges: [SourceRange]) { for range in ranges { insert(range) } }

  /// Where a range stands, or the empty place where it would.
  private func place(of range: SourceRange) -> Int {
    // Multiplying by the golden ratio spreads starts that follow each other at regular distances.
    let spread = UInt(bitPattern: range.start) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: spread >> UInt(UInt.bitWidth - bits))
    while starts[place] >= 0, starts[place] != range.start || ends[place] != range.end {
      place = (place + 1) & (starts.count - 1)
    }
    return place
  }

  private mutating func grow() {
    var larger = SourceRangeSet(minimumCapacity: count * 2)
    for place in starts.indices where starts[place] >= 0 { larger.insert(SourceRange(starts[place], ends[place])) }
    self = larger
  }

  private static func bits(for count: Int) -> Int { Int.bitWidth - max(7, count * 2).leadingZeroBitCount }
}
