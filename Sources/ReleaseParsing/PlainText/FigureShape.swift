/// What a cell of a table looks like it holds.
enum FigureShape {
  /// An amount, ratio or count.
  case figure
  /// Four digits that may be a year.
  case year
  /// A dash or word that says there is no figure.
  case nothing
  case words

  /// Words that may stand beside the digits of a figure.
  private static let units = WordList.set(
    """
    円 銭 円銭 百万円 千円 万円 億円 兆円 百万 千 万 億 兆 株 千株 倍 ポイント 約 減 増 損 益 名 人 件 店 社
    ドル 米ドル 千米ドル 百万米ドル yen sen thousand million billion pt pts bp bps p m bn mn k x c a r
    us hk jpy usd eur gbp times point points percent percentage pence cents dollars shares
    """
  )

  /// What stands where there is no figure.
  private static let absences = WordList.set(
    "n/a na nil nm n.m. nm. n/m undecided tbd none * ** 未定 同左 なし 該当なし 黒転 赤転 赤縮 赤拡"
  )

  /// Tells the shape of a cell.
  init(_ words: FoldedWords) {
    self = Self.shape(words)
  }

  private static func shape(_ words: FoldedWords) -> FigureShape {
    guard !words.isEmpty, words.count <= 48 else { return .words }
    let words = words.withoutNote
    if absences.contains(words.string.lowercased()) { return .nothing }
    var digits = 0
    var hyphens = 0
    var dashes = 0
    var index = 0
    while index < words.count {
      let value = words[index]
      switch value {
      case 0x30...0x39: digits += 1
      // A hyphen between digits may be a range; two make a telephone number or a date.
      case 0x2D where index > 0 && FoldedWords.isDigit(words[index - 1]) && FoldedWords.isDigit(words[index + 1]):
        hyphens += 1
      case 0x2D, 0x2010...0x2015, 0x2212, 0x30FC, 0xFF70, 0x2500: dashes += 1
      case 0x20, 0x28, 0x29, 0x5B, 0x5D, 0x25B3, 0x25B2, 0x2B, 0xB1, 0xA5, 0xFFE5, 0x24, 0x20AC, 0xA3, 0xFFE1, 0x5C,
        0x7E, 0x301C, 0x25, 0x2C, 0x2E, 0x27, 0x2019, 0x30FB, 0xFF65, 0xA0, 0x3C, 0x3E, 0x2A, 0x2206, 0x394, 0x3001:
        break
      default:
        guard FoldedWords.isLetter(value) else { return .words }
        var end = index
        while end < words.count, FoldedWords.isLetter(words[end]) { end += 1 }
        // A single letter is a unit behind a digit (16.2p) or before a dollar sign (A$), not in brackets: 2020(A).
        let isLoneLetter = end == index + 1 && words[index] < 0x80
        guard units.contains(words.string(in: index..<end).lowercased()),
          !isLoneLetter || FoldedWords.isDigit(words[index - 1]) || words[end] == 0x24
        else { return .words }
        index = end - 1
      }
      index += 1
    }
    if hyphens > 1 { return .words }
    if digits == 0 { return dashes > 0 && words.count <= 5 ? .nothing : .words }
    let isYear = digits == 4 && words.count == 4 && (words[0] == 0x31 || words[0] == 0x32)
    return isYear ? .year : .figure
  }
}
