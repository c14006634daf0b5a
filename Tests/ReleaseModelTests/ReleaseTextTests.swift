import ReleaseModel
import SourceText
import Testing

struct ReleaseTextTests {
  /// Writes a whole file as one stretch.
  private func text(_ string: String) -> (text: ReleaseText, file: SourceFile) {
    let file = SourceFile(path: "draft", bytes: Array(string.utf8))
    var builder = ReleaseTextBuilder(file)
    builder.append(0..<file.text.count)
    return (builder.finish(), file)
  }

  @Test(
    arguments: [
      ("  a \n\t b  ", "a b"), ("１，２３４（％）", "1,234(%)"), ("￥１００", "¥100"), ("a\u{200B}b\u{00AD}c", "abc"),
      ("売　上", "売 上"),
      ("1\u{00A0}234", "1\u{00A0}234"), ("1\u{2009}234", "1\u{00A0}234"), ("word\u{00A0}word", "word word"), ("", ""),
    ]
  )
  func `white space, full-width signs and invisible characters are folded`(_ source: String, folded: String) {
    #expect(String(decoding: text(source).text.utf8, as: UTF8.self) == folded)
  }

  @Test func `a cell ends without the white space before its separator`() {
    let file = SourceFile(path: "draft", bytes: Array("a  b".utf8))
    var builder = ReleaseTextBuilder(file)
    builder.append(0..<2)
    builder.breakCell()
    builder.append(2..<4)
    builder.breakBlock()
    #expect(String(decoding: builder.finish().utf8, as: UTF8.self) == "a\tb\n")
  }

  @Test func `a range is trimmed of plain and unbreakable spaces`() {
    let (text, _) = text("x 1\u{00A0} y")
    #expect(text.trimmed(TextRange(1, text.utf8.count - 1)) == TextRange(2, 3))
    #expect(text.trimmed(TextRange(1, 2)).isEmpty)
  }
}

struct TableTests {
  private func cell(_ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1) -> Cell {
    Cell(text: TextRange(0, 0), range: SourceRange(0, 0), row: row, column: column, rowSpan: rows, columnSpan: columns)
  }

  @Test func `a cell covers the places of its spans and the earlier one keeps a place`() {
    let cells = [cell(0, 0, columns: 2), cell(1, 0), cell(0, 1, rows: 2)]
    let table = Table(range: SourceRange(0, 0), text: TextRange(0, 0), caption: nil, cells: cells)
    #expect(table.rowCount == 2 && table.columnCount == 2)
    #expect(table.cellIndex(row: 0, column: 1) == 0)
    #expect(table.cellIndex(row: 1, column: 1) == 2)
  }

  @Test func `a place without a cell has none`() {
    let table = Table(
      range: SourceRange(0, 0),
      text: TextRange(0, 0),
      caption: nil,
      cells: [cell(0, 0), cell(1, 1)]
    )
    #expect(table[0, 1] == nil)
    #expect(table[1, 1] != nil)
  }
}
