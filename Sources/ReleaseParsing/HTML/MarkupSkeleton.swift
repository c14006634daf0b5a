/// What libxml2 is given of a file: its tags without attributes, and a single character for each stretch of text.
///
/// libxml2 decides how the elements nest, which takes no more than that. It cannot trip over what it does not see:
/// a tag with a hundred thousand attributes, a script, an entity, a charset declaration. And as the skeleton holds a
/// copy of every tag in order, the tag behind an event is found by its place, never by guessing.
struct MarkupSkeleton {
  private(set) var bytes: [UInt8] = []
  /// The tags of the file, each with the place of its copy, and at last a tag that the file does not have.
  ///
  /// That one makes libxml2 finish the text before it while the elements around the text are still open.
  private(set) var tokens: [MarkupToken]

  /// Longer names are cut: libxml2 reads a hundred bytes of a name.
  private static let longestName = 90
  /// A name that means nothing to libxml2.
  private static let unknownName = Array("x".utf8)

  init(_ text: [UInt8], _ tokens: consuming [MarkupToken]) {
    self.tokens = tokens
    bytes.reserveCapacity(text.count / 3 + 16)
    self.tokens.append(MarkupToken(.startTag, text.count..<text.count))
    var textStart = 0
    for index in self.tokens.indices {
      let token = self.tokens[index]
      appendText(text[textStart..<token.start])
      appendTag(token, of: text)
      self.tokens[index].setSkeletonEnd(bytes.count)
      textStart = token.end
    }
  }

  /// Where the copy of a tag starts.
  func start(of index: Int) -> Int {
    guard index > 0 else { return tokens[index].start > 0 ? 1 : 0 }
    let previous = tokens[index - 1]
    // Text between the two takes one byte.
    return Int(previous.skeletonEnd) + (tokens[index].start > previous.end ? 1 : 0)
  }

  /// Whether a token is a start tag whose copy has a name.
  func startsTag(_ index: Int, named name: PackedName) -> Bool {
    guard tokens[index].form == .startTag else { return false }
    var end = Int(tokens[index].skeletonEnd) - 1
    if tokens[index].isSelfClosing { end -= 1 }
    return PackedName(bytes[start(of: index) + 1..<end]) == name
  }

  private mutating func appendText(_ text: ArraySlice<UInt8>) {
    guard let first = text.first else { return }
    bytes.append(first > 0x20 || text.contains { $0 > 0x20 } ? UInt8(ascii: ".") : 0x20)
  }

  private mutating func appendTag(_ token: MarkupToken, of text: [UInt8]) {
    if token.form == .skipped { return }
    bytes.append(UInt8(ascii: "<"))
    if token.form == .endTag { bytes.append(UInt8(ascii: "/")) }
    if token.nameCount == 0 || token.element == .preformatted {
      // libxml2 ends preformatted text at the first table or paragraph in it, of which old filings are full.
      bytes.append(contentsOf: Self.unknownName)
    } else {
      appendName(token.nameRange, of: text)
    }
    if token.isSelfClosing { bytes.append(UInt8(ascii: "/")) }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func appendName(_ name: Range<Int>, of text: [UInt8]) {
    for index in name.prefix(Self.longestName) {
      let byte = text[index]
      // A name must not turn into another by losing what libxml2 does not take for a part of it.
      bytes.append(Self.isNameByte(byte) ? byte : UInt8(ascii: "_"))
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
