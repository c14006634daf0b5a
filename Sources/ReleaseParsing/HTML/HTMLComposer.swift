import ReleaseModel

/// Makes blocks, tables, links and anchors of the tags and text of a file, in one pass.
///
/// Blocks that stand in a table are kept until the table ends: only then is it known whether the table holds data,
/// which makes one block of it, or only lays out the page, which leaves the blocks of its cells as they are.
struct HTMLComposer {
  let file: [UInt8]
  var builder: ReleaseBuilder
  /// The elements that are open, innermost last.
  var elements: [OpenElement] = []
  /// What the open elements say about the words to come.
  var state = FlowState()
  /// The words since the last boundary of a block.
  var run = TextRun(textStart: 0)
  /// The blocks found so far in reading order.
  var items: [FlowItem] = []
  /// The tables that are open, innermost last.
  var tables: [TableDraft] = []
  /// The links found so far in the order of the file.
  var links: [LinkDraft] = []
  /// Where the words of the last block end.
  var lastBlockEnd = 0
  /// Where the words of the open `title` begin.
  var titleStart: Int?
  /// The tenths of an em of the spaces before the first word of the open cell, until that comes.
  var leadingSpace: Int?
  /// Words since the last boundary that keep their lines.
  var preformatted = PreformattedText()
  /// The links among them.
  var linksInLines: [LinkInLines] = []
  /// The tables that are text.
  let textTables: TextTables
  /// The tag of a superscript whose words have not begun.
  var raisedTag: Range<Int>?

  init(_ file: [UInt8], _ builder: ReleaseBuilder, _ textTables: TextTables) {
    self.file = file
    self.builder = builder
    self.textTables = textTables
    state.isPreformatted = textTables.coverPage
  }

  /// Takes a start tag.
  mutating func open(_ tag: MarkupToken) {
    if titleStart != nil { finishTitle() }
    let attributes = tag.hasAttributes ? TagAttributes(of: tag, in: file) : TagAttributes()
    addAnchors(of: tag, attributes)
    let kind = kind(of: tag)
    if kind == tag.element { makeRoom(for: tag) }
    var element = OpenElement(kind, start: tag.start, saved: state)
    apply(attributes, of: tag)
    element.isBlock = !state.isHidden && (attributes.style.isBlock ?? kind.isBlock)
    if element.isBlock { finishRun() }
    switch kind {
    case .lineBreak: addLineBreak(tag)
    case .raised: raisedTag = tag.range
    case .title: startTitle()
    case .anchor: element.place = startLink(tag, attributes)
    case .area, .image: addMappedLink(tag, attributes)
    case .table: startTable(tag, attributes)
    case .rowGroup: startGroup()
    case .row: startRow(attributes)
    case .rule: addLine()
    case .cell, .headerCell, .caption: element.place = startCell(tag, attributes)
    default: if element.isBlock { addRules(attributes.style.border) }
    }
    element.itemCount = items.count
    elements.append(element)
  }

  /// What an element is here: in a table that is text, its parts are none.
  private mutating func kind(of tag: MarkupToken) -> HTMLElement {
    if tag.element == .table, textTables.starts.contains(tag.start) { return .preformatted }
    guard state.isTextTable else { return tag.element }
    if TextTables.isMark(tag, in: file) { preformatted.appendMark() }
    return tag.element == .caption || tag.element == .columns ? .inline : tag.element
  }

  /// Takes an element that stands nowhere in the file.
  mutating func openImplied() {
    elements.append(OpenElement(.inline, start: -1, saved: state))
  }

  /// Takes the end of the innermost open element, before or behind its end tag if it has one.
  mutating func close(at end: Int) {
    guard let element = elements.popLast(), !element.isFinished else { return }
    finish(element, at: end)
  }

  /// Takes the end of all open elements.
  mutating func closeAll(at end: Int) {
    while !elements.isEmpty { close(at: end) }
    finishRun()
  }

