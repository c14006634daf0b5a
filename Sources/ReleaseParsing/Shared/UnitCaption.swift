/// Tells the line that says in which unit a table's figures are, and notes under it.
enum UnitCaption {
  private static let words = [
    "yen", "million", "thousand", "billion", "dollars", "euro", "%", "円", "単位", "unit", "注", "note", "切捨", "四捨五入",
    "usd", "jpy", "except per share", "unaudited",
  ]

  /// Whether a short line is such a caption.
  static func isCaption(_ line: FoldedWords) -> Bool {
    guard line.count <= 100, !line.isCut else { return false }
    let text = line.string.lowercased()
    let isEnclosed = [0x28, 0x5B, 0x3008, 0x3014].contains(line[0])
    let mentions = words.contains { text.contains($0) }
    return mentions
      && (isEnclosed || text.hasPrefix("in ") || text.hasPrefix("unit") || text.hasPrefix("単位")
        || text.hasPrefix("¥") || text.hasPrefix("note") || text.hasPrefix("millions") || text.hasPrefix("thousands")
        || text.hasPrefix("*"))
  }
}
