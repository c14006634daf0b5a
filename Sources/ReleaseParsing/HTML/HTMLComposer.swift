import ReleaseModel

/// Makes blocks, tables, links and anchors of the tags and text of a file, in one pass.
///
/// Blocks that stand in a table are kept until the table ends: only then is it known whether the table holds data,
/// which makes one block of it, or only lays out the page, which leaves the blocks of its cells as they are.
final class HTMLComposer {
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
  /// The tag of a superscript whose words have not begun.
  var raisedTag: Range<Int>?

  init(_ file: [UInt8], _ builder: ReleaseBuilder) {
    self.file = file
    self.builder = builder
  }

  /// Takes a start tag.
  func open(_ tag: MarkupToken) {
    if titleStart != nil { finishTitle() }
    let attributes = tag.hasAttributes ? TagAttributes(of: tag, in: file) : TagAttributes()
    addAnchors(of: tag, attributes)
    makeRoom(for: tag)
    var element = OpenElement(tag.element, start: tag.start, saved: state)
    apply(attributes, of: tag)
    element.isBlock = !state.isHidden && (attributes.style.isBlock ?? tag.element.isBlock)
    if element.isBlock { finishRun() }
    switch tag.element {
    case .lineBreak: addLineBreak(tag)
    case .raised: raisedTag = tag.range
    case .title: startTitle()
    case .anchor: element.link = startLink(tag, attributes)
    case .area, .image: addMappedLink(tag, attributes)
    case .table: startTable(tag, attributes)
    case .rowGroup: startGroup()
    case .row: startRow()
    case .cell, .headerCell, .caption: element.cell = startCell(tag, attributes)
    default: break
    }
    element.itemCount = items.count
    elements.append(element)
  }

  /// Takes an element that stands nowhere in the file.
  func openImplied() {
    elements.append(OpenElement(.inline, start: nil, saved: state))
  }

  /// Takes the end of the innermost open element, before or behind its end tag if it has one.
  func close(at end: Int) {
    guard let element = elements.popLast(), !element.isFinished else { return }
    finish(element, at: end)
  }

  /// Takes the end of all open elements.
  func closeAll(at end: Int) {
    while !elements.isEmpty { close(at: end) }
    finishRun()
  }

  /// Takes a tag that opens or closes nothing, such as a second `body`.
  func drop(_ tag: MarkupToken) {
    switch (tag.form, tag.element) {
    case (.startTag, _): if tag.hasAttributes { addAnchors(of: tag, TagAttributes(of: tag, in: file)) }
    // The end of a paragraph that never began divides what stands around it all the same.
    case (.endTag, .paragraph): if !state.isHidden { finishRun() }
    case (.endTag, .lineBreak): addLineBreak(tag)
    default: break
    }
  }

  /// Hands the blocks, links and anchors over and gives the builder back.
  func finish() -> ReleaseBuilder {
    for item in items { item.add(to: &builder) }
    for link in links { link.add(to: &builder) }
    return builder
  }

  /// Ends an element that is no longer among the open ones, or that something else ends early.
  func finish(_ element: OpenElement, at end: Int) {
    if let link = element.link { finishLink(link, at: end) }
    if let cell = element.cell { finishCell(cell, of: element, at: end) }
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

  private func apply(_ attributes: TagAttributes, of tag: MarkupToken) {
    switch tag.element {
    case .head, .hidden, .hiddenRaw: state.isHidden = true
    case .bold: state.isBold = true
    case .preformatted: state.isPreformatted = true
    case .listItem: state.flow = .listItem
    case .table: state = FlowState(isHidden: state.isHidden)
    case .cell, .headerCell, .caption: state = FlowState(isHidden: state.isHidden)
    default: if let level = tag.element.headingLevel { state.flow = .heading(level) }
    }
    if let isBold = attributes.style.isBold { state.isBold = isBold }
    if attributes.style.isHidden { state.isHidden = true }
  }
}

/// An element that is open.
struct OpenElement {
  let kind: HTMLElement
  /// Where its start tag begins; nil for an implied element.
  let start: Int?
  /// What held outside it.
  let saved: FlowState
  var isBlock = false
  /// The number of blocks that stood before it.
  var itemCount = 0
  /// The link that it is.
  var link: Int?
  /// The cell that it is.
  var cell: CellPlace?
  /// Whether something else ended it before its own end came.
  var isFinished = false

  init(_ kind: HTMLElement, start: Int?, saved: FlowState) {
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
  var flow = Flow.paragraph

  /// What a block becomes.
  enum Flow: Equatable {
    case paragraph, listItem
    case heading(Int)
  }
}
