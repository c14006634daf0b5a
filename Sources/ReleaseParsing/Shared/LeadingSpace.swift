import SourceText

/// The white space in front of a cell's words, by which authors set labels in.
enum LeadingSpace {
  /// The width of a space in tenths of an em, or nil where the scalar is no space that has a width of its own.
  ///
  /// - Parameters:
  ///   - value: the scalar.
  ///   - column: the tenths of a space on a typewriter; 0 where spaces do not count.
  /// - Returns: the width.
  static func width(of value: UInt32, column: Int) -> Int? {
    switch value {
    case 0x20, 0x1680: column
    // A stop of eight columns.
    case 0x09: column * 8
    case 0xA0, 0x2004...0x2008, 0x202F, 0x205F: column > 0 ? column : 3
    case 0x2000, 0x2002: 5
    case 0x2001, 0x2003, 0x3000: 10
    case 0x2009, 0x200A: 2
    case 0x200B...0x200F, 0x2060, 0xFEFF: 0
    default: nil
    }
  }

  /// The tenths of an em of the spaces that stand before an offset, on its line and in its cell.
  static func width(before offset: Int, in text: [UInt8], column: Int) -> Int {
    var sum = 0
    var offset = offset
    while offset > 0 {
      let (value, length) = Scalars.decodeLast(text, before: offset, after: max(0, offset - 4))
      guard let width = width(of: value, column: column) else { break }
      // No label stands so far in; what comes before is no matter of layout.
      if sum > 1_000 { break }
      sum += width
      offset -= length
    }
    return sum
  }

  /// The tenths of an em of the spaces, spelled as such or as references such as `&nbsp;`, that begin a range.
  static func width(atStartOf range: Range<Int>, in text: [UInt8]) -> Int {
    var sum = 0
    var offset = range.lowerBound
    while offset < range.upperBound, sum <= 1_000 {
      let scalar: (value: UInt32, end: Int)
      if text[offset] == UInt8(ascii: "&") {
        guard let reference = CharacterReference(in: text, at: offset, limit: range.upperBound) else { break }
        scalar = (reference.scalar.value, reference.end)
      } else {
        let decoded = Scalars.decode(text, at: offset, before: range.upperBound)
        scalar = (decoded.value, offset + decoded.length)
      }
      // HTML folds the white space of ASCII, line ends included.
      guard let width = scalar.value <= 0x20 ? 0 : width(of: scalar.value, column: 0) else { break }
      sum += width
      offset = scalar.end
    }
    return sum
  }
}
