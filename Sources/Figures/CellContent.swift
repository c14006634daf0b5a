/// What a cell of a table holds.
public enum CellContent: Hashable, Sendable {
  /// No figure, and how the cell says so.
  case absent(Absence)
  /// One number.
  case number(PrintedNumber)
  /// A range from one number to another.
  ///
  /// Ranges are rare; that their two numbers lie apart keeps every other cell small.
  indirect case span(PrintedNumber, PrintedNumber)
  /// Several numbers and nothing else, such as an amount and its change.
  case numbers([PrintedNumber])
  /// Words, with or without numbers among them.
  case words

  /// Whether the cell holds a number.
  public var hasNumbers: Bool {
    switch self {
    case .number, .span, .numbers: true
    case .absent, .words: false
    }
  }

  /// The numbers in the cell.
  public var numbers: [PrintedNumber] {
    switch self {
    case .number(let number): [number]
    case .span(let lower, let upper): [lower, upper]
    case .numbers(let numbers): numbers
    case .absent, .words: []
    }
  }

  /// Reads the text of a cell.
  ///
  /// - Parameters:
  ///   - text: a release's normalised text.
  ///   - range: the cell's part of it.
  ///   - style: how the release prints numbers.
  public init(_ text: [UInt8], _ range: Range<Int>, _ style: NumberStyle = .point) {
    self = text.withUnsafeBufferPointer { bytes in
      var reader = CellReader(TextCursor(bytes, range, style))
      return reader.read()
    }
  }
}

/// Decides what a cell holds; a number counts only where nothing but its own marks stands beside it.
private struct CellReader {
  private var cursor: TextCursor
  /// The number read last.
  private var last: PrintedNumber?

  init(_ cursor: TextCursor) {
    self.cursor = cursor
  }

  mutating func read() -> CellContent {
    cursor.skipSpaces()
    if cursor.isAtEnd { return .absent(.blank) }
    // Nothing that says that there is no figure begins with a digit.
    if !cursor.byte.isDigit, let absence = absence() { return .absent(absence) }
    skipNote()
    guard let first = NumberReader.read(at: cursor) else { return .words }
    let start = cursor
    cursor.move(to: first.range.upperBound)
    last = first
    if isAtEnd { return .number(first) }
    if NoNumber.isAll(of: start) { return .words }
    if skipRangeMark() {
      guard let second = NumberReader.read(at: cursor) else { return .words }
      cursor.move(to: second.range.upperBound)
      last = second
      return isAtEnd ? Self.span(first, second) : .words
    }
    return severalNumbers(first)
  }

  /// Skips the marks of notes that stand before a figure, apart from it: "※3,※4 3,236".
  private mutating func skipNote() {
    var rest = cursor
    while rest.scalar.value == 0x203B || rest.scalar.value == 0x2A {
      rest.advance(rest.scalar.length)
      while rest.byte.isDigit { rest.advance(1) }
      if rest.byte == UInt8(ascii: ",") { rest.advance(1) }
      if rest.skipSpaces() { cursor = rest }
    }
  }

  /// Whether nothing is left but spaces and footnote marks.
  private var isAtEnd: Bool {
    var rest = cursor
    rest.skipSpaces()
    while !rest.isAtEnd {
      let (scalar, length) = rest.scalar
      if Notation.isFootnoteMark(scalar) {
        rest.advance(length)
        while rest.byte.isDigit { rest.advance(1) }
      } else if scalar == 0x28 || scalar == 0x5B || scalar == 0x2F, let length = noteLength(rest) {
        rest.advance(length)
      } else {
        return false
      }
      rest.skipSpaces()
    }
    return true
  }

  /// Whether what has been read cannot count chapters or notes: it has thousands, a unit, or three digits.
  private var isAmount: Bool {
    guard let last else { return false }
    if last.unit != nil || last.sign != .none { return true }
    return last.value.scale == 0 ? last.value.significand.magnitude >= 100 : last.value.significand.magnitude >= 100_000
  }

  /// The length of a bracketed note behind a figure: (注1), (Note 2), [3], (a), /4/.
  private func noteLength(_ cursor: TextCursor) -> Int? {
    var note = cursor
    let isSquare = note.byte == 0x5B
    note.advance(1)
    if cursor.byte == UInt8(ascii: "/") {
      while note.byte.isDigit { note.advance(1) }
      let digits = note.offset - cursor.offset - 1
      return (1...2).contains(digits) && note.byte == UInt8(ascii: "/") ? digits + 2 : nil
    }
    if note.isAt("注") {
      note.advance(3)
    } else if note.isAt("note") {
      note.advance(4)
    } else if note.byte == UInt8(ascii: "*") {
      note.advance(1)
    } else if !isSquare, note.byte.isLetter, note.byte >= 0x61, note.byte(ahead: 1) == 0x29 {
      // A small letter counts footnotes; capitals name lines, and "1(a)" is the number of a note itself.
      return isAmount ? 3 : nil
    } else if !isSquare {
      // A single digit in parentheses at the end is a note; a second figure has a unit or more digits.
      return note.byte.isDigit && note.byte(ahead: 1) == 0x29 && note.offset + 2 == note.end ? 3 : nil
    }
    note.skipSpaces()
    while note.byte.isDigit || note.byte == UInt8(ascii: ",") { note.advance(1) }
    guard note.byte == 0x29 || note.byte == 0x5D else { return nil }
    return note.offset + 1 - cursor.offset
  }

