import ReleaseModel
import ReleaseParsing
import SourceText
import Testing

/// Every position is right, however the draft is written.
struct PositionTests {
  static let formats: [ReleaseFormat] = [.plainText, .markdown]

  private func faults(_ bytes: [UInt8], _ format: ReleaseFormat, stride: Int = 1) -> [String] {
    Exactness.faults(in: ReleaseReader.read(bytes, path: "draft", format: format), stride: stride)
  }

  @Test(arguments: formats, NastyDraft.allCases)
  func `with every line end and a byte order mark`(_ format: ReleaseFormat, _ draft: NastyDraft) {
    for end in ["\n", "\r\n", "\r"] {
      let text = draft.text(lineEnd: end)
      #expect(faults(Array(text.utf8), format) == [])
      #expect(faults([0xEF, 0xBB, 0xBF] + Array(text.utf8), format) == [])
    }
  }

  @Test(arguments: formats, NastyDraft.allCases)
  func `in other encodings`(_ format: ReleaseFormat, _ draft: NastyDraft) {
    let shiftJIS = draft.shiftJIS
    #expect(SourceFile(path: "draft", bytes: shiftJIS).encoding == .cp932)
    #expect(faults(shiftJIS, format) == [])
    let wide: [UInt8] = [0xFF, 0xFE] + draft.text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(faults(wide, format) == [])
  }

  @Test(arguments: formats, NastyDraft.allCases)
  func `with each byte taken away or doubled`(_ format: ReleaseFormat, _ draft: NastyDraft) {
    let bytes = Array(draft.text.utf8)
    for offset in stride(from: 0, to: bytes.count, by: 13) {
      var less = bytes
      less.remove(at: offset)
      #expect(faults(less, format, stride: 3) == [], "byte \(offset) taken away")
      var more = bytes
      more.insert(bytes[offset], at: offset)
      #expect(faults(more, format, stride: 3) == [], "byte \(offset) doubled")
    }
  }

  @Test(arguments: formats, NastyDraft.allCases)
  func `with parts thrown about`(_ format: ReleaseFormat, _ draft: NastyDraft) {
    let marks = [
      "\t", "  ", "\n", "\n\n", "|", "**", "*", "_", "[", "](", ")", "<", ">", "`", "&", "\\", "　", "~", "- ", "> ",
      "#",
      "１", "。", "\r", "    ", "1. ", "![", "<a id=\"x\">", "|---|", "&amp;", "」", "http://", "+---+", "│", "─", "\u{0}",
    ].map { Array($0.utf8) }
    var generator = SeededGenerator(2031)
    for round in 0..<100 {
      var bytes = Array(draft.text.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let offset = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.insert(contentsOf: marks.randomElement(using: &generator) ?? [], at: offset)
        case 1: bytes.removeSubrange(offset..<min(bytes.count, offset + Int.random(in: 0...40, using: &generator)))
        default:
          let from = Int.random(in: 0...bytes.count, using: &generator)
          let part = bytes[from..<min(bytes.count, from + Int.random(in: 0...60, using: &generator))]
          bytes.insert(contentsOf: Array(part), at: offset)
        }
      }
      #expect(faults(bytes, format, stride: 2) == [], "round \(round)")
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: formats)
  func `on 70,000 lines of a table`(_ format: ReleaseFormat) throws {
    for row in ["row of names\t1,234\t(56.7)\n", "row of names      1,234     (56.7)\n", "| row | 1,234 | (56.7) |\n"] {
      let bytes = Array(String(repeating: row, count: 70_000).utf8)
      let release = ReleaseReader.read(bytes, path: "draft", format: format)
      let table = try #require(release.tables.first)
      #expect(table.rowCount == 70_000 && table.columnCount == 3)
      #expect(Exactness.faults(in: release, stride: 101) == [])
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: formats)
  func `on one line of four megabytes`(_ format: ReleaseFormat) {
    let line = String(repeating: "Sales rose to １，２３４ million yen; see www.example.com/a.  ", count: 65_000)
    #expect(faults(Array(line.utf8), format, stride: 1_009) == [])
  }
}
