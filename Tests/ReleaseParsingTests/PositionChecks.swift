import ReleaseModel
import SourceText
import Testing

/// What must hold for the positions in every release, whatever its notation and however damaged its file.
struct PositionChecks {
  private let release: Release
  /// What does not hold.
  private(set) var faults: [String] = []
  /// The words whose bytes were compared with the file.
  private(set) var comparedWords = 0
  /// The words that were too entangled with markup for that.
  private(set) var skippedWords = 0

  init(_ release: Release) {
    self.release = release
    checkBlocks()
    checkLinks()
    checkAnchors()
    for trouble in release.troubles { check(trouble.range, in: nil, "trouble") }
  }

  private mutating func fail(_ message: String, _ range: SourceRange) {
    if faults.count < 20 { faults.append("\(message) at \(range.start)..<\(range.end)") }
  }

  private mutating func check(_ range: SourceRange, in outer: SourceRange?, _ name: String) {
    if range.end > release.file.bytes.count { fail("\(name) reaches beyond the file", range) }
    if let outer, !outer.contains(range) { fail("\(name) sticks out of \(outer.start)..<\(outer.end)", range) }
  }

  private mutating func check(_ text: TextRange, in outer: SourceRange, _ name: String) {
    guard text.end <= release.text.utf8.count else { return fail("words of \(name) reach beyond the text", outer) }
    if text.isEmpty { return }
    check(release.sourceRange(of: text), in: outer, "words of \(name)")
  }

  private mutating func checkBlocks() {
    var previous: SourceRange?
    for block in release.blocks {
      check(block.range, in: nil, "block")
      check(block.text, in: block.range, "block")
      if block.text.isEmpty { fail("block without words", block.range) }
      // What stands in a table outside its cells comes before the table.
      if let previous, previous.end > block.range.start, !block.range.contains(previous) {
        fail("block before the end of the block before it", block.range)
      }
      if case .table(let table) = block { check(table) } else { checkWords(of: block.text) }
      previous = block.range
    }
  }

  private mutating func check(_ table: Table) {
    var previous: Cell?
    // A table that keeps its lines has headings whose words take turns, and stacked rows have columns that do.
    let markup = release.file.string(table.range).lowercased()
    let isOfText = !markup.contains("<td") && !markup.contains("<th") || markup.contains("<br")
    for (index, cell) in table.cells.enumerated() {
      check(cell.range, in: table.range, "cell")
      check(cell.text, in: cell.range, "cell")
      checkWords(of: cell.text)
      if let previous, !markup.contains("<br"),
        !isOfText && cell.range.start < previous.range.end || cell.text.start < previous.text.end
      {
        fail("cell before the end of the cell before it", cell.range)
      }
      if release.format == .html, !isOfText {
        let tag = release.file.string(cell.range).prefix(3).lowercased()
        if tag != "<td" && tag != "<th" { fail("cell starts with \(tag)", cell.range) }
      }
      if cell.rowSpan < 1 || cell.columnSpan < 1 { fail("cell covers nothing", cell.range) }
      if cell.row + cell.rowSpan > table.rowCount || cell.column + cell.columnSpan > table.columnCount {
        fail("cell outside the grid", cell.range)
      } else if table.cellIndex(row: cell.row, column: cell.column) != index {
        fail("cell is not where it says", cell.range)
      }
      previous = cell
    }
  }

  private mutating func checkLinks() {
    var previous = 0
    for link in release.links {
      check(link.range, in: nil, "link")
      check(link.targetRange, in: link.range, "target")
      if let text = link.text { check(text, in: link.range, "link") }
      if link.range.start < previous { fail("link before the link before it", link.range) }
      previous = link.range.start
      let written = release.file.string(link.targetRange)
      if !written.contains("&"), written != link.target { fail("target is \(written), not \(link.target)", link.range) }
      if release.format == .html, release.file.string(link.range).first != "<" { fail("link without tag", link.range) }
    }
  }

  private mutating func checkAnchors() {
    for anchor in release.anchors {
      check(anchor.range, in: nil, "anchor")
      check(anchor.nameRange, in: anchor.range, "name")
      let written = release.file.string(anchor.nameRange)
      if !written.contains("&"), written != anchor.name { fail("name is \(written), not \(anchor.name)", anchor.range) }
    }
  }

  /// Compares the words of a range, one by one, with the bytes that they are said to come from.
  private mutating func checkWords(of range: TextRange) {
    var start = range.start
    while start < range.end {
      var end = start
      while end < range.end, release.text.utf8[end] > 0x20 { end += 1 }
      if end > start { checkWord(TextRange(start, end)) }
      start = end + 1
    }
  }

  private mutating func checkWord(_ range: TextRange) {
    let source = release.sourceRange(of: range)
    let written = release.file.string(source)
    let word = Self.folded(release.string(range))
    // In a title that is never closed, tags may be words.
    guard !word.contains("<"), let plain = Self.plain(written) else {
      skippedWords += 1
      return
    }
    comparedWords += 1
    if Self.folded(plain) != word { fail("word \(word) was written \(written)", source) }
  }

  /// The words that a stretch of HTML spells, or nil where it holds more than simple tags and entities.
  private static func plain(_ written: String) -> String? {
    var plain = ""
    var rest = Substring(written)
    while let index = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      plain += rest[..<index]
      rest = rest[index...]
      if rest.first == "<" {
        guard
          let tag = rest.prefixMatch(of: /<\/?(?:b|i|em|span|font|strong|sup|a|ix:non[A-Za-z]+)(?: [a-z]+="[^"<>]*")*>/)
        else { return nil }
        rest = rest[tag.range.upperBound...]
      } else {
        guard let entity = rest.prefixMatch(of: /&(?:#([0-9]{1,7})|(amp|lt|gt|nbsp|minus));/) else { return nil }
        let names: [Substring: UInt32] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "nbsp": 0xA0, "minus": 0x2212]
        let value = entity.output.1.flatMap { UInt32($0) } ?? entity.output.2.flatMap { names[$0] }
        guard let scalar = value.flatMap(Unicode.Scalar.init), !(0x80..<0xA0).contains(scalar.value), scalar.value > 0
        else { return nil }
        plain.unicodeScalars.append(scalar)
        rest = rest[entity.range.upperBound...]
      }
    }
    return plain + rest
  }

  /// The same words with the choices undone that normalisation may make: width of characters and invisible marks.
  private static func folded(_ string: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0xFFE0: folded.append("\u{A2}")
      case 0xFFE1: folded.append("\u{A3}")
      case 0xFFE5: folded.append("\u{A5}")
      case 0x00...0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
        continue
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}

/// Expects that all positions of a release hold.
func expectExactPositions(_ release: Release, sourceLocation: SourceLocation = #_sourceLocation) {
  let checks = PositionChecks(release)
  #expect(checks.faults.isEmpty, sourceLocation: sourceLocation)
}
