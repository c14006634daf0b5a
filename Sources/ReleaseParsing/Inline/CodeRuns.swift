/// Finds the runs of backticks that close code spans.
struct CodeRuns {
  /// For each length of run, the offset from which on no such run comes.
  private var noneFrom: [Int: Int] = [:]

  static func length(_ bytes: [UInt8], at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  /// The offset of the next run of exactly that length.
  mutating func closing(_ bytes: [UInt8], after start: Int, length: Int) -> Int? {
    if let none = noneFrom[length], start >= none { return nil }
    var index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = Self.length(bytes, at: index)
      if run == length { return index }
      index += run
    }
    noneFrom[length] = min(noneFrom[length] ?? start, start)
    return nil
  }
}
