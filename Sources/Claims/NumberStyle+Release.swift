import Figures
import ReleaseModel

extension NumberStyle {
  /// The longest cell that may hold a number and no more than marks beside it, in bytes.
  private static let longestCell = 24

  /// The style that the numbers in a release's tables show, and the percentages in its sentences.
  init(of release: Release) {
    var evidence = Evidence()
    release.text.utf8.withUnsafeBufferPointer { bytes in
      for block in release.blocks {
        guard case .table(let table) = block else {
          evidence.notePercentages(bytes, block.text.start..<block.text.end)
          continue
        }
        for cell in table.cells where (3...Self.longestCell).contains(cell.text.count) {
          evidence.note(bytes, cell.text.start..<cell.text.end)
        }
      }
    }
    self = evidence.style
  }
}
