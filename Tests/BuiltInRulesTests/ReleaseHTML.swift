import ReleaseModel

/// Writes a release as HTML: the same words in the same order, every table a `table`.
enum ReleaseHTML {
  static func text(of release: Release) -> String {
    let blocks = release.blocks.map { block -> String in
      switch block {
      case .heading(let heading): element("h\(heading.level)", release.string(heading.text))
      case .paragraph(let paragraph): element("p", release.string(paragraph.text))
      case .listItem(let item): "<ul>\(element("li", release.string(item.text)))</ul>"
      case .table(let table): self.table(table, in: release)
      }
    }
    return "<!DOCTYPE html>\n<html><body>\n" + blocks.joined(separator: "\n") + "\n</body></html>\n"
  }

  private static func table(_ table: Table, in release: Release) -> String {
    let rows = (0..<table.rowCount).map { row in
      let cells = (0..<table.columnCount).map { column -> String in
        guard let cell = table[row, column] else { return "<td></td>" }
        guard cell.row == row, cell.column == column else { return "" }
        let spans =
          (cell.rowSpan > 1 ? " rowspan=\(cell.rowSpan)" : "")
          + (cell.columnSpan > 1 ? " colspan=\(cell.columnSpan)" : "")
        return "<td\(spans)>\(escaped(release.string(cell.text)))</td>"
      }
      return "<tr>" + cells.joined() + "</tr>"
    }
    return "<table>\n" + rows.joined(separator: "\n") + "\n</table>"
  }

  private static func element(_ name: String, _ words: String) -> String { "<\(name)>\(escaped(words))</\(name)>" }

  private static func escaped(_ words: String) -> String {
    words.reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character)
      }
    }
  }
}
