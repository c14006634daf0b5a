import ReleaseModel

/// Joins what libxml2 says about nesting to the tags of the file, and leads a composer through the file in order.
struct MarkupWalker {
  private let file: [UInt8]
  private let skeleton: MarkupSkeleton
  private(set) var composer: HTMLComposer
  /// Where in the skeleton the part begins that libxml2 is reading.
  private var base = 0
  /// The first tag whose copy libxml2 has not left behind.
  private var cursor = 0
  /// How far in the skeleton libxml2 has read.
  private var position = 0
  /// The first tag that has not been passed on.
  private var passed = 0
  /// The file up to here has been passed on.
  private var textStart = 0
  /// The tags of the elements that libxml2 has open, -1 for those it implied.
  private var open: [Int] = []
  /// Whether libxml2 must stop reading.
  private(set) var isDone = false
  /// The tags that libxml2 placed nowhere though it ought to have: how many, and the first.
  private(set) var misplaced: (count: Int, first: Int) = (0, 0)
  /// The tags at which elements were nested too deeply and all were closed.
  private(set) var tooDeep: [Int] = []

  /// The deepest nesting that is read as such.
  ///
  /// libxml2 looks through all open elements for each end tag that closes none of them. The limit keeps the product of
  /// the two bounded, and lies far beyond any document that was written to be read.
  let deepest: Int

  private static let mostRestarts = 64

  init(_ file: [UInt8], _ skeleton: MarkupSkeleton, _ composer: HTMLComposer) {
    self.file = file
    self.skeleton = skeleton
    self.composer = composer
    deepest = min(max(1_000_000_000 / max(skeleton.tokens.count, 1), 512), 10_000)
  }

  /// Leads the composer through the whole file.
  mutating func walk() {
    while true {
      isDone = false
      LibXMLNesting.parse(skeleton.bytes[base...], &self)
      guard isDone, tooDeep.count < Self.mostRestarts else { break }
      // All the open elements end here, and the rest is read as if it began anew.
      base = Int(skeleton.tokens[passed - 1].skeletonEnd)
      open.removeAll()
      composer.closeAll(at: textStart)
    }
    pass(upTo: file.count, before: skeleton.tokens.count)
    composer.closeAll(at: file.count)
  }

  /// Takes the start of an element, which may be an implied one.
  ///
  /// - Parameters:
  ///   - name: the name of the element.
  ///   - offset: how far libxml2 has read in the bytes it was given.
  mutating func libxmlOpens(_ name: PackedName, at offset: Int) {
    if isDone { return }
    advance(to: base + offset)
    guard isAtNewTag, skeleton.startsTag(cursor, named: name) else {
      open.append(-1)
      return composer.openImplied()
    }
    let tag = tag
    pass(upTo: tag.start, before: cursor)
    consume(tag)
    open.append(cursor)
    composer.open(tag)
    if open.count > deepest {
      tooDeep.append(cursor)
      isDone = true
    }
  }

  /// Takes the end of the innermost open element.
  mutating func libxmlCloses(at offset: Int) {
    if isDone { return }
    advance(to: base + offset)
    guard let opener = open.popLast() else { return }
    let tag = tag
    if opener == cursor {
      composer.close(at: tag.end)
    } else if isAtNewTag {
      pass(upTo: tag.start, before: cursor)
      if tag.form == .endTag, opener < 0 || skeleton.tokens[opener].hasSameName(as: tag, in: file) {
        consume(tag)
        composer.close(at: tag.end)
      } else {
        composer.close(at: tag.start)
      }
    } else {
      composer.close(at: textStart)
    }
  }

  /// Takes the news that text has been read, and what it implies reported.
  mutating func libxmlReadText(at offset: Int) {
    if isDone { return }
    advance(to: base + offset)
    pass(upTo: tag.start, before: cursor)
  }

  private var tag: MarkupToken { skeleton.tokens[cursor] }

  /// Whether libxml2 stands in or behind a tag that no event has belonged to yet, not in the text before it.
  private var isAtNewTag: Bool {
    cursor >= passed && position > skeleton.start(of: cursor)
  }

  /// Finds the tag at whose copy libxml2 stands, or the next behind it.
  private mutating func advance(to offset: Int) {
    position = offset
    while cursor + 1 < skeleton.tokens.count, skeleton.tokens[cursor].skeletonEnd < offset { cursor += 1 }
  }

  private mutating func consume(_ tag: MarkupToken) {
    passed = cursor + 1
    textStart = tag.end
  }

  /// Passes the text on that stands before a place, and what libxml2 made no element of.
  private mutating func pass(upTo end: Int, before index: Int) {
    while passed < index {
      let token = skeleton.tokens[passed]
      passText(upTo: token.start)
      textStart = token.end
      passed += 1
      composer.drop(token)
      guard token.form == .startTag else { continue }
      // A second `html`, `head` or `body` opens nothing.
      if ![.root, .head, .body].contains(token.element), token.start < file.count {
        misplaced = (misplaced.count + 1, misplaced.count == 0 ? passed - 1 : misplaced.first)
      }
    }
    passText(upTo: end)
  }

  private mutating func passText(upTo end: Int) {
    if textStart < end {
      composer.addText(textStart..<end)
      textStart = end
    }
  }
}
