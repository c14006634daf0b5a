import SourceText

/// A stretch of one line, short enough to show.
struct LineWindow: Equatable {
  /// The most columns that an excerpt shows of a line.
  static let columns = 100
  /// The columns kept free around several places in one window, where the line is longer.
  private static let surroundings = 24

  /// The stretch, in offsets of the file's decoded text.
  let text: Range<Int>
  /// The whole line.
  let line: Range<Int>
  /// The indices of the places that it shows.
  let places: Range<Int>

  var isCutAtStart: Bool { text.lowerBound > line.lowerBound }
  var isCutAtEnd: Bool { text.upperBound < line.upperBound }

  /// Cuts a line into the windows that show some places of it.
  ///
  /// - Parameters:
  ///   - places: stretches of the line to show, ordered by their start.
  ///   - line: the line.
  ///   - file: the file, of whose decoded text both are ranges.
  /// - Returns: the windows in the order of the line; each place starts in one of them.
  static func windows(showing places: [Range<Int>], of line: Range<Int>, in file: SourceFile) -> [LineWindow] {
    let ruler = ColumnRuler(text: file.text, line: line)
    if ruler.end(of: columns, from: line.lowerBound) == line.upperBound {
      return [LineWindow(text: line, line: line, places: places.indices)]
    }
    var windows: [LineWindow] = []
    var start = places.startIndex
    while start < places.endIndex {
      var joined = places[start]
      var end = start + 1
      let reach = ruler.end(of: columns - surroundings, from: joined.lowerBound)
      while end < places.endIndex, places[end].upperBound <= reach {
        joined = joined.lowerBound..<max(joined.upperBound, places[end].upperBound)
        end += 1
      }
      windows.append(LineWindow(text: ruler.window(around: joined, columns: columns), line: line, places: start..<end))
      start = end
    }
    return windows
  }
}

/// Counts columns along a line, without ever looking at more of it than it must.
private struct ColumnRuler {
  /// No character that a reader perceives takes more bytes to a column than this in real text.
  private static let bytesPerColumn = 8

  let text: [UInt8]
  let line: Range<Int>

  /// Where a text of so many columns that starts at an offset ends.
  func end(of columns: Int, from start: Int) -> Int {
    let limit = boundary(atOrAfter: start + columns * Self.bytesPerColumn)
    var (offset, left) = (start, columns)
    for character in String(decoding: text[start..<limit], as: UTF8.self) {
      left -= Self.width(character)
      if left < 0 { break }
      offset += character.utf8.count
    }
    return offset
  }

  /// Where a text of so many columns that ends at an offset starts.
  func start(of columns: Int, before end: Int) -> Int {
    let limit = boundary(atOrAfter: end - columns * Self.bytesPerColumn)
    var (offset, left) = (end, columns)
    for character in String(decoding: text[limit..<end], as: UTF8.self).reversed() {
      left -= Self.width(character)
      if left < 0 { break }
      offset -= character.utf8.count
    }
    return offset
  }

  /// The window that shows a place with as much around it as fits, evenly on both sides where both have enough.
  func window(around place: Range<Int>, columns: Int) -> Range<Int> {
    let end = min(place.upperBound, end(of: columns, from: place.lowerBound))
    let spare = columns - self.columns(place.lowerBound..<end)
    let left = start(of: spare / 2, before: place.lowerBound)
    let right = self.end(of: spare - self.columns(left..<place.lowerBound), from: end)
    return start(of: spare - self.columns(end..<right), before: place.lowerBound)..<right
  }

  private func columns(_ range: Range<Int>) -> Int {
    String(decoding: text[range], as: UTF8.self).reduce(0) { $0 + Self.width($1) }
  }

  private static func width(_ character: Character) -> Int {
    character == "\t" ? DisplayText.tabStop : DisplayWidth.of(character)
  }

  private func boundary(atOrAfter offset: Int) -> Int {
    var offset = min(max(offset, line.lowerBound), line.upperBound)
    while offset < line.upperBound, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
