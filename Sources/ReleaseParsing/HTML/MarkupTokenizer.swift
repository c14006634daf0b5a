import Glibc

/// Takes markup apart into tags and text as the HTML standard, section 13.2.5, does.
///
/// Every byte belongs either to a token or to the text between two tokens, so positions are exact by construction.
/// Where the standard would let an unclosed tag swallow the rest of the file, this tokenizer ends the tag early and
/// reports it: an author wants the rest checked.
struct MarkupTokenizer {
  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [MarkupToken] = []
  /// What was never closed, and where it opens; of very many only the first.
  private(set) var unclosed: [(Unclosed, Range<Int>)] = []
  /// What is known not to occur in the rest of the file: searching again for each tag would take for ever.
  private var hasNoTagEnd = false
  private var exhaustedQuotes: [UInt8] = []
  private var exhaustedEndTags: Set<PackedName> = []

  enum Unclosed {
    case tag, comment, rawText
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 16)
    while let open = bytes.firstOffset(of: UInt8(ascii: "<"), in: index..<bytes.count) {
      index = open
      readToken()
    }
  }

  /// Hands the tokens over.
  mutating func takeTokens() -> [MarkupToken] {
    defer { tokens = [] }
    return tokens
  }

  private mutating func note(_ kind: Unclosed, _ range: Range<Int>) {
    if unclosed.count < 100 { unclosed.append((kind, range)) }
  }

  private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func readToken() {
    let start = index
    switch byte(start + 1) {
    case .some(let letter) where letter.isASCIILetter:
      readTag(.startTag, nameStart: start + 1)
    case UInt8(ascii: "/"):
      switch byte(start + 2) {
      case .some(let letter) where letter.isASCIILetter: readTag(.endTag, nameStart: start + 2)
      case nil: index = bytes.count
      default: skipDeclaration()
      }
    case UInt8(ascii: "!"):
      if byte(start + 2) == UInt8(ascii: "-"), byte(start + 3) == UInt8(ascii: "-") {
        skipComment()
      } else {
        skipDeclaration()
      }
    case UInt8(ascii: "?"):
      skipDeclaration()
    default:
      // A lone `<` is text.
      index = start + 1
    }
  }

  /// Skips a declaration, a processing instruction or whatever else stands in angle brackets without being a tag.
  private mutating func skipDeclaration() {
    let start = index
    if let close = bytes.firstOffset(of: UInt8(ascii: ">"), in: start..<bytes.count) {
      index = close + 1
      tokens.append(MarkupToken(.skipped, start..<index))
    } else {
      index = bytes.count
      tokens.append(MarkupToken(.skipped, start..<index))
      note(.tag, start..<min(start + 2, index))
    }
  }

  private mutating func skipComment() {
    let start = index
    let offset = start + 4
    // `<!-->` and `<!--->` are whole comments.
    if byte(offset) == UInt8(ascii: ">") {
      index = offset + 1
    } else if byte(offset) == UInt8(ascii: "-"), byte(offset + 1) == UInt8(ascii: ">") {
      index = offset + 2
    } else {
      if let end = commentEnd(from: offset) {
        index = end
      } else {
        index = bytes.count
        note(.comment, start..<offset)
      }
    }
    tokens.append(MarkupToken(.skipped, start..<index))
  }

  /// The place behind the `-->` or `--!>` that closes a comment whose words begin at an offset.
  private func commentEnd(from start: Int) -> Int? {
    var offset = start
    while let close = bytes.firstOffset(of: UInt8(ascii: ">"), in: offset..<bytes.count) {
      let mark = close > start && bytes[close - 1] == UInt8(ascii: "!") ? close - 1 : close
      if mark >= start + 2, bytes[mark - 1] == UInt8(ascii: "-"), bytes[mark - 2] == UInt8(ascii: "-") {
        return close + 1
      }
      offset = close + 1
    }
    return nil
  }

  private mutating func readTag(_ form: MarkupToken.Form, nameStart: Int) {
    let start = index
    var nameEnd = nameStart
    while nameEnd < bytes.count, !bytes[nameEnd].endsTagName { nameEnd += 1 }
    let name = PackedName(bytes[nameStart..<nameEnd])
    let element = HTMLElement(name: name)
    let close = tagEnd(from: nameEnd)
    let isSelfClosing = form == .startTag && close.isSelfClosing
    index = close.offset
    let nameCount = nameEnd - nameStart
    tokens.append(
      MarkupToken(form, start..<index, element: element, nameCount: nameCount, isSelfClosing: isSelfClosing)
    )
    if form == .startTag, element.holdsRawText, !isSelfClosing { skipRawText(of: name, element, nameCount: nameCount) }
  }

  /// Where a tag ends whose attributes begin at an offset.
  private mutating func tagEnd(from nameEnd: Int) -> (offset: Int, isSelfClosing: Bool) {
    if byte(nameEnd) == UInt8(ascii: ">") { return (nameEnd + 1, false) }
    // The file ends within the tag, and has no `>` left: what follows the name may as well be text.
    if hasNoTagEnd { return (nameEnd, false) }
    var scanner = AttributeScanner(bytes, nameEnd..<bytes.count)
    while scanner.next(skippingQuotes: { !exhaustedQuotes.contains($0) }) != nil {}
    switch scanner.ending {
    case .closed(let isSelfClosing): return (scanner.offset, isSelfClosing)
    case .openQuote(let quote): exhaustedQuotes.append(quote)
    case .endOfFile: break
    }
    note(.tag, index..<nameEnd)
    // The first `>` is the likeliest place at which the author meant the tag to end.
    if let close = bytes.firstOffset(of: UInt8(ascii: ">"), in: nameEnd..<bytes.count) { return (close + 1, false) }
    hasNoTagEnd = true
    return (nameEnd, false)
  }

  /// Leaves the content of a script unread, and that of a title as text.
  private mutating func skipRawText(of name: PackedName, _ element: HTMLElement, nameCount: Int) {
    let start = index
    if !exhaustedEndTags.contains(name) {
      var offset = start
      while let open = bytes.firstOffset(of: UInt8(ascii: "<"), in: offset..<bytes.count) {
        let nameStart = open + 2
        if byte(open + 1) == UInt8(ascii: "/"), nameStart + nameCount < bytes.count,
          bytes[nameStart + nameCount].endsTagName,
          PackedName(bytes[nameStart..<nameStart + nameCount]) == name
        {
          if element == .hiddenRaw, open > start { tokens.append(MarkupToken(.skipped, start..<open)) }
          index = open
          return
        }
        offset = open + 1
      }
      exhaustedEndTags.insert(name)
    }
    note(.rawText, (tokens.last?.start ?? start)..<start)
    // Without its end tag a title or text area holds what follows like any element; a script holds the whole rest.
    if element == .hiddenRaw {
      index = bytes.count
      tokens.append(MarkupToken(.skipped, start..<index))
    }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// White space as HTML has it: tab, line feed, form feed, carriage return, space.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C }
  var endsTagName: Bool { isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}

extension [UInt8] {
  /// The first place of a byte in a range.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    if range.isEmpty { return nil }
    return withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }
}
