extension Line {
  /// Whether the label says that its figures are an aside, like "(of which overseas)", whose brackets are no minus signs.
  var isSetAside: Bool {
    let words = label.wordBytes
    return words.first == UInt8(ascii: "(") && words.last == UInt8(ascii: ")") || words.contains(Self.ofWhich)
      || words.contains(Self.ofThese)
  }

  /// Whether the label, or the heading above it, speaks of shares.
  var mentionsShares: Bool {
    [group, label].contains { words in
      guard let words = words?.wordBytes else { return false }
      return words.contains(Self.shares) || words.contains(Self.numberOfShares)
    }
  }

  private static let ofWhich = Array("of which".utf8)
  private static let ofThese = Array("うち".utf8)
  private static let shares = Array("shares".utf8)
  private static let numberOfShares = Array("株式数".utf8)
}

extension String {
  /// The bytes of the words, ASCII letters in lower case.
  fileprivate var wordBytes: [UInt8] { utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
}
