/// A target that Markdown defines by label (CommonMark 0.29, section 4.7).
struct ReferenceDefinition {
  var label: Range<Int>
  var target: Range<Int>
  /// The offset behind its last line.
  var end: Int

  /// Reads the definition that starts at an offset.
  static func read(_ bytes: [UInt8], at start: Int) -> ReferenceDefinition? {
    var index = start
    while index < bytes.count, bytes[index] == 0x20, index < start + 3 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "["), let close = labelEnd(bytes, from: index + 1),
      close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = index + 1..<close
    guard bytes[label].contains(where: { $0 > 0x20 }) else { return nil }
    let before = LinkTarget.skipSpace(bytes, from: close + 2)
    guard let destination = LinkTarget.destination(bytes, from: before), destination.end > before else { return nil }
    let bare = lineEnd(bytes, from: destination.end)
    var quotes = ClosingQuotes()
    let titleStart = LinkTarget.skipSpace(bytes, from: destination.end)
    if titleStart > destination.end, let title = LinkTarget.title(bytes, from: titleStart, quotes: &quotes),
      let end = lineEnd(bytes, from: title)
    {
      return ReferenceDefinition(label: label, target: destination.target, end: end)
    }
    return bare.map { ReferenceDefinition(label: label, target: destination.target, end: $0) }
  }

  private static func labelEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start <= LinkReferences.longestLabel {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += LinkTarget.isEscape(bytes, at: index) ? 2 : 1
      default: index += 1
      }
    }
    return nil
  }

  /// The offset behind the line feed, if nothing but spaces stands before it.
  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index >= bytes.count { return bytes.count }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }
}
