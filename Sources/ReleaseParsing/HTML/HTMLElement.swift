/// What an element means to the reader of a release.
enum HTMLElement: UInt8 {
  /// Anything that only marks up words: `span`, `font`, the facts of inline XBRL, names that nobody knows.
  case inline
  case root, head, body
  case title
  case block, paragraph
  case heading1, heading2, heading3, heading4, heading5, heading6
  case listItem
  case preformatted
  case lineBreak, rule
  case table, caption, rowGroup, row, cell, headerCell, columns
  case anchor, area, image, map
  case bold
  case raised
  /// Shown to nobody.
  case hidden
  /// Shown to nobody, and its content is no markup.
  case hiddenRaw
  /// Its content is text in which only character references count.
  case textArea

  /// The element of a name, in lower case.
  init(name: PackedName) {
    self = Self.elements[name] ?? .inline
  }

  /// The level of a heading.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    case .heading6: 6
    default: nil
    }
  }

  /// Whether tags in it are no tags.
  var holdsRawText: Bool { self == .hiddenRaw || self == .textArea || self == .title }

  /// Whether it takes a place in a table, as a cell or as the caption.
  var isCell: Bool { self == .cell || self == .headerCell || self == .caption }

  /// Whether it sets what it holds apart from what stands before and behind.
  var isBlock: Bool {
    switch self {
    case .block, .paragraph, .listItem, .preformatted, .rule, .body, .root, .heading1, .heading2, .heading3, .heading4,
      .heading5,
      .heading6:
      true
    default: false
    }
  }

  private static let elements: [PackedName: HTMLElement] = {
    let names: [(HTMLElement, String)] = [
      (.root, "html"), (.head, "head"), (.body, "body"), (.title, "title"),
      (.block, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer"),
      (.block, "form header hgroup legend main menu nav ol option page section summary ul"),
      (.paragraph, "p"), (.heading1, "h1"), (.heading2, "h2"), (.heading3, "h3"),
      (.heading4, "h4"), (.heading5, "h5"), (.heading6, "h6"),
      (.listItem, "li dt dd"), (.preformatted, "pre listing xmp"), (.lineBreak, "br"), (.rule, "hr"),
      (.table, "table"), (.caption, "caption"), (.rowGroup, "thead tbody tfoot"), (.row, "tr"),
      (.cell, "td"), (.headerCell, "th"), (.columns, "col colgroup"),
      (.anchor, "a"), (.area, "area"), (.image, "img"), (.map, "map"),
      (.bold, "b strong"), (.raised, "sup sub"),
      (.hidden, "template noscript datalist rt rp ix:header ix:hidden ix:references ix:resources"),
      (.hiddenRaw, "script style iframe noembed noframes"), (.textArea, "textarea"),
    ]
    var elements: [PackedName: HTMLElement] = [:]
    for (element, list) in names {
      for name in list.split(separator: " ") {
        elements[PackedName(Array(name.utf8)[...])] = element
      }
    }
    return elements
  }()
}

/// A name of up to sixteen bytes in lower case, made to be compared and looked up at once.
struct PackedName: Hashable {
  private let packed: UInt128

  /// Packs a name; longer names, of which this package knows none, are cut.
  init(_ name: some Collection<UInt8>) {
    var packed: UInt128 = 0
    var count = 0
    for byte in name {
      count += 1
      if count > 16 { break }
      packed = packed << 8 | UInt128((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    // A name that goes on must not pass for the one it starts with.
    self.packed = count > 16 ? 0 : packed
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(truncatingIfNeeded: packed))
  }
}
