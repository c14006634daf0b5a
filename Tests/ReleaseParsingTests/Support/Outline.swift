import ReleaseModel
import ReleaseParsing
import SourceText

/// Reads a text as a draft.
func release(_ text: String, _ format: ReleaseFormat = .plainText) -> Release {
  ReleaseReader.read(Array(text.utf8), path: "draft", format: format)
}

/// The parts of a release, one a line, for comparing at a glance.
///
/// `# 2 words` is a heading of the second rank, `- words` an entry of a list, `| a | b |` a row of a table with `~` where
/// a cell spans and nothing between the bars where there is no cell; all else is a paragraph, `**words**` a bold one.
func outline(_ release: Release) -> [String] {
  release.blocks.flatMap { block -> [String] in
    switch block {
    case .heading(let heading): ["# \(heading.level) \(release.string(heading.text))"]
    case .paragraph(let paragraph):
      [paragraph.isBold ? "**\(release.string(paragraph.text))**" : release.string(paragraph.text)]
    case .listItem(let item): ["- \(release.string(item.text))"]
    case .table(let table): rows(of: table, in: release)
    }
  }
}

/// The rows of a table as `outline` writes them.
func rows(of table: Table, in release: Release) -> [String] {
  (0..<table.rowCount).map { row in
    let cells = (0..<table.columnCount).map { column -> String in
      guard let cell = table[row, column] else { return "" }
      return cell.row == row && cell.column == column ? release.string(cell.text) : "~"
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }
}

/// The links of a release as `kind target`.
func links(_ release: Release) -> [String] { release.links.map { "\($0.kind.rawValue) \($0.target)" } }
