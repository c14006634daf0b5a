import ReleaseModel

/// Where a release turns from the figures of the group to those of the company alone, and back.
///
/// A Japanese summary prints both under the same labels: 連結経営成績, then 個別業績の概要.
struct ScopeIndex {
  /// Whose figures a table states.
  enum Scope: Hashable {
    case consolidated
    case companyAlone
    /// The release does not say.
    case unstated
  }

  /// Where a scope begins, in the order of the text.
  private var turns: [(offset: Int, scope: Scope)] = []

  /// Words are looked for in headings and other short lines; sentences mention both scopes.
  private static let longestLine = 160

  init(_ release: Release) {
    for block in release.blocks {
      guard block.text.count <= Self.longestLine else { continue }
      let label = NormalizedLabel(release.text[block.text]).bytes
      if Self.alone.contains(where: label.contains) {
        turns.append((block.text.start, .companyAlone))
      } else if Self.group.contains(where: label.contains) {
        turns.append((block.text.start, .consolidated))
      }
    }
  }

  /// The scope in force at an offset of the text.
  func scope(at offset: Int) -> Scope {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? turns[low - 1].scope : .unstated
  }

  private static let alone = [
    "個別", "非連結", "単体", "non-consolidated", "nonconsolidated", "unconsolidated", "parent company",
  ]
  .map { NormalizedLabel($0).bytes }
  private static let group = ["連結", "consolidated"].map { NormalizedLabel($0).bytes }
}
