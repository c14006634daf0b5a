import Figures
import SourceText

/// One slip of the pen: the bytes of the draft that it replaces, and what the figures are then.
struct Slip {
  /// Some bytes of the draft and what stands in their place.
  struct Edit {
    let range: Range<Int>
    var replacement: [UInt8] = []
  }

  let kind: SlipKind
  /// Replacements that do not overlap, in the order of the file.
  let edits: [Edit]
  /// The figures that say something else, and what they say; two where cells are swapped.
  let changes: [Change]

  /// A figure and the value that the slip gives it.
  struct Change {
    let figure: Figure
    let value: ExactDecimal
  }

  /// The draft with the slip in it.
  func made(in bytes: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    changed.reserveCapacity(bytes.count + 16)
    var offset = 0
    for edit in edits {
      changed += bytes[offset..<edit.range.lowerBound]
      changed += edit.replacement
      offset = edit.range.upperBound
    }
    changed += bytes[offset...]
    return changed
  }

  /// Where bytes of the draft lie after the slip; what is put in at either end belongs to them.
  func moved(_ range: SourceRange) -> SourceRange {
    var (start, end) = (range.start, range.end)
    for edit in edits {
      let growth = edit.replacement.count - edit.range.count
      if edit.range.upperBound <= range.start, edit.range.lowerBound < range.start { start += growth }
      if edit.range.lowerBound <= range.end { end += growth }
    }
    return SourceRange(start, max(start, end))
  }
}
