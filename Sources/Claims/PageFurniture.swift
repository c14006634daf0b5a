import ReleaseModel

/// What stands at the head or foot of every page of a printed release and is no part of what the page says.
struct PageFurniture {
  private let release: Release
  /// How often short blocks come.
  private let counts: [NormalizedLabel: Int]

  init(_ release: Release) {
    self.release = release
    var counts: [NormalizedLabel: Int] = [:]
    for block in release.blocks where block.text.count <= 120 {
      if case .table = block { continue }
      counts[NormalizedLabel(release.text[block.text]), default: 0] += 1
    }
    self.counts = counts
  }

  /// Whether a block is such: the number of a page, a link to the contents, or words that come on many pages.
  func contains(_ block: Block) -> Bool {
    if case .table = block { return false }
    guard block.text.count <= 120 else { return false }
    let words = NormalizedLabel(release.text[block.text])
    return Self.isPageNumber(words.bytes) || words == NormalizedLabel("Table of Contents") || counts[words] ?? 0 >= 4
  }

  /// Whether words count pages: `12`, `- 12 -`, `F-12`, `Page 12`, `12/34`.
  private static func isPageNumber(_ words: [UInt8]) -> Bool {
    var rest = words[...]
    if rest.starts(with: Array("page ".utf8)) { rest = rest.dropFirst(5) }
    if rest.count > 2, let first = rest.first, first.isASCIILetter, rest.dropFirst().first == UInt8(ascii: "-") {
      rest = rest.dropFirst(2)
    }
    let digits = rest.count { $0.isASCIIDigit }
    let signs = rest.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0 == 0x20 }
    return (1...6).contains(digits) && signs && rest.count <= 12
  }
}
