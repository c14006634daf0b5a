/// How offsets in decoded text lead back to offsets in the author's file.
enum OffsetMap: Sendable {
  /// Text and file agree byte for byte behind a mark of so many bytes.
  case shifted(Int)
  /// For each byte of the text, and for its end, the offset of the character that gave rise to it.
  case table([UInt32])

  func source(ofText offset: Int) -> Int {
    switch self {
    case .shifted(let shift): offset + shift
    case .table(let table): Int(table[offset])
    }
  }

  /// The offset behind the character whose last byte lies before `offset`.
  func sourceEnd(ofText offset: Int) -> Int {
    switch self {
    case .shifted(let shift): offset + shift
    case .table(let table):
      if offset < table.count - 1, table[offset] == table[offset - 1] {
        // The range ends inside a character: the whole of it counts.
        Int(table[offset...].first { $0 != table[offset] } ?? table[table.count - 1])
      } else {
        Int(table[offset])
      }
    }
  }

  /// The offset in the text of the character that holds a byte of the file, where the map knows characters.
  func text(ofSource offset: Int) -> Int {
    switch self {
    case .shifted(let shift): return max(0, offset - shift)
    case .table(let table):
      // The last character that starts at or before the byte; all bytes of a character have the same entry.
      let behind = Self.firstIndex(in: table) { Int($0) > offset }
      guard behind > 0 else { return 0 }
      return Self.firstIndex(in: table) { $0 >= table[behind - 1] }
    }
  }

  /// The first place from which on a condition holds.
  private static func firstIndex(in table: [UInt32], where holds: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if holds(table[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
