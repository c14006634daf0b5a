import Figures

/// How the digits before the point of a figure are set in groups of three.
struct Grouping {
  /// The bytes between two groups.
  private let separator: [UInt8]
  /// The bytes of all digits before the point.
  let range: Range<Int>
  private let script: Script

  /// Fails where the digits stand in no groups of three, or tags stand between them.
  ///
  /// - Parameters:
  ///   - digits: the digits before the point.
  ///   - marks: everything that stands in the figure.
  ///   - bytes: the draft.
  init?(_ digits: ArraySlice<PrintedFigure.Digit>, _ marks: [Mark], in bytes: [UInt8]) {
    guard digits.count > 3, let first = digits.first, let last = digits.last else { return nil }
    range = first.range.lowerBound..<last.range.upperBound
    script = first.script
    var separators: Set<[UInt8]> = []
    for (index, digit) in digits.enumerated().dropLast() {
      let gap = digit.range.upperBound..<digits[digits.startIndex + index + 1].range.lowerBound
      let isBetweenGroups = (digits.count - index - 1) % 3 == 0
      guard gap.isEmpty != isBetweenGroups else { return nil }
      if isBetweenGroups { separators.insert(Array(bytes[gap])) }
    }
    let hasMarkup = marks.contains { mark in
      if case .markup(let tag) = mark {
        first.range.lowerBound < tag.lowerBound && tag.upperBound <= last.range.lowerBound
      } else {
        false
      }
    }
    guard separators.count == 1, let separator = separators.first, !hasMarkup else { return nil }
    self.separator = separator
  }

  /// Digits in groups.
  func bytes(of digits: ArraySlice<UInt8>) -> [UInt8] {
    digits.enumerated().flatMap { index, digit in
      (index > 0 && (digits.count - index) % 3 == 0 ? separator : []) + script.bytes(of: digit)
    }
  }
}
