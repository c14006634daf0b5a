/// A tag, or a stretch that is neither tag nor text, in the decoded text of a file.
struct MarkupToken {
  enum Form: UInt8 {
    case startTag, endTag
    /// A comment, a declaration, the content of a script: no words of the release.
    case skipped
  }

  let form: Form
  let element: HTMLElement
  /// Whether a start tag ends with `/>`.
  let isSelfClosing: Bool
  /// The number of bytes of the tag's name.
  let nameCount: UInt8
  private let lower: UInt32
  private let upper: UInt32
  /// Where its copy ends in what libxml2 is given.
  private(set) var skeletonEnd: UInt32 = 0

  init(
    _ form: Form,
    _ range: Range<Int>,
    element: HTMLElement = .inline,
    nameCount: Int = 0,
    isSelfClosing: Bool = false
  ) {
    self.form = form
    self.element = element
    self.isSelfClosing = isSelfClosing
    self.nameCount = UInt8(clamping: nameCount)
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }

  /// The offset of its first byte.
  var start: Int { Int(lower) }
  /// The offset behind its last byte.
  var end: Int { Int(upper) }
  var range: Range<Int> { start..<end }

  /// The bytes of the tag's name.
  var nameRange: Range<Int> {
    if nameCount == 0 { return start..<start }
    let nameStart = start + (form == .endTag ? 2 : 1)
    return nameStart..<nameStart + Int(nameCount)
  }

  /// Whether a start tag has room for attributes.
  var hasAttributes: Bool { end - nameRange.upperBound > 2 }

  /// Whether another tag has the same name, capitals aside.
  func hasSameName(as other: MarkupToken, in text: [UInt8]) -> Bool {
    guard element == other.element, nameCount == other.nameCount else { return false }
    return text[nameRange].elementsEqual(text[other.nameRange]) { $0 == $1 || $0 | 0x20 == $1 | 0x20 }
  }

  mutating func setSkeletonEnd(_ offset: Int) { skeletonEnd = UInt32(clamping: offset) }
}
