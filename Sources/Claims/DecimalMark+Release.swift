import Figures
import ReleaseModel

extension DecimalMark {
  /// The longest cell that may hold a number and no more than marks beside it, in bytes.
  private static let longestCell = 24

  /// The mark that the numbers in a release's tables show.
  init(of release: Release) {
    var evidence = Evidence()
    release.text.utf8.withUnsafeBufferPointer { bytes in
      for case .table(let table) in release.blocks {
        for cell in table.cells where (3...Self.longestCell).contains(cell.text.count) {
          evidence.note(bytes, cell.text.start..<cell.text.end)
        }
      }
    }
    self = evidence.mark
  }
}
