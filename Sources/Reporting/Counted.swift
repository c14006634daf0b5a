import Figures

/// Numbers of things in words.
enum Counted {
  /// So many of a thing: "1 figure", "2,100 figures".
  static func text(_ count: Int, _ noun: String) -> String { "\(text(count)) \(noun)\(count == 1 ? "" : "s")" }

  /// A number of things with its thousands set apart.
  static func text(_ count: Int) -> String { ExactDecimal(significand: Int128(count)).formatted() }

  /// How many of all the figures are tied: "3,412 of 4,100 figures tied (83 %)".
  ///
  /// The share is cut off, never rounded up: 100 % means all of them.
  static func tied(_ tied: Int, of figures: Int) -> String {
    let words = "\(text(tied)) of \(text(figures, "figure")) tied"
    return figures == 0 ? words : words + " (\(tied * 100 / figures) %)"
  }
}
