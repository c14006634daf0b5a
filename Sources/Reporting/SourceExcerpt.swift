import SourceText

/// Parts of a draft as reports for machines quote them.
enum SourceExcerpt {
  /// The most characters that are quoted of a range.
  private static let mostCharacters = 400

  /// The author's text at a range, cut where it is long.
  static func text(of range: SourceRange, in file: SourceFile) -> String {
    let text = file.string(range)
    return text.utf8.count <= mostCharacters
      ? text : text.prefix(mostCharacters) + (text.count > mostCharacters ? "…" : "")
  }

  /// The line on which a range starts, or the window of a long line that shows it.
  static func line(around range: SourceRange, in file: SourceFile, _ lines: LineTable) -> String {
    let line = lines.textRange(ofLine: lines.position(of: range.start).line)
    let start = min(file.textOffset(ofSource: range.start), line.upperBound)
    let end = max(start, min(file.textOffset(ofSource: range.end), line.upperBound))
    return LineWindow.windows(showing: [start..<end], of: line, in: file).map { window in
      (window.isCutAtStart ? "…" : "") + String(decoding: file.text[window.text], as: UTF8.self)
        + (window.isCutAtEnd ? "…" : "")
    }.joined()
  }
}
