import ReleaseModel
import SourceText

/// Checks that every position in a release is the one it claims to be.
struct Exactness {
  private let release: Release
  private(set) var faults: [String] = []

  /// What is wrong, empty where all is right.
  ///
  /// - Parameters:
  ///   - release: the release.
  ///   - stride: which characters are compared with their source: every one, or every so many.
  /// - Returns: the faults, as sentences.
  static func faults(in release: Release, stride: Int = 1) -> [String] {
    var check = Exactness(release: release)
    check.checkBlocks()
    check.checkTables()
    check.checkLinks()
    check.checkCharacters(stride: stride)
    return check.faults
  }

  private init(release: Release) { self.release = release }

  private var byteCount: Int { release.file.bytes.count }
  private var textCount: Int { release.text.utf8.count }

  private mutating func expect(_ isRight: Bool, _ fault: @autoclosure () -> String) {
    if !isRight, faults.count < 20 { faults.append(fault()) }
  }

  private mutating func checkBlocks() {
    let (release, byteCount, textCount) = (release, byteCount, textCount)
    var last: Block?
    for block in release.blocks {
      expect(block.range.end <= byteCount, "block \(block.range) beyond the file")
      expect(block.text.end <= textCount, "words \(block.text) beyond the text")
      // Stray words inside a table of HTML are set before it, as browsers do.
      if let last, !block.range.contains(last.range) {
        expect(block.range.start >= last.range.end, "block \(block.range) before the end of the last, \(last.range)")
        expect(block.text.start >= last.text.end, "words \(block.text) before the end of the last, \(last.text)")
      }
      let words = release.sourceRange(of: block.text)
      expect(block.text.isEmpty || block.range.contains(words), "words \(words) outside their block \(block.range)")
      last = block
    }
    if let title = release.title { expect(title.end <= textCount, "title \(title) beyond the text") }
  }

  private mutating func checkTables() {
    let release = release
    for table in release.tables {
      var places = Set<Int>()
      for cell in table.cells {
        expect(table.range.contains(cell.range), "cell \(cell.range) outside its table \(table.range)")
        expect(table.text.contains(cell.text), "words of cell \(cell.text) outside their table \(table.text)")
        let words = release.sourceRange(of: cell.text)
        expect(cell.text.isEmpty || cell.range.contains(words), "words \(words) outside their cell \(cell.range)")
        for column in cell.column..<cell.column + cell.columnSpan {
          expect(places.insert(cell.row * 100_000 + column).inserted, "two cells at \(cell.row), \(column)")
        }
      }
    }
  }

  private mutating func checkLinks() {
    let (release, byteCount) = (release, byteCount)
    var start = 0
    for link in release.links {
      expect(link.range.start >= start, "link \(link.range) out of order")
      start = link.range.start
      expect(link.range.end <= byteCount && link.targetRange.end <= byteCount, "link \(link.range) beyond the file")
      let written = release.file.string(link.targetRange)
      let isEscaped = written.contains("\\") || written.contains("&")
      let isMention = link.kind != .hyperlink && link.kind != .image
      expect(
        written == link.target || isEscaped
          || (isMention && Self.withoutMarks(Self.folded(written)) == Self.withoutMarks(link.target)),
        "target \(link.target) is not what stands there: \(written)"
      )
      if let text = link.text {
        let words = release.sourceRange(of: text)
        expect(text.isEmpty || link.range.contains(words), "words \(words) outside their link \(link.range)")
      }
    }
    for anchor in release.anchors {
      expect(anchor.range.contains(anchor.nameRange), "name \(anchor.nameRange) outside its anchor \(anchor.range)")
      expect(anchor.range.end <= byteCount, "anchor \(anchor.range) beyond the file")
    }
  }

  /// Compares characters of the text with the bytes they are said to come from.
  private mutating func checkCharacters(stride: Int) {
    let release = release
    let utf8 = release.text.utf8
    var offset = 0
    var count = 0
    while offset < utf8.count {
      var end = offset + 1
      while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
      count += 1
      if count % stride == 0, utf8[offset] > 0x20 {
        let range = TextRange(offset, end)
        let written = release.file.string(release.sourceRange(of: range))
        let isRight = Self.folded(written) == release.string(range) || written.hasPrefix("&") || written.hasPrefix("?")
        expect(isRight, "\(release.string(range)) at \(offset) comes from \(written.debugDescription)")
      }
      offset = end
    }
  }

  /// A string without the signs of emphasis, which may stand inside an address for Markdown to take away.
  private static func withoutMarks(_ string: String) -> String { string.filter { !"*_~`".contains($0) } }

  /// What normalisation makes of a character, written down independently of the product.
  private static func folded(_ string: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: folded.append(" ")
      case 0xFFE5: folded.append("¥")
      case 0xFFE1: folded.append("£")
      case 0xFFE0: folded.append("¢")
      case 0x2007, 0x2009, 0x202F: folded.append("\u{A0}")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
