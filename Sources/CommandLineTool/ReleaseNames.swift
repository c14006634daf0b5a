import ReleaseModel

/// What the names of files say about them.
enum ReleaseNames {
  private static let formats: [(suffix: String, format: ReleaseFormat)] = [
    (".html", .html), (".htm", .html), (".xhtml", .html),
    (".md", .markdown), (".markdown", .markdown),
    (".txt", .plainText), (".text", .plainText),
  ]

  /// The suffixes in words, for messages.
  static var list: String { ".html, .md or .txt" }

  /// The notation that a file's suffix names.
  static func format(of path: String) -> ReleaseFormat? {
    let name = path.lowercased()
    return formats.first { name.hasSuffix($0.suffix) && name.count > $0.suffix.count }?.format
  }

  /// Whether a walk through a folder leaves out what goes by a name.
  static func isSkipped(_ name: String) -> Bool { name.hasPrefix(".") || name == "node_modules" }
}
