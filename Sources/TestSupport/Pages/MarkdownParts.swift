/// The parts of a rule's page, as far as tests need them: headings, fenced blocks and other lines.
///
/// This reads the Markdown that pages are written in: ATX headings and fences that start at the margin.
enum MarkdownPart: Equatable {
  case heading(level: Int, text: String)
  /// A fenced block: the words behind the opening fence and the lines between the fences, as indices of the page's lines.
  case fence(info: [String], lines: Range<Int>)
  case text(String)

  /// The parts of a page with the index of the line on which each starts.
  ///
  /// - Throws: `PageFault` where a fence is never closed.
  static func parts(of lines: [String]) throws(PageFault) -> [(part: MarkdownPart, line: Int)] {
    var parts: [(part: MarkdownPart, line: Int)] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if let fence = Fence(opening: line) {
        guard let end = lines[(index + 1)...].firstIndex(where: fence.isClosed(by:)) else {
          throw PageFault(line: index + 1, message: "the fence is never closed")
        }
        parts.append((.fence(info: fence.info, lines: index + 1..<end), index))
        index = end + 1
        continue
      }
      let marks = line.prefix { $0 == "#" }.count
      if (1...6).contains(marks), line.dropFirst(marks).first == " " {
        parts.append((.heading(level: marks, text: String(line.dropFirst(marks + 1))), index))
      } else {
        parts.append((.text(line), index))
      }
      index += 1
    }
    return parts
  }
}

/// The line that opens a fenced block.
private struct Fence {
  private let mark: Character
  private let count: Int
  let info: [String]

  init?(opening line: String) {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let count = line.prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    self.mark = mark
    self.count = count
    info = line.dropFirst(count).split(separator: " ").map(String.init)
  }

  func isClosed(by line: String) -> Bool {
    line.prefix { $0 == mark }.count >= count && line.allSatisfy { $0 == mark }
  }
}

/// What is wrong with a page.
package struct PageFault: Error, CustomStringConvertible {
  /// The line, from 1.
  package let line: Int
  package let message: String

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  package var description: String { "line \(line): \(message)" }
}
