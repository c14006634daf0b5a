/// Numbers of things in words.
enum Counted {
  /// So many of a thing: "1 figure", "2 figures".
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
