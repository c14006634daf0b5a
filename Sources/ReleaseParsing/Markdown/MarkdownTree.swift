import CMarkdown

/// A block of Markdown without blocks inside it, as cmark tells it.
struct MarkdownLeaf {
  /// What the block is.
  enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    case code(isFenced: Bool)
    case html
    case table
  }

  /// The entry of a list that a block stands in.
  struct Item {
    /// Tells entries apart.
    var identity: Int
    /// Whether the block is the entry's first.
    var isFirst: Bool
    /// Whether the entry is numbered and the only one of its list, as a heading with a number is to Markdown.
    var isLoneNumber: Bool
    /// The first line of the entry, from 0, and the byte in it at which its sign starts.
    var line: Int
    var column: Int
  }

  var kind: Kind
  /// The lines it takes, from 0.
  var lines: Range<Int>
  /// The byte of its first line at which it starts, where cmark says so.
  var column: Int?
  /// How many block quotes it stands in.
  var quoteDepth: Int
  var item: Item?

  /// Whether a block stands in the same quote and entry.
  func isBeside(_ other: MarkdownLeaf) -> Bool {
    quoteDepth == other.quoteDepth && item?.identity == other.item?.identity
  }
}

/// The block structure of a Markdown text, from cmark-gfm.
///
/// Only blocks are taken from it, whose lines it gives right; marks inside lines are ours to find (`InlineParser`).
enum MarkdownTree {
  /// The extension that reads tables.
  ///
  /// cmark-gfm registers its extensions without a lock, and a parser that runs meanwhile ends the program; here the first
  /// to ask registers them and all others wait. What is registered is never changed again, so all may share it.
  nonisolated(unsafe) private static let tables: OpaquePointer? = {
    cmark_gfm_core_extensions_ensure_registered()
    return cmark_find_syntax_extension("table")
  }()

  /// The blocks without blocks inside them, in order, from a line on.
  static func leaves(_ source: SourceLines, from line: Int) -> [MarkdownLeaf] {
    let tables = Self.tables
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let tables { cmark_parser_attach_syntax_extension(parser, tables) }
    let start = line < source.count ? source[line].lowerBound : source.text.count
    source.text[start...].withUnsafeBytes { bytes in
      if let start = bytes.baseAddress {
        cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    var walker = Walker(line: line)
    walker.walk(root)
    return walker.leaves
  }
}

/// Walks the tree without recursion: quotes may be nested as deep as the file is long.
private struct Walker {
  var leaves: [MarkdownLeaf] = []
  /// The line at which cmark started.
  private let line: Int
  private var quoteDepth = 0
  private var items: [MarkdownLeaf.Item] = []
  private var itemCount = 0

  init(line: Int) { self.line = line }

  mutating func walk(_ root: OpaquePointer) {
    var node = root
    while true {
      if enter(node), let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      leave(node)
      while node != root, cmark_node_next(node) == nil {
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
        leave(node)
      }
      guard node != root, let next = cmark_node_next(node) else { return }
      node = next
    }
  }

  /// Notes a block and tells whether there are blocks inside it.
  private mutating func enter(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_LIST: return true
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += 1
      return true
    case CMARK_NODE_ITEM:
      let list = cmark_node_parent(node)
      let isNumbered = list.map { cmark_node_get_list_type($0) == CMARK_ORDERED_LIST } ?? false
      itemCount += 1
      items.append(
        MarkdownLeaf.Item(
          identity: itemCount,
          isFirst: true,
          isLoneNumber: isNumbered && cmark_node_next(node) == nil && cmark_node_previous(node) == nil,
          line: line + Int(cmark_node_get_start_line(node)) - 1,
          column: Int(cmark_node_get_start_column(node)) - 1
        )
      )
      return true
    case CMARK_NODE_PARAGRAPH: add(.paragraph, node)
    case CMARK_NODE_HEADING: add(.heading(level: Int(cmark_node_get_heading_level(node))), node)
    case CMARK_NODE_CODE_BLOCK:
      var (length, offset): (Int32, Int32) = (0, 0)
      var sign: CChar = 0
      add(.code(isFenced: cmark_node_get_fenced(node, &length, &offset, &sign) != 0), node)
    case CMARK_NODE_HTML_BLOCK: add(.html, node)
    case CMARK_NODE_THEMATIC_BREAK: break
    default:
      if let name = cmark_node_get_type_string(node), String(cString: name) == "table" { add(.table, node) }
    }
    return false
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth -= 1
    case CMARK_NODE_ITEM: items.removeLast()
    default: break
    }
  }

  private mutating func add(_ kind: MarkdownLeaf.Kind, _ node: OpaquePointer) {
    // The lines of a paragraph directly above a table are counted with the table, and the paragraph has none.
    guard cmark_node_get_start_line(node) > 0 else { return }
    let first = line + Int(cmark_node_get_start_line(node)) - 1
    let last = max(first, line + Int(cmark_node_get_end_line(node)) - 1)
    // Some blocks are said to end with the line that follows them.
    if let before = leaves.last, before.lines.upperBound > first {
      leaves[leaves.count - 1].lines = before.lines.lowerBound..<max(before.lines.lowerBound, first)
    }
    leaves.append(
      MarkdownLeaf(
        kind: kind,
        lines: first..<last + 1,
        column: max(0, Int(cmark_node_get_start_column(node)) - 1),
        quoteDepth: quoteDepth,
        item: items.last
      )
    )
    if !items.isEmpty { items[items.count - 1].isFirst = false }
  }
}
