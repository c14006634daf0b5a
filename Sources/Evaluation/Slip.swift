/// A slip of the pen, as it happens to figures that people copy by hand.
package enum SlipKind: String, CaseIterable, Sendable {
  case digit = "wrong digit"
  case transposition
  case dropped = "dropped digit"
  case extra = "extra digit"
  case sign
}

/// One slip in one figure: which bytes of the draft it replaces, and by what.
struct Mutation {
  let kind: SlipKind
  let range: Range<Int>
  let replacement: [UInt8]
}

/// Makes slips in a figure as it is printed, without touching anything else of the draft.
struct MutationMaker {
  /// A digit in the bytes of the draft.
  private struct Digit {
    let range: Range<Int>
    let value: UInt8
    let encoded: (UInt8) -> [UInt8]
  }

  private let bytes: [UInt8]
  private let range: Range<Int>
  private let digits: [Digit]

  /// Fails where the digits of the figure are not plain characters, as with entities.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    guard !bytes[range].contains(UInt8(ascii: "&")), !bytes[range].contains(UInt8(ascii: "<")) else { return nil }
    digits = Self.digits(in: bytes, range)
    if digits.isEmpty { return nil }
  }

  /// One slip of each kind that the figure allows.
  ///
  /// A digit is changed wherever it stands, in turn, so that no place is spared over a whole corpus; `turn` chooses.
  func mutations(turn: Int, isNegative: Bool) -> [Mutation] {
    [digit(turn), transposition(turn), dropped(turn), extra(turn), sign(isNegative: isNegative)].compactMap { $0 }
  }

  private func digit(_ turn: Int) -> Mutation {
    let digit = digits[turn % digits.count]
    // A leading zero is no slip of the pen.
    let isLeading = digit.range == digits[0].range && digits.count > 1
    var value = (digit.value + 1 + UInt8(turn % 8)) % 10
    if value == digit.value { value = (value + 1) % 10 }
    if isLeading, value == 0 { value = digit.value == 9 ? 8 : 9 }
    return Mutation(kind: .digit, range: digit.range, replacement: digit.encoded(value))
  }

  private func transposition(_ turn: Int) -> Mutation? {
    let pairs = digits.indices.dropLast().filter {
      digits[$0].value != digits[$0 + 1].value && !($0 == 0 && digits[1].value == 0)
    }
    guard !pairs.isEmpty else { return nil }
    let index = pairs[turn % pairs.count]
    let (first, second) = (digits[index], digits[index + 1])
    return Mutation(
      kind: .transposition,
      range: first.range.lowerBound..<second.range.upperBound,
      replacement: first.encoded(second.value) + bytes[first.range.upperBound..<second.range.lowerBound]
        + second.encoded(first.value)
    )
  }

  private func dropped(_ turn: Int) -> Mutation? {
    guard digits.count > 1 else { return nil }
    let digit = digits[turn % digits.count]
    if digit.range == digits[0].range, digits[1].value == 0 { return nil }
    return Mutation(kind: .dropped, range: digit.range, replacement: [])
  }

  private func extra(_ turn: Int) -> Mutation {
    let digit = digits[turn % digits.count]
    return Mutation(
      kind: .extra,
      range: digit.range,
      replacement: digit.encoded(digit.value) + digit.encoded(digit.value)
    )
  }

  private func sign(isNegative: Bool) -> Mutation? {
    guard digits.contains(where: { $0.value != 0 }) else { return nil }
    let figure = bytes[range]
    let first = digits[0].range.lowerBound
    if !isNegative {
      // A plus sign becomes a minus; where there is none, one is put before the digits.
      if let plus = figure[..<first].firstIndex(of: UInt8(ascii: "+")) {
        return Mutation(kind: .sign, range: plus..<plus + 1, replacement: [UInt8(ascii: "-")])
      }
      return Mutation(kind: .sign, range: first..<first, replacement: [UInt8(ascii: "-")])
    }
    // Of a negative figure, everything before its digits is sign, but for its currency.
    let before = figure[range.lowerBound..<first]
    let kept = before.filter { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }
    let last = digits[digits.count - 1].range.upperBound
    if before.contains(UInt8(ascii: "(")) {
      let inside = bytes[first..<last]
      let behind = bytes[last..<range.upperBound].filter { $0 != UInt8(ascii: ")") }
      return Mutation(kind: .sign, range: range, replacement: kept + inside + behind)
    }
    guard !before.isEmpty else { return nil }
    return Mutation(kind: .sign, range: range.lowerBound..<first, replacement: kept)
  }

  /// The ASCII and full-width digits (UTF-8 and Shift_JIS) of a figure.
  private static func digits(in bytes: [UInt8], _ range: Range<Int>) -> [Digit] {
    var digits: [Digit] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let rest = bytes[index..<range.upperBound]
      if (0x30...0x39).contains(bytes[index]) {
        digits.append(Digit(range: index..<index + 1, value: bytes[index] - 0x30) { [$0 + 0x30] })
        index += 1
      } else if rest.count >= 3, rest.starts(with: [0xEF, 0xBC]), (0x90...0x99).contains(bytes[index + 2]) {
        digits.append(Digit(range: index..<index + 3, value: bytes[index + 2] - 0x90) { [0xEF, 0xBC, $0 + 0x90] })
        index += 3
      } else if rest.count >= 2, bytes[index] == 0x82, (0x4F...0x58).contains(bytes[index + 1]) {
        digits.append(Digit(range: index..<index + 2, value: bytes[index + 1] - 0x4F) { [0x82, $0 + 0x4F] })
        index += 2
      } else {
        index += 1
      }
    }
    return digits
  }
}
