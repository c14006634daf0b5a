import ReleaseModel

/// Decides in which notation a draft is written.
enum FormatGuess {
  /// The notation of a draft.
  ///
  /// A name that says HTML or Markdown is believed. Of anything else the first bytes tell whether it is HTML; whether
  /// text carries Markdown marks, its reader finds out.
  static func format(of bytes: [UInt8], path: String) -> ReleaseFormat {
    if let named = ReleaseNames.format(of: path), named != .plainText { return named }
    return isMarkup(bytes) ? .html : .plainText
  }

  private static let openings = [
    "<!doctype html", "<html", "<?xml", "<head", "<body", "<!--", "<meta", "<title", "<table", "<div",
  ]

  /// Whether a draft begins as HTML documents do.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    // Beside white space, byte order marks may stand first, and UTF-16 puts a NUL beside each letter.
    let start = bytes.prefix(4096).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(64)
    let words = String(decoding: start, as: UTF8.self).lowercased()
    return openings.contains { words.hasPrefix($0) }
  }
}
