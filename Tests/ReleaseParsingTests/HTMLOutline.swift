import ReleaseModel
import ReleaseParsing
import SourceText

/// Reads HTML.
func html(_ source: String) -> Release { html(Array(source.utf8)) }

/// Reads HTML.
func html(_ bytes: [UInt8]) -> Release {
  ReleaseReader.read(bytes, path: "draft.html", format: .html)
}

extension Release {
  /// The blocks, one line each, a table with its rows below it.
  var outline: [String] {
    blocks.flatMap { block in
      switch block {
      case .heading(let heading): ["h\(heading.level) \(string(heading.text))"]
      case .paragraph(let paragraph): ["\(paragraph.isBold ? "bold" : "p") \(string(paragraph.text))"]
      case .listItem(let item): ["li \(string(item.text))"]
      case .table(let table):
        ["table" + (table.caption.map { " " + string($0) } ?? "")] + (0..<table.rowCount).map { row($0, of: table) }
      }
    }
  }

  /// A row of a table: `<` and `^` stand where a cell reaches from the left or from above.
  private func row(_ row: Int, of table: Table) -> String {
    let places = (0..<table.columnCount).map { column in
      guard let cell = table[row, column] else { return "~" }
      if cell.row < row { return "^" }
      if cell.column < column { return "<" }
      return string(cell.text)
    }
    return "  " + places.joined(separator: " | ")
  }

  /// What the author wrote for a block.
  func source(ofBlock index: Int) -> String { file.string(blocks[index].range) }
}
