/// Tells the line that says in which unit a table's figures are, and notes under it.
enum UnitCaption {
  private static let words = Phrases(
    """
    yen
    million
    thousand
    billion
    dollars
    euro
    %
    円
    単位
    unit_
    unit:
    units
    注
    note
    切捨
    四捨五入
    usd
    jpy
    except per share
    unaudited
    """
  )

  private static let starts = Phrases(
    """
    in_
    unit_
    unit:
    units
    単位
    ¥
    $
    £
    €
    us$
    million
    thousand
    billion
    amount
    figures_
    all amounts
    all figures
    expressed in
    yen
    jpy
    usd
    note:
    notes:
    note 1
    *
    金額
    """
  )

  /// Whether a short line is such a caption.
  static func isCaption(_ line: FoldedWords) -> Bool {
    guard !line.isEmpty, line.count <= 100, !line.isCut else { return false }
    let isEnclosed = [0x28, 0x5B, 0x3008, 0x3014].contains(line[0])
    return (isEnclosed || starts.start(line)) && words.occur(in: line)
  }
}
