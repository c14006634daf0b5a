import ReleaseModel
import SourceText

/// Finds the addresses and telephone numbers that a release prints in its words.
///
/// It reads the normalised text, so that it is the same for every notation; what already belongs to a link with a
/// target is left to that link.
struct MentionScanner {
  /// An address or number and where it stands.
  struct Mention {
    var kind: Link.Kind
    var range: TextRange
  }

  private let bytes: [UInt8]

  /// The mentions in a release, in order.
  static func links(in release: Release) -> [Link] {
    let taken = release.links.compactMap { $0.kind == .image ? nil : $0.text }.filter { !$0.isEmpty }.sorted()
    let scanner = MentionScanner(bytes: release.text.utf8)
    var links: [Link] = []
    var next = 0
    for block in release.blocks {
      var start = block.text.start
      while next < taken.count, taken[next].start < block.text.end {
        if taken[next].start > start { links += scanner.links(TextRange(start, taken[next].start), release) }
        start = max(start, taken[next].end)
        next += 1
      }
      if start < block.text.end { links += scanner.links(TextRange(start, block.text.end), release) }
    }
    return links
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func links(_ range: TextRange, _ release: Release) -> [Link] {
    mentions(range).compactMap { mention in
      let source = release.sourceRange(of: mention.range)
      // Digits that a wide gap sets apart are no number together.
      if mention.kind == .telephone, hasWideGap(release.file.string(source)) { return nil }
      return Link(
        kind: mention.kind,
        target: release.string(mention.range),
        targetRange: source,
        text: mention.range,
        range: source
      )
    }
  }

  private func hasWideGap(_ string: String) -> Bool {
    var wasSpace = false
    for scalar in string.unicodeScalars {
      let isSpace = Scalars.isSpace(scalar.value)
      if isSpace, wasSpace || scalar == "\n" || scalar == "\r" { return true }
      wasSpace = isSpace
    }
    return false
  }

  private func mentions(_ range: TextRange) -> [Mention] {
    var mentions: [Mention] = []
    var index = range.start
    while index < range.end {
      guard let mention = mention(at: index, in: range, after: mentions.last?.range.end ?? range.start) else {
        index += 1
        continue
      }
      mentions.append(mention)
      index = max(mention.range.end, index + 1)
    }
    return mentions
  }

  /// The mention that a byte gives away.
  private func mention(at index: Int, in range: TextRange, after floor: Int) -> Mention? {
    switch bytes[index] {
    case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      return AddressShape.url(bytes, at: index, from: floor, before: range.end).map { Mention(kind: .url, range: $0) }
    case UInt8(ascii: "@"):
      return AddressShape.email(bytes, at: index, from: floor, before: range.end).map {
        Mention(kind: .email, range: $0)
      }
    case UInt8(ascii: "+"), UInt8(ascii: "("), 0x30...0x39:
      return TelephoneShape.number(bytes, at: index, from: range.start, before: range.end)
        .map { Mention(kind: .telephone, range: $0) }
    default: return nil
    }
  }
}
