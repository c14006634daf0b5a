/// The text of a label and what stands in its brackets, in order.
///
/// A closing parenthesis that nothing opens belongs to the number or letter before it, as in "1) Net sales" or "Net sales
/// 2)"; both go. So does what counts a line from the front: "1.", "iv.", "a.".
struct LabelParts {
  struct Part {
    enum Kind {
      case text
      case bracketed
    }

    let kind: Kind
    let bytes: ArraySlice<UInt8>
  }

  private(set) var parts: [Part] = []

  init(_ label: ArraySlice<UInt8>) {
    let label = label.dropFirst(Self.enumeration(of: label))
    var text = label.startIndex
    var index = label.startIndex
    while index < label.endIndex {
      guard let bracket = Self.bracket(at: index, in: label) else {
        index += 1
        continue
      }
      if bracket.opens, let close = Self.close(of: index, in: label) {
        append(.text, label[text..<index])
        append(.bracketed, label[index + bracket.length..<close.lowerBound])
        (text, index) = (close.upperBound, close.upperBound)
      } else if !bracket.opens {
        append(.text, label[text..<Self.beginOfMark(before: index, from: text, in: label)])
        index += bracket.length
        text = index
      } else {
        index += bracket.length
      }
    }
    append(.text, label[text...])
  }

  private mutating func append(_ kind: Part.Kind, _ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { parts.append(Part(kind: kind, bytes: bytes)) }
  }

  /// The bytes of a number, a Roman number or a letter with a full stop behind it.
  private static func enumeration(of label: ArraySlice<UInt8>) -> Int {
    let head = label.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let stop = head.endIndex
    guard (1...4).contains(head.count), stop < label.endIndex, label[stop] == UInt8(ascii: "."),
      stop + 1 < label.endIndex
    else { return 0 }
    let isNumber = head.count <= 2 && head.allSatisfy(\.isASCIIDigit) && !label[stop + 1].isASCIIDigit
    let isRoman = head.allSatisfy { "ivx".utf8.contains($0) }
    let isLetter = head.count == 1 && head.allSatisfy(\.isASCIILetter) && !label[stop + 1].isASCIILetter
    return isNumber || isRoman || isLetter ? head.count + 1 : 0
  }

  /// Where the number or letter begins that a lone closing bracket belongs to; the bracket itself where there is none.
  private static func beginOfMark(before close: Int, from start: Int, in label: ArraySlice<UInt8>) -> Int {
    let digits = label[start..<close].reversed().prefix(while: \.isASCIIDigit).count
    if (1...2).contains(digits) { return close - digits }
    guard close > start, label[close - 1].isASCIILetter else { return close }
    return close - 1 == start || label[close - 2] == 0x20 ? close - 1 : close
  }

  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("【", "】"), ("〔", "〕"), ("「", "」"), ("『", "』"), ("〈", "〉"), ("《", "》"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static func bracket(at index: Int, in label: ArraySlice<UInt8>) -> (opens: Bool, length: Int, pair: Int)? {
    // Brackets are ASCII or begin with one and the same byte of Japanese punctuation; most characters are neither.
    guard label[index] == 0xE3 || "()[]{}".utf8.contains(label[index]) else { return nil }
    for (number, pair) in pairs.enumerated() {
      if label[index...].starts(with: pair.open) { return (true, pair.open.count, number) }
      if label[index...].starts(with: pair.close) { return (false, pair.close.count, number) }
    }
    return nil
  }

  /// The closing bracket that belongs to an opening one; inner brackets of the same form are counted.
  private static func close(of open: Int, in label: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = bracket(at: open, in: label) else { return nil }
    var depth = 1
    var index = open + first.length
    while index < label.endIndex {
      guard let bracket = bracket(at: index, in: label), bracket.pair == first.pair else {
        index += 1
        continue
      }
      depth += bracket.opens ? 1 : -1
      if depth == 0 { return index..<index + bracket.length }
      index += bracket.length
    }
    return nil
  }
}
