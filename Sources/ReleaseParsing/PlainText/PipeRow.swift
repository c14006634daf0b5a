/// A line whose cells are set apart by vertical bars.
enum PipeRow {
  /// The cells of a line without white space around them; bars behind a backslash do not count.
  ///
  /// - Returns: the cells, or an empty array where the line has no bar. A bar at either end of the line is its border.
  static func cells(_ lines: SourceLines, _ line: Range<Int>) -> [Range<Int>] {
    guard hasBar(lines.text, line) else { return [] }
    let row = lines.trimmed(line)
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    var index = start
    while index < row.upperBound {
      if lines.text[index] == UInt8(ascii: "\\"), index + 1 < row.upperBound {
        index += 2
        continue
      }
      let length = barLength(lines.text, at: index, before: row.upperBound)
      if length > 0 {
        if index > row.lowerBound { cells.append(lines.trimmed(start..<index)) }
        start = index + length
      }
      index += max(length, 1)
    }
    if start < row.upperBound { cells.append(lines.trimmed(start..<row.upperBound)) }
    return cells
  }

  /// Whether a line begins with a bar.
  static func hasBorder(_ lines: SourceLines, _ line: Range<Int>) -> Bool {
    let row = lines.trimmed(line)
    return barLength(lines.text, at: row.lowerBound, before: row.upperBound) > 0
  }

  /// Whether a line is a rule, of one cell or more.
  static func isRule(_ lines: SourceLines, rule line: Range<Int>) -> Bool {
    let cells = cells(lines, line)
    return isRule(lines, cells.isEmpty ? [lines.trimmed(line)] : cells)
  }

  private static func hasBar(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    line.contains { barLength(text, at: $0, before: line.upperBound) > 0 }
  }

  /// The bytes of the bar at an offset: of a typewriter, full-width or drawn; 0 where none stands.
  private static func barLength(_ text: [UInt8], at index: Int, before end: Int) -> Int {
    guard index < end else { return 0 }
    switch text[index] {
    case UInt8(ascii: "|"): return 1
    case 0xEF where index + 2 < end: return text[index + 1] == 0xBD && text[index + 2] == 0x9C ? 3 : 0
    case 0xE2 where index + 2 < end:
      return text[index + 1] == 0x94 && (text[index + 2] == 0x82 || text[index + 2] == 0x83) ? 3 : 0
    default: return 0
    }
  }

  /// Whether the cells are those of a rule: `---`, `:--:`.
  static func isRule(_ lines: SourceLines, _ cells: [Range<Int>]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        var hasDash = false
        for byte in lines.text[cell] {
          if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") {
            hasDash = true
          } else if byte != UInt8(ascii: ":") {
            return false
          }
        }
        return hasDash
      }
  }
}
