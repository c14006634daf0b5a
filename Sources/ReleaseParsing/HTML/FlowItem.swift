import ReleaseModel

/// A part of the release as the composer keeps it until the tables around it are understood.
enum FlowItem {
  case block(BlockDraft)
  indirect case table(Table)

  func add(to builder: inout ReleaseBuilder) {
    switch self {
    case .table(let table): builder.addTable(table)
    case .block(let block):
      switch block.flow {
      case .paragraph:
        builder.addParagraph(block.text, range: block.range, isBold: block.isBold, isSetApart: block.isSetApart)
      case .listItem: builder.addListItem(block.text, range: block.range)
      case .heading(let level): builder.addHeading(level: Int(level), text: block.text, range: block.range)
      }
    }
  }
}

/// A block of words.
struct BlockDraft {
  let flow: FlowState.Flow
  let text: TextRange
  /// Where it stands in the decoded text of the file.
  let range: Range<Int>
  let isBold: Bool
  /// Whether it is a line below a blank one, in text that keeps its lines.
  var isSetApart = false
}