  private func absence() -> Absence? {
    if let named = Absence.named(cursor) { return named }
    var rest = cursor
    var dashes = 0
    var brackets = 0
    while !rest.isAtEnd {
      let (scalar, length) = rest.scalar
      if Notation.isDash(scalar) {
        dashes += 1
        rest.advance(length)
      } else if scalar == 0x28 || scalar == 0x29 || scalar == 0x5B || scalar == 0x5D {
        brackets += 1
        rest.advance(length)
      } else if let word = UnitWord.read(rest, isBehindDigit: dashes > 0) {
        rest.advance(word.length)
      } else if Notation.isFootnoteMark(scalar), dashes > 0 {
        rest.advance(length)
      } else if Notation.isWave(scalar), dashes > 0 {
        rest.advance(length)
      } else {
        // A dash, and in words or digits why there is nothing: still words, not a figure.
        return nil
      }
      rest.skipSpaces()
    }
    // "[%]" and "( )" stand for an empty cell; a unit alone does not.
    return dashes > 0 || brackets > 1 ? .dash : nil
  }

  /// Skips the mark between the ends of a range, where one stands at the cursor.
  private mutating func skipRangeMark() -> Bool {
    var rest = cursor
    let isApart = rest.skipSpaces()
    let (scalar, length) = rest.scalar
    if Notation.isWave(scalar) {
      rest.advance(length)
    } else if rest.isAt("to ") {
      rest.advance(3)
    } else if rest.isAt("から") {
      rest.advance(6)
    } else if Notation.isDash(scalar), scalar != 0x30FC {
      var behind = rest
      behind.advance(length)
      // With a space on one side only, the dash is the second number's sign.
      guard behind.skipSpaces() == isApart else { return false }
      rest.advance(length)
    } else {
      return false
    }
    rest.skipSpaces()
    cursor = rest
    return true
  }

  /// One unit printed behind the second end holds for the first too: "(13.0)~18.7%".
  private static func span(_ first: PrintedNumber, _ second: PrintedNumber) -> CellContent {
    var (lower, upper) = (first, second)
    lower.unit = lower.unit ?? upper.unit
    upper.unit = upper.unit ?? lower.unit
    return .span(lower, upper)
  }

  private mutating func severalNumbers(_ first: PrintedNumber) -> CellContent {
    var numbers = [first]
    while !isAtEnd {
      var isApart = cursor.skipSpaces() || cursor.byte == UInt8(ascii: "(")
      if cursor.byte == UInt8(ascii: "/") || cursor.byte == UInt8(ascii: ";") {
        isApart = true
        cursor.advance(1)
      }
      cursor.skipSpaces()
      guard isApart, let next = NumberReader.read(at: cursor) else { return .words }
      numbers.append(next)
      last = next
      cursor.move(to: next.range.upperBound)
    }
    if numbers.count == 2, let whole = oddlyGrouped(numbers[0], numbers[1]) { return .number(whole) }
    return .numbers(numbers)
  }

  /// The one number that was meant by two of which the first has no decimals and no unit and the second two or four digits
  /// before its decimals: "1 52,3" is a figure between whose thousands stands a space, and from which a digit was lost.
  ///
  /// Two figures of one cell would both print decimals. Only where thousands may stand apart so does it count.
  private func oddlyGrouped(_ first: PrintedNumber, _ second: PrintedNumber) -> PrintedNumber? {
    guard cursor.style == .comma || cursor.style == .spacedPoint, first.unit == nil, second.unit == nil,
      first.sign != .parentheses, second.sign == .none, first.value.scale == 0, second.value.scale > 0,
      first.value.magnitude.significand < 1000, !first.isOddlyGrouped
    else { return nil }
    let whole = second.value.significand / ExactDecimal.power(second.value.scale)
    let isGroup = 10..<100 ~= whole || 1000..<10_000 ~= whole
    guard isGroup, first.value.significand != 0 else { return nil }
    let factor = ExactDecimal.power(second.value.scale + (whole < 100 ? 2 : 4))
    let rest = first.value.significand < 0 ? -second.value.significand : second.value.significand
    return PrintedNumber(
      value: ExactDecimal(significand: first.value.significand * factor + rest, scale: second.value.scale),
      sign: first.sign,
      isOddlyGrouped: true,
      unit: nil,
      range: first.range.lowerBound..<second.range.upperBound,
      style: first.style
    )
  }
}
