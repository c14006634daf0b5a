import ReleaseModel

/// A rule's page: what it says, and the examples that are tests.
package struct RulePage: Sendable {
  private let lines: [String]
  package let title: String
  /// The first line of text below the title.
  package let summary: String
  /// The headings of the second rank.
  package let sections: [String]
  package let examples: [PageExample]

  /// Reads a page.
  ///
  /// - Throws: `PageFault` where an example is not complete.
  package init(_ text: String) throws(PageFault) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let parts = try MarkdownPart.parts(of: lines)
    func headings(_ wanted: Int) -> [String] {
      parts.compactMap { if case .heading(wanted, let text) = $0.part { text } else { nil } }
    }
    title = headings(1).first ?? ""
    sections = headings(2)
    let texts = parts.compactMap { if case .text(let text) = $0.part, !text.isEmpty { text } else { nil } }
    summary = texts.first ?? ""
    examples = try Self.examples(parts, lines)
  }

  /// The page with other findings below its examples: for each example, one diagnostic a line.
  package func text(withFindings findings: [[String]]) -> String {
    var lines = lines
    for (example, found) in zip(examples, findings).reversed() {
      lines.replaceSubrange(example.findingsLines, with: found)
    }
    return lines.joined(separator: "\n")
  }

  private static func examples(
    _ parts: [(part: MarkdownPart, line: Int)],
    _ lines: [String]
  ) throws(PageFault) -> [PageExample] {
    var examples: [PageExample] = []
    var draft: Draft?
    for (part, line) in parts {
      switch part {
      case .heading(let level, let text):
        if let draft { throw PageFault(line: line, message: "'\(draft.title)' has no findings") }
        draft = level == 3 ? Draft(title: text) : nil
      case .text: continue
      case .fence(let info, let range):
        guard var current = draft else { continue }
        if info == ["findings"] {
          examples.append(try current.finished(lines, findings: range))
          draft = nil
        } else {
          try current.take(info, range, lines)
          draft = current
        }
      }
    }
    if let draft { throw PageFault(line: lines.count, message: "'\(draft.title)' has no findings") }
    return examples
  }

  /// An example as far as it has been read.
  private struct Draft {
    let title: String
    private var release: (info: [String], format: ReleaseFormat, text: String)?
    private var files: [String]?

    init(title: String) {
      self.title = title
    }

    mutating func take(_ info: [String], _ range: Range<Int>, _ lines: [String]) throws(PageFault) {
      if info == ["files"] {
        files = Array(lines[range])
      } else if let format = info.first.flatMap(ReleaseFormat.init), release == nil {
        release = (info, format, lines[range].map { $0 + "\n" }.joined())
      } else {
        throw PageFault(line: range.lowerBound, message: "a fence is 'text', 'markdown', 'html', 'files' or 'findings'")
      }
    }

    func finished(_ lines: [String], findings: Range<Int>) throws(PageFault) -> PageExample {
      guard let release else { throw PageFault(line: findings.lowerBound, message: "'\(title)' has no release") }
      return PageExample(
        title: title,
        info: release.info,
        format: release.format,
        text: release.text,
        files: files,
        findings: Array(lines[findings]),
        findingsLines: findings
      )
    }
  }
}
