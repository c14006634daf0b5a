/// Pairs the signs of emphasis, strong emphasis and strike-through (CommonMark 0.29, section 6.4; GFM, section 6.5).
struct EmphasisRuns {
  /// A run of one sign.
  struct Run {
    let sign: UInt8
    /// The length it was written with.
    let length: Int
    let canOpen: Bool
    let canClose: Bool
    /// The signs that are left to stand for themselves.
    var left: Range<Int>
    /// How many strong spans start behind it, less those that end before it.
    var strongStarts = 0
    var strongEnds = 0
    var isPaired = false
    let token: Int
  }

  private(set) var runs: [Run] = []
  /// The runs that have not been dealt with, by index, as a linked list.
  private var previous: [Int] = []

  /// Reads the run at an offset and gives the offset behind it.
  mutating func append(_ bytes: [UInt8], at start: Int, token: Int) -> Int {
    let sign = bytes[start]
    var end = start
    while end < bytes.count, bytes[end] == sign { end += 1 }
    let before = start > 0 ? Scalars.decodeLast(bytes, before: start, after: 0).value : 0x0A
    let after = end < bytes.count ? Scalars.decode(bytes, at: end, before: bytes.count).value : 0x0A
    let leftFlanking =
      !Scalars.isSpace(after) && (!Self.isPunctuation(after) || Scalars.isSpace(before) || Self.isPunctuation(before))
    let rightFlanking =
      !Scalars.isSpace(before) && (!Self.isPunctuation(before) || Scalars.isSpace(after) || Self.isPunctuation(after))
    let canOpen: Bool
    let canClose: Bool
    switch sign {
    case UInt8(ascii: "_"):
      canOpen = leftFlanking && (!rightFlanking || Self.isPunctuation(before))
      canClose = rightFlanking && (!leftFlanking || Self.isPunctuation(after))
    case UInt8(ascii: "~"):
      canOpen = leftFlanking && end - start <= 2
      canClose = rightFlanking && end - start <= 2
    default:
      canOpen = leftFlanking
      canClose = rightFlanking
    }
    previous.append(runs.count - 1)
    runs.append(
      Run(sign: sign, length: end - start, canOpen: canOpen, canClose: canClose, left: start..<end, token: token)
    )
    return end
  }

  /// Pairs the runs from an index on; those that find no partner stand for themselves for good.
  mutating func pair(from bottom: Int) {
    /// For each kind of closer, the index at and below which no opener was found.
    var openersBottom: [Int: Int] = [:]
    var closer = bottom
    while closer < runs.count {
      guard runs[closer].canClose, !runs[closer].left.isEmpty, !runs[closer].isPaired else {
        closer += 1
        continue
      }
      let kind = Int(runs[closer].sign) * 8 + (runs[closer].canOpen ? 4 : 0) + runs[closer].length % 3
      let floor = max(bottom - 1, openersBottom[kind] ?? bottom - 1)
      if let opener = opener(for: closer, above: floor) {
        join(opener, closer)
        // What stood between the two cannot pair with anything any more.
        previous[closer] = runs[opener].left.isEmpty ? previous[opener] : opener
      } else {
        openersBottom[kind] = closer - 1
        closer += 1
      }
    }
    if bottom < runs.count { seal(from: bottom) }
  }

  private mutating func seal(from bottom: Int) {
    for index in bottom..<runs.count { runs[index].isPaired = true }
  }

  private mutating func opener(for closer: Int, above floor: Int) -> Int? {
    var candidate = previous[closer]
    while candidate > floor {
      let run = runs[candidate]
      if run.sign == runs[closer].sign, run.canOpen, !run.left.isEmpty, !run.isPaired, matches(run, runs[closer]) {
        return candidate
      }
      candidate = previous[candidate]
    }
    return nil
  }

  private func matches(_ opener: Run, _ closer: Run) -> Bool {
    if opener.sign == UInt8(ascii: "~") { return opener.length == closer.length }
    let isAmbiguous = (opener.canClose || closer.canOpen) && closer.length % 3 != 0
    return !(isAmbiguous && (opener.length + closer.length) % 3 == 0)
  }

  private mutating func join(_ opener: Int, _ closer: Int) {
    let isStrike = runs[opener].sign == UInt8(ascii: "~")
    let width = isStrike ? runs[opener].length : (runs[opener].left.count >= 2 && runs[closer].left.count >= 2 ? 2 : 1)
    runs[opener].left = runs[opener].left.lowerBound..<runs[opener].left.upperBound - width
    runs[closer].left = runs[closer].left.lowerBound + width..<runs[closer].left.upperBound
    if width == 2, !isStrike {
      runs[opener].strongStarts += 1
      runs[closer].strongEnds += 1
    }
  }

  private static func isPunctuation(_ value: UInt32) -> Bool {
    if value < 0x80 { return LinkTarget.isPunctuation(UInt8(value)) }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
