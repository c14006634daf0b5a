import Figures

/// Makes the slips that happen to a single figure.
///
/// Which digit is hit and what becomes of it follows from the figure's number in the release alone, so that every run
/// makes the same slips and no place within figures is spared over a whole folder.
struct SlipMaker {
  private let printed: PrintedFigure
  private let negative: NegativeStyle
  private let turn: Int

  /// - Parameters:
  ///   - printed: the figure.
  ///   - negative: how its table prints negative figures.
  ///   - number: the figure's number in the release.
  init(_ printed: PrintedFigure, _ negative: NegativeStyle, number: Int) {
    self.printed = printed
    self.negative = negative
    // Counting up would hit the same digit all down a column.
    turn = Scatter.number(number)
  }

  /// One slip of each kind that the figure allows; a slip that leaves the value as it is would be none.
  var slips: [Slip] { [digit, transposition, dropped, extra, sign].compactMap { $0 } }

  private var digits: [PrintedFigure.Digit] { printed.digits }
  private var scale: Int { printed.figure.value.scale }

  private var digit: Slip? {
    let index = turn % digits.count
    let digit = digits[index]
    var value = (digit.value + 1 + UInt8(turn / 8 % 8)) % 10
    // Nobody prints a leading zero.
    if index == 0, digits.count > 1, value == 0 { value = digit.value == 9 ? 8 : 9 }
    var values = digits.map(\.value)
    values[index] = value
    return slip(.digit, [Slip.Edit(range: digit.range, replacement: digit.bytes(of: value))], values, scale)
  }

  private var transposition: Slip? {
    let pairs = digits.indices.dropLast().filter {
      digits[$0].value != digits[$0 + 1].value && !($0 == 0 && digits[1].value == 0)
    }
    guard !pairs.isEmpty else { return nil }
    let index = pairs[turn % pairs.count]
    let (first, second) = (digits[index], digits[index + 1])
    var values = digits.map(\.value)
    values.swapAt(index, index + 1)
    let edits = [
      Slip.Edit(range: first.range, replacement: first.bytes(of: second.value)),
      Slip.Edit(range: second.range, replacement: second.bytes(of: first.value)),
    ]
    return slip(.transposition, edits, values, scale)
  }

  private var dropped: Slip? {
    guard digits.count > 1 else { return nil }
    return firstSlip { index in
      var values = digits.map(\.value)
      values.remove(at: index)
      let isFraction = isBehindPoint(index)
      let edit = regrouped(values, isFraction) ?? removal(of: index)
      return edit.flatMap { slip(.dropped, [$0], values, isFraction ? scale - 1 : scale) }
    }
  }

  /// Takes a digit away; nil where nobody would print what is left, or where that is no mistake.
  private func removal(of index: Int) -> Slip.Edit? {
    let range = digits[index].range
    // A separator, a point or a zero would come first.
    if index == 0, digits[1].value == 0 || digits[1].range.lowerBound > range.upperBound { return nil }
    // The same figure to fewer places may well be right.
    if scale > 0, index == digits.count - 1 { return nil }
    return Slip.Edit(range: range)
  }

  private var extra: Slip? {
    firstSlip { index in
      let digit = digits[index]
      var values = digits.map(\.value)
      values.insert(digit.value, at: index)
      let isFraction = isBehindPoint(index)
      let behind = digit.range.upperBound..<digit.range.upperBound
      let edit = regrouped(values, isFraction) ?? Slip.Edit(range: behind, replacement: digit.bytes(of: digit.value))
      return slip(.extra, [edit], values, isFraction ? scale + 1 : scale)
    }
  }

  private var sign: Slip? {
    guard !printed.figure.value.isZero else { return nil }
    let edits = printed.figure.value.signum < 0 ? negative.removed(from: printed) : negative.added(to: printed)
    guard let edits else { return nil }
    return Slip(kind: .sign, edits: edits, changes: [.init(figure: printed.figure, value: -printed.figure.value)])
  }

  /// The digits before the point in new groups of three, as a spreadsheet sets them.
  ///
  /// Otherwise the groups would give every digit too many or too few away. Some people type the separators themselves,
  /// so one in four figures keeps them where they were.
  private func regrouped(_ values: [UInt8], _ isFraction: Bool) -> Slip.Edit? {
    guard !isFraction, turn / 64 % 4 != 0, values.first != 0, let grouping = printed.grouping else { return nil }
    return Slip.Edit(range: grouping.range, replacement: grouping.bytes(of: values.dropLast(scale)))
  }

  private func isBehindPoint(_ index: Int) -> Bool { index >= digits.count - scale }

  /// The first slip that is one, trying the digits in turn.
  private func firstSlip(_ slip: (Int) -> Slip?) -> Slip? {
    for step in digits.indices {
      if let found = slip((step + turn) % digits.count) { return found }
    }
    return nil
  }

  private func slip(_ kind: SlipKind, _ edits: [Slip.Edit], _ digits: [UInt8], _ scale: Int) -> Slip? {
    guard let value = printed.value(of: digits, scale: scale), value != printed.figure.value else { return nil }
    return Slip(kind: kind, edits: edits, changes: [.init(figure: printed.figure, value: value)])
  }
}
