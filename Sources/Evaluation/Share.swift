/// A part of a whole, as the report prints it.
struct Share {
  let part: Int
  let whole: Int

  /// In tenths of a per cent, cut off, so that 100 means all: "99.9 %".
  var text: String {
    whole == 0 ? "–" : "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10) %"
  }

  /// Whether the part is at least so many hundredths of the whole; of nothing, everything holds.
  func isAtLeast(_ percent: Int) -> Bool { part * 100 >= whole * percent }
}
