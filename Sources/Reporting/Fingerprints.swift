import Linting
import SourceText

/// Names findings so that a later run knows them again although lines were added or removed elsewhere.
struct Fingerprints {
  /// The key under which reports give a fingerprint; its number rises when the way of computing it changes.
  static let key = "seigoFinding/v1"

  private let file: SourceFile
  private let lines: LineTable
  private var seen: [String: Int] = [:]

  init(_ file: SourceFile, _ lines: LineTable) {
    self.file = file
    self.lines = lines
  }

  /// The fingerprint of the next finding in the order of the file.
  ///
  /// It holds the rule, the headline, the text pointed at and the words of its line, white space folded. Findings that
  /// agree in all of these are told apart by counting them.
  mutating func next(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.finding.range
    let line = SourceExcerpt.line(around: range, in: file, lines)
      .split { $0.isWhitespace }.joined(separator: " ")
    let identity = [diagnostic.rule.id, diagnostic.finding.message, SourceExcerpt.text(of: range, in: file), line]
      .joined(separator: "\u{0}")
    let count = seen[identity, default: 0]
    seen[identity] = count + 1
    let digest = Digest.sha256(Array("\(identity)\u{0}\(count)".utf8))
    return String(digest.prefix(32))
  }
}
