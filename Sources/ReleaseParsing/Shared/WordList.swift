/// Words written one after the other, with white space between them.
enum WordList {
  /// The words as a set.
  static func set(_ words: String) -> Set<String> { Set(words.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
