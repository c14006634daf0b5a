import ReleaseModel

/// A line of text that only draws lines: hyphens, signs of equality or the like, with gaps between them.
struct RuleLine {
  /// The lines and the columns that they take on a screen with characters of equal width.
  private(set) var runs: [(columns: Range<Int>, mark: RuleMark)] = []

  /// Reads a line, or gives nil where it holds anything else.
  ///
  /// One of its runs must have three signs and each two, so that hyphens that stand for absent figures are none.
  init?(_ text: [UInt8], _ line: Range<Int>) {
    var (column, longest) = (0, 0)
    var run: (start: Int, mark: RuleMark)?
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, length) = Scalars.decode(text, at: offset, before: line.upperBound)
      offset += length
      if Scalars.isSpace(value) {
        if let run { runs.append((run.start..<column, run.mark)) }
        run = nil
        column += value == 0x09 ? 8 - column % 8 : Scalars.width(value)
        continue
      }
      guard let mark = Self.mark(value) else { return nil }
      if let open = run, open.mark != mark { return nil }
      run = run ?? (column, mark)
      column += Scalars.width(value)
      longest = max(longest, column - (run?.start ?? column))
    }
    if let run { runs.append((run.start..<column, run.mark)) }
    // Filings by electronic mail set a hyphen and a space before a line that begins with a hyphen.
    if let first = runs.first, runs.count > 1, first.columns == 0..<1, runs[1].columns.lowerBound == 2 {
      runs.removeFirst()
    }
    guard longest >= 3, runs.allSatisfy({ $0.columns.count >= 2 }) else { return nil }
  }

  private static func mark(_ value: UInt32) -> RuleMark? {
    switch value {
    case 0x2D, 0x5F, 0x2013...0x2015, 0x2500, 0x2501, 0x30FC, 0xFF0D: .single
    case 0x3D, 0x2550, 0xFF1D: .double
    default: nil
    }
  }

  /// The line that touches some columns.
  func mark(over columns: Range<Int>) -> RuleMark {
    runs.filter { $0.columns.overlaps(columns) }.map(\.mark).max() ?? .none
  }
}
