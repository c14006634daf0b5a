/// Tells the marks inside a block from its words.
///
/// It reads as CommonMark does, but never loses sight of the bytes: a token holds nothing but what stands in its range.
/// (cmark gives positions for inlines too; after tabs, entities and line breaks they are wrong.)
struct InlineParser {
  let content: InlineContent
  let dialect: InlineDialect
  let references: LinkReferences
  private(set) var tokens: [InlineToken] = []
  private(set) var links: [InlineLink] = []
  private(set) var anchors: [InlineAnchor] = []
  private(set) var emphasis = EmphasisRuns()
  private var brackets: [Bracket] = []
  /// Start tags of the element `a` that have not been closed.
  private var openElements: [Int] = []
  private var quotes = ClosingQuotes()
  private var codeRuns = CodeRuns()
  private var index = 0

  /// A `[` or `![` that may turn out to open a link.
  private struct Bracket {
    var token: Int
    var start: Int
    var contentStart: Int
    var isImage: Bool
    var isActive: Bool
    var emphasisHeight: Int
  }

  private var bytes: [UInt8] { content.bytes }

  init(_ content: InlineContent, dialect: InlineDialect, references: LinkReferences) {
    self.content = content
    self.dialect = dialect
    self.references = references
    parse()
    emphasis.pair(from: 0)
  }