  /// Takes a tag that opens or closes nothing, such as a second `body`.
  mutating func drop(_ tag: MarkupToken) {
    switch (tag.form, tag.element) {
    case (.startTag, _): if tag.hasAttributes { addAnchors(of: tag, TagAttributes(of: tag, in: file)) }
    // The end of a paragraph that never began divides what stands around it all the same.
    case (.endTag, .paragraph): if !state.isHidden { finishRun() }
    case (.endTag, .lineBreak): addLineBreak(tag)
    default: break
    }
  }

  /// Hands the blocks, links and anchors over and gives the builder back.
  consuming func finish() -> ReleaseBuilder {
    for item in items { item.add(to: &builder) }
    for link in links { link.add(to: &builder) }
    return builder
  }

  /// Ends an element that is no longer among the open ones, or that something else ends early.
  mutating func finish(_ element: OpenElement, at end: Int) {
    if element.kind == .anchor, element.place >= 0 { finishLink(element.place, at: end) }
    if element.kind.isCell, element.place >= 0 { finishCell(element.place, of: element, at: end) }
    if element.isBlock { finishRun(of: element, at: end) }
    switch element.kind {
    case .title where titleStart != nil: finishTitle()
    case .table: finishTable(at: end)
    case .rowGroup: startGroup()
    case .row: endRow()
    case .raised: raisedTag = nil
    default: break
    }
    state = element.saved
  }

  private mutating func apply(_ attributes: TagAttributes, of tag: MarkupToken) {
    switch tag.element {
    case .head, .hidden, .hiddenRaw: state.isHidden = true
    case .bold: state.isBold = true
    case .preformatted: state.isPreformatted = true
    case .raised: state.isRaised = true
    case .table where textTables.starts.contains(tag.start):
      state = FlowState(isHidden: state.isHidden, isPreformatted: true, isTextTable: true)
    case .caption where state.isTextTable: break
    case .listItem: state.flow = .listItem
    case .table, .caption: state = FlowState(isHidden: state.isHidden, isPreformatted: state.isPreformatted)
    case .cell, .headerCell: state = FlowState(isHidden: state.isHidden)
    default: if let level = tag.element.headingLevel { state.flow = .heading(UInt8(level)) }
    }
    if let isBold = attributes.style.isBold { state.isBold = isBold }
    state.inset = state.inset + attributes.style.inset
    if let indent = attributes.style.textIndent { state.textIndent = indent }
    if attributes.style.isHidden { state.isHidden = true }
    if attributes.style.isRaised, !tag.element.isCell { state.isRaised = true }
  }
}

/// An element that is open.
///
/// Kept small: there is one for every tag of the file.
struct OpenElement {
  let kind: HTMLElement
  var isBlock = false
  /// Whether something else ended it before its own end came.
  var isFinished = false
  /// What held outside it.
  let saved: FlowState
  /// Where its start tag begins; -1 for an implied element.
  let start: Int
  /// The number of blocks that stood before it.
  var itemCount = 0
  /// The link or the cell that it is, as an index; -1 for neither.
  var place = -1

  init(_ kind: HTMLElement, start: Int, saved: FlowState) {
    self.kind = kind
    self.start = start
    self.saved = saved
  }
}

/// What the open elements say about words.
struct FlowState {
  var isHidden = false
  var isBold = false
  var isPreformatted = false
  /// Whether words stand in a table that is text.
  var isTextTable = false
  /// Whether words are set above or below the line.
  var isRaised = false
  var flow = Flow.paragraph
  /// How far words stand in from the left edge of the cell.
  var inset = CSSLength.zero
  /// How far the first line of a block stands in from the others.
  var textIndent = CSSLength.zero

  /// What a block becomes.
  enum Flow: Equatable {
    case paragraph, listItem
    case heading(UInt8)

    var isHeading: Bool { self != .paragraph && self != .listItem }
  }
}
