import ReleaseModel

/// A line of a table that is drawn with lines.
struct BoxLine {
  /// A stretch between two vertical lines.
  struct Cell {
    /// Its words without the white space around them.
    var range: Range<Int>
    /// Its columns if line-drawing characters take one column.
    var narrow: Range<Int>
    /// Its columns if they take two, as in Japanese fonts.
    var wide: Range<Int>
  }

  /// The line that it draws between rows.
  let rule: RuleMark
  /// The cells; none in a rule.
  private(set) var cells: [Cell] = []

  /// Reads a line, or gives nil where it belongs to no drawn table.
  init?(_ lines: SourceLines, _ line: Range<Int>) {
    let row = lines.trimmed(line)
    guard !row.isEmpty else { return nil }
    let first = Scalars.decode(lines.text, at: row.lowerBound, before: row.upperBound).value
    guard Self.isVertical(first) || Self.isHorizontal(first) || Self.isJunction(first) else { return nil }
    rule = !Self.isRule(lines.text, row) ? .none : Self.isDouble(lines.text, row) ? .double : .single
    if rule == .none {
      cells = Self.cells(lines, line, row)
      if cells.isEmpty { return nil }
    }
  }

  /// Whether a line is the upper border of a drawn table.
  static func isBorder(_ lines: SourceLines, _ line: Range<Int>) -> Bool {
    let row = lines.trimmed(line)
    guard row.count >= 5 else { return false }
    let first = Scalars.decode(lines.text, at: row.lowerBound, before: row.upperBound).value
    return isJunction(first) && isRule(lines.text, row)
  }

  private static func isRule(_ text: [UInt8], _ row: Range<Int>) -> Bool {
    var horizontals = 0
    var offset = row.lowerBound
    while offset < row.upperBound {
      let (value, length) = Scalars.decode(text, at: offset, before: row.upperBound)
      if isHorizontal(value) {
        horizontals += 1
      } else if !isVertical(value), !isJunction(value), !Scalars.isSpace(value) {
        return false
      }
      offset += length
    }
    return horizontals >= 2
  }

  private static func isDouble(_ text: [UInt8], _ row: Range<Int>) -> Bool {
    // The second byte and the third of ═ come in the same order in no other character that draws.
    text[row].contains(UInt8(ascii: "=")) || zip(text[row], text[row].dropFirst()).contains { $0 == 0x95 && $1 == 0x90 }
  }

  private static func cells(_ lines: SourceLines, _ line: Range<Int>, _ row: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var (narrow, wide) = (0, 0)
    var start: (offset: Int, narrow: Int, wide: Int)?
    var offset = line.lowerBound
    while offset < row.upperBound {
      let (value, length) = Scalars.decode(lines.text, at: offset, before: row.upperBound)
      let isLine = isVertical(value) || (isJunction(value) && value > 0x7F)
      if isLine {
        if let start {
          var range = lines.trimmed(start.offset..<offset)
          if isRule(lines.text, range) { range = range.lowerBound..<range.lowerBound }
          cells.append(Cell(range: range, narrow: start.narrow..<narrow, wide: start.wide..<wide))
        }
        start = (offset + length, narrow, wide)
      }
      let width = Scalars.width(value)
      narrow += width
      wide += (0x2500...0x257F).contains(value) ? 2 : width
      offset += length
    }
    return cells
  }

  private static func isVertical(_ value: UInt32) -> Bool {
    switch value {
    case 0x7C, 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0xFF5C: true
    default: false
    }
  }

  private static func isHorizontal(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x3D, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: true
    default: false
    }
  }

  private static func isJunction(_ value: UInt32) -> Bool {
    value == 0x2B || (0x250C...0x254B).contains(value) || (0x2552...0x2570).contains(value)
  }
}
