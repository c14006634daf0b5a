import ReleaseModel

/// Where a release speaks of its figures as selected or restated.
///
/// It is asked only about tables in which something fails, so that nothing is looked for in a release that is right.
struct Caveats {
  private let release: Release
  private let phrases: PhraseIndex<Caveat>

  /// How many blocks above a table and below it speak of it.
  private static let reach = 3

  init(_ release: Release, _ phrases: PhraseIndex<Caveat>) {
    self.release = release
    self.phrases = phrases
  }

  /// Whether a table says, or the lines beside it, that it does not list every item.
  func isSelective(_ table: TableReading) -> Bool {
    guard let offset = table.grid.cells.first?.text.start, let index = block(at: offset) else { return false }
    let above = release.blocks[max(0, index - Self.reach)..<index].reversed().prefix { !$0.isTable }
    let below = release.blocks[(index + 1)...].prefix(Self.reach).prefix { !$0.isTable && !$0.isHeading }
    return ([release.blocks[index]] + above + below).contains { speaks(of: .selective, $0) }
  }

  /// Whether any line of the release says that figures were restated.
  func isRestated() -> Bool { release.blocks.contains { speaks(of: .restated, $0) } }

  private func speaks(of caveat: Caveat, _ block: Block) -> Bool {
    phrases.matches(in: NormalizedLabel(release.text[block.text])).contains { $0.meaning == caveat }
  }

  /// The block that holds an offset of the text.
  private func block(at offset: Int) -> Int? {
    var (low, high) = (0, release.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if release.blocks[middle].text.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension Block {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
