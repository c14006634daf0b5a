/// Tells the headings of columns apart when nothing but spaces and line ends stands between their words.
enum ColumnTitles {
  private static let titles = Phrases(
    """
    net sales
    net revenue
    net revenues
    sales
    revenue
    revenues
    operating revenue
    operating revenues
    ordinary revenue
    ordinary income
    ordinary profit
    recurring profit
    recurring income
    operating income
    operating profit
    business profit
    profit before tax
    profit before income taxes
    profit before income tax
    income before income taxes
    net income
    net profit
    profit
    profit attributable to owners of parent
    profit attributable to owners of the parent
    net income attributable to owners of parent
    net income attributable to owners of the parent
    profit for the year
    net income per share
    net income per share (yen)
    earnings per share
    earnings per share (yen)
    basic earnings per share
    basic earnings per share (yen)
    profit per share
    profit per share (yen)
    dividends per share
    dividend per share
    売上高
    売上収益
    営業収益
    経常収益
    営業利益
    営業損益
    事業利益
    経常利益
    経常損益
    税引前利益
    税引前当期利益
    純利益
    当期利益
    当期純利益
    当期純損益
    中間純利益
    中間(当期)純利益
    四半期純利益
    親会社株主に帰属する当期純利益
    親会社株主に帰属する中間純利益
    親会社株主に帰属する四半期純利益
    親会社の所有者に帰属する当期利益
    1株当たり当期純利益
    1株当たり中間純利益
    1株当たり四半期純利益
    1株当たり当期利益
    1株当たり配当金
    """
  )

  /// The headings of so many columns, or nil where they cannot be told apart for sure.
  ///
  /// - Parameters:
  ///   - items: the lines that hold them.
  ///   - count: the number of columns.
  ///   - lines: the lines of the text.
  /// - Returns: for each column the pieces of its heading.
  static func split(_ items: [Range<Int>], into count: Int, _ lines: SourceLines) -> [[Range<Int>]]? {
    let words = items.flatMap { Self.words(lines.text, $0) }
    guard words.count >= count, words.count <= 60 else { return nil }
    let folded = words.map { FoldedWords(lines.text, $0) }
    var titles: [[Range<Int>]] = []
    var seen: [[UInt32]] = []
    var index = 0
    while index < words.count {
      var end = min(words.count, index + 9)
      while end > index, !isTitle(folded[index..<end]) { end -= 1 }
      guard end > index else { return nil }
      let packed = FoldedWords(joining: folded[index..<end]).packed.scalars
      // A heading that comes twice has lost a line that told the two apart.
      if seen.contains(packed) { return nil }
      seen.append(packed)
      titles.append(Array(words[index..<end]))
      index = end
    }
    return titles.count == count ? titles : nil
  }

  /// Whether a cell is a heading that columns of figures commonly have.
  static func isKnown(_ words: FoldedWords) -> Bool { isTitle([words]) }

  private static func isTitle(_ words: ArraySlice<FoldedWords>) -> Bool {
    let joined = FoldedWords(joining: words)
    return titles.equal(joined) || (joined.scalars.contains { $0 >= 0x3041 } && titles.equal(joined.packed))
  }

  private static func words(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text[index] <= 0x20 {
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }
}
