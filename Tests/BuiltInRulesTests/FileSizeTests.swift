import TestSupport
import Testing

/// A file that outgrows its size hides a second idea.
@Suite struct FileSizeTests {
  @Test(arguments: ["Sources", "Rules", "Tests"])
  func `no file is longer than 450 lines`(folder: String) {
    for path in Repository.files(in: folder) where path.hasSuffix(".swift") {
      let lines = Repository.bytes(path)?.count { $0 == 0x0A } ?? 0
      #expect(lines <= 450, "\(path) has \(lines) lines")
    }
  }
}
