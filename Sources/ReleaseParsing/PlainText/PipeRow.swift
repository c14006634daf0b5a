/// A line whose cells are set apart by vertical bars.
enum PipeRow {
  /// The cells of a line without white space around them; bars behind a backslash do not count.
  ///
  /// - Returns: the cells, or an empty array where the line has no bar. A bar at either end of the line is its border.
  static func cells(_ lines: SourceLines, _ line: Range<Int>) -> [Range<Int>] {
    let row = lines.trimmed(line)
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    var index = start
    var hasBar = false
    while index < row.upperBound {
      if lines.text[index] == UInt8(ascii: "\\"), index + 1 < row.upperBound {
        index += 2
        continue
      }
      if lines.text[index] == UInt8(ascii: "|") {
        hasBar = true
        if index > row.lowerBound { cells.append(lines.trimmed(start..<index)) }
        start = index + 1
      }
      index += 1
    }
    guard hasBar else { return [] }
    if start < row.upperBound { cells.append(lines.trimmed(start..<row.upperBound)) }
    return cells
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
