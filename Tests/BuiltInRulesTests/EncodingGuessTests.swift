import Linting
import ReleaseModel
import TestSupport
import Testing

/// What pages cannot show, because a page is UTF-8 itself.
@Suite struct EncodingGuessTests {
  private func severities(of bytes: [UInt8]) throws -> [String] {
    let workbench = try Workbench.shipped()
    let reading = workbench.reading(of: bytes, path: "draft.txt", format: .plainText)
    let report = try workbench.report(on: reading, rules: ["malformed-document"], files: [])
    return report.diagnostics.map { "\($0.severity.rawValue) \($0.finding.message)" }
  }

  @Test func `an encoding that is guessed is noted once`() throws {
    let bytes = Array("Notice of \u{20}".utf8) + [0x93] + Array("Revision".utf8) + [0x94]
    #expect(
      try severities(of: bytes) == [
        "note the draft is not UTF-8 and declares no encoding; it was read as windows-1252"
      ]
    )
  }

  @Test func `damaged UTF-8 is a warning at the damage`() throws {
    let bytes = Array("業績予想の修正".utf8) + [0xE5, 0xA3]
    #expect(try severities(of: bytes) == ["warning 2 bytes are no UTF-8 text"])
  }

  @Test func `well-formed text of either language is left alone`() throws {
    #expect(try severities(of: Array("業績予想の修正 – Revision".utf8)) == [])
  }
}