  /// The words as the author means them, with no folding.
  var words: String {
    var words: [UInt8] = []
    for token in tokens {
      switch token {
      case .text(let range): words += bytes[range]
      case .decoded(let meaning, _): words += Array(meaning.utf8)
      case .lineBreak, .space: words.append(0x20)
      case .delimiter(let index): words += bytes[emphasis.runs[index].left]
      case .linkStart, .linkEnd, .hidden: break
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private mutating func parse() {
    while index < bytes.count {
      let byte = bytes[index]
      guard dialect.isMark(byte) else {
        var end = index + 1
        while end < bytes.count, !dialect.isMark(bytes[end]) { end += 1 }
        tokens.append(.text(index..<end))
        index = end
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"): take(1, .lineBreak(index))
      case UInt8(ascii: "\\"): parseBackslash()
      case UInt8(ascii: "&"): parseReference()
      case UInt8(ascii: "`"): parseCode()
      case UInt8(ascii: "<"): parseAngle()
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
        openBracket(length: 2)
      case UInt8(ascii: "["): openBracket(length: 1)
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        let end = emphasis.append(bytes, at: index, token: tokens.count)
        take(end - index, .delimiter(emphasis.runs.count - 1))
      default: takeText(1)
      }
    }
  }

  private mutating func take(_ length: Int, _ token: InlineToken) {
    tokens.append(token)
    index += length
  }

  private mutating func takeText(_ length: Int) { take(length, .text(index..<index + length)) }

  private mutating func parseBackslash() {
    if LinkTarget.isEscape(bytes, at: index) {
      take(1, .hidden)
      takeText(1)
    } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") {
      take(1, .space(index..<index + 1))
    } else {
      takeText(1)
    }
  }

  private mutating func parseReference() {
    guard let reference = CharacterReference.read(bytes, at: index, before: bytes.count) else { return takeText(1) }
    take(reference.end - index, .decoded(reference.meaning, index..<reference.end))
  }

  private mutating func parseCode() {
    let open = CodeRuns.length(bytes, at: index)
    guard let close = codeRuns.closing(bytes, after: index + open, length: open) else { return takeText(open) }
    take(open, .hidden)
    while index < close {
      let end = bytes[index..<close].firstIndex(of: UInt8(ascii: "\n")) ?? close
      if end > index { takeText(end - index) }
      if index < close { take(1, .lineBreak(index)) }
    }
    take(open, .hidden)
  }

  private mutating func parseAngle() {
    if dialect.contains(.autolinks), let end = Autolink.end(bytes, at: index) {
      let inner = index + 1..<end - 1
      let form: InlineLink.Form = bytes[inner].contains(UInt8(ascii: ":")) ? .address : .email
      let target = String(decoding: bytes[inner], as: UTF8.self)
      let number = links.count
      links.append(
        InlineLink(form: form, target: target, targetSource: content.source(inner), range: index..<end)
      )
      tokens += [.hidden, .linkStart(number), .text(inner), .linkEnd(number), .hidden]
      index = end
    } else if dialect.contains(.html), let tag = RawTag.read(bytes, at: index, quotes: &quotes) {
      parse(tag)
    } else {
      takeText(1)
    }
  }

  private mutating func parse(_ tag: RawTag) {
    let range = index..<tag.end
    index = tag.end
    for attribute in tag.attributes where attribute.name == "id" || (attribute.name == "name" && tag.name == "a") {
      let name = LinkTarget.meaning(bytes, attribute.value, escapes: true)
      anchors.append(
        InlineAnchor(name: name, attribute: attribute.name, nameRange: attribute.value, range: range)
      )
    }
    let key = tag.name == "img" ? "src" : "href"
    let target = tag.attributes.first { $0.name == key }?.value
    switch (tag.name, target) {
    case ("a", .some(let target)):
      openElements.append(links.count)
      tokens.append(.linkStart(links.count))
      appendElementLink(.hyperlink, target, range)
    case ("img", .some(let target)):
      tokens += [.linkStart(links.count), .linkEnd(links.count)]
      appendElementLink(.image, target, range)
    case ("/a", _):
      guard let number = openElements.popLast() else { return }
      links[number].range = links[number].range.lowerBound..<tag.end
      tokens.append(.linkEnd(number))
    case ("br", _), ("p", _), ("/p", _), ("div", _), ("/div", _), ("td", _), ("th", _), ("tr", _), ("li", _):
      tokens.append(.space(range))
    default: break
    }
  }

  private mutating func appendElementLink(_ form: InlineLink.Form, _ target: Range<Int>, _ range: Range<Int>) {
    let meaning = LinkTarget.meaning(bytes, target, escapes: true)
    links.append(InlineLink(form: form, target: meaning, targetSource: content.source(target), range: range))
  }

  private mutating func openBracket(length: Int) {
    brackets.append(
      Bracket(
        token: tokens.count,
        start: index,
        contentStart: index + length,
        isImage: length == 2,
        isActive: true,
        emphasisHeight: emphasis.runs.count
      )
    )
    takeText(length)
  }

  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else { return takeText(1) }
    guard bracket.isActive, let match = target(of: bracket) else { return takeText(1) }
    let number = links.count
    links.append(
      InlineLink(
        form: bracket.isImage ? .image : .hyperlink,
        target: match.target,
        targetSource: match.source,
        range: bracket.start..<match.end
      )
    )
    tokens[bracket.token] = .linkStart(number)
    tokens.append(.linkEnd(number))
    emphasis.pair(from: bracket.emphasisHeight)
    // Links do not nest: what still waits outside cannot become one.
    if !bracket.isImage { for outer in brackets.indices where !brackets[outer].isImage { deactivate(outer) } }
    index = match.end
  }

  private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }

  private mutating func deactivate(_ bracket: Int) { brackets[bracket].isActive = false }

  private mutating func target(of bracket: Bracket) -> (target: String, source: Range<Int>, end: Int)? {
    if let tail = LinkTarget.tail(bytes, from: index + 1, quotes: &quotes) {
      let isMarkdown = dialect.contains(.references)
      let target = LinkTarget.meaning(bytes, tail.target, escapes: dialect.contains(.escapes))
      if isMarkdown || PlausibleTarget.isPlausible(target) {
        return (target, content.source(tail.target), tail.end)
      }
    }
    guard dialect.contains(.references), !references.isEmpty else { return nil }
    var label = bracket.contentStart..<index
    var end = index + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "["),
      let close = bytes[(end + 1)...].prefix(LinkReferences.longestLabel + 1).firstIndex(where: Self.isBracket),
      bytes[close] == UInt8(ascii: "]")
    {
      if close > end + 1 { label = end + 1..<close }
      end = close + 1
    }
    guard label.count <= LinkReferences.longestLabel, let definition = references[bytes[label]] else { return nil }
    return (definition.target, definition.range, end)
  }
}
