import ReleaseModel

/// A list that its author laid out as a table: a bullet in one cell, the words in the next.
enum BulletTable {
  private static let bullets: Set<Unicode.Scalar> = [
    "•", "·", "●", "○", "■", "□", "▪", "▫", "◦", "‣", "◆", "◇", "※", "・", "*", "o", "§",
  ]

  /// The entries of such a list, or nil where a row of the table is anything else.
  ///
  /// - Parameters:
  ///   - draft: the table.
  ///   - text: the text with the words of its cells.
  /// - Returns: a list item for each row that has words.
  static func entries(of draft: TableDraft, in text: ReleaseTextBuilder) -> [BlockDraft]? {
    var entries: [BlockDraft] = []
    var bullet: CellDraft?
    var lastRow = -1
    for cell in draft.cells where !cell.isEmpty {
      if cell.isCaption { return nil }
      if let mark = bullet {
        guard cell.row == mark.row else { return nil }
        entries.append(BlockDraft(flow: .listItem, text: cell.text, range: mark.start..<cell.end, isBold: false))
        (bullet, lastRow) = (nil, cell.row)
      } else {
        guard cell.row > lastRow, isBullet(text.bytes(of: cell.text)) else { return nil }
        bullet = cell
      }
    }
    return bullet == nil && !entries.isEmpty ? entries : nil
  }

  private static func isBullet(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 3 else { return false }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy(bullets.contains)
  }
}
