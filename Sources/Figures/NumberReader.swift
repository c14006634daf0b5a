/// A number found in text, before its place in the release gives it a unit.
public struct PrintedNumber: Hashable, Sendable {
  /// The signed value in printed units.
  public var value: ExactDecimal
  /// How its sign is printed.
  public var sign: SignMark
  /// Whether its digits are grouped otherwise than by threes.
  public var isOddlyGrouped: Bool
  /// The unit printed with it, where one is.
  public var unit: Unit?
  /// Its bytes in the text, with sign, currency, parentheses and unit.
  public var range: Range<Int>
  /// How the numbers of its text are printed.
  public var style: NumberStyle
}

/// Reads one number with its signs, parentheses, currency and unit.
struct NumberReader {
  private var cursor: TextCursor
  private let start: Int
  private var sign = SignMark.none
  private var openParentheses = 0
  private var closedParentheses = 0
  private var unit: Unit?
  private var isOddlyGrouped = false
  /// Where the number ends, as far as it has been read.
  private var end: Int

  private init(_ cursor: TextCursor) {
    self.cursor = cursor
    start = cursor.offset
    end = cursor.offset
  }

  /// The number that starts at a cursor, with everything that belongs to it.
  static func read(at cursor: TextCursor) -> PrintedNumber? {
    var reader = NumberReader(cursor)
    return reader.read()
  }

  private mutating func read() -> PrintedNumber? {
    guard readPrefix(), var value = readDigits() else { return nil }
    end = cursor.offset
    readSuffix(&value)
    // An opening parenthesis that is never closed belongs to the sentence, not to the number.
    guard openParentheses == closedParentheses else { return nil }
    if openParentheses > 0, sign == .none || sign == .plus {
      sign = sign == .none ? .parentheses : sign
    }
    if sign != .none, sign != .plus { value = -value }
    return PrintedNumber(
      value: value,
      sign: sign,
      isOddlyGrouped: isOddlyGrouped,
      unit: unit,
      range: start..<end,
      style: cursor.style
    )
  }

  /// Signs, currencies, units and opening parentheses before the digits.
  private mutating func readPrefix() -> Bool {
    while !cursor.isAtEnd {
      if cursor.byte.isDigit { return true }
      let (scalar, length) = cursor.scalar
      if let mark = Notation.sign(scalar) {
        if sign != .none { return false }
        sign = mark
        cursor.advance(length)
      } else if scalar == 0xB1 {
        cursor.advance(length)
      } else if scalar == 0x28 {
        openParentheses += 1
        if openParentheses > 2 { return false }
        cursor.advance(length)
      } else if scalar == 0x2E && cursor.style != .comma || scalar == 0x2C, cursor.byte(ahead: 1).isDigit {
        return true
      } else if let word = UnitWord.read(cursor, isBehindDigit: false) {
        apply(word.meaning)
        cursor.advance(word.length)
        if case .power = word.meaning, cursor.isAt(" of ") { cursor.advance(4) }
      } else {
        return false
      }
      cursor.skipSpaces()
    }
    return false
  }

  /// The digits with their grouping and decimal point.
  private mutating func readDigits() -> ExactDecimal? {
    var significand: Int128 = 0
    var digits = 0
    var isGrouped = false
    var groupLength = 0
    if cursor.byte == UInt8(ascii: ","), cursor.style != .comma {
      // A separator without digits before it: the first of them were lost.
      isOddlyGrouped = true
      cursor.advance(1)
    }
    while true {
      if cursor.byte.isDigit {
        significand = significand * 10 + Int128(cursor.byte - 0x30)
        digits += 1
        groupLength += 1
        if digits > ExactDecimal.mostIntegerDigits { return nil }
        cursor.advance(1)
      } else if groupLength > 0, let length = groupingLength() {
        isOddlyGrouped = isOddlyGrouped || (isGrouped ? groupLength != 3 : groupLength > 3)
        isGrouped = true
        groupLength = 0
        cursor.advance(length)
      } else {
        break
      }
    }
    if isGrouped, groupLength != 3 { isOddlyGrouped = true }
    guard let pointLength = pointLength() else { return ExactDecimal(significand: significand) }
    cursor.advance(pointLength)
    var scale = 0
    while cursor.byte.isDigit {
      significand = significand * 10 + Int128(cursor.byte - 0x30)
      scale += 1
      if scale > ExactDecimal.mostFractionDigits { return nil }
      cursor.advance(1)
    }
    // Nothing tells whether these are decimals.
    if cursor.style == .undecidedPoint, scale == 3, !isGrouped, significand >= 1000 { return nil }
    return ExactDecimal(significand: significand, scale: scale)
  }

  /// The length of a thousands separator at the cursor: a comma, an apostrophe or a narrow space before a digit; where
  /// the style says so any space, or a full stop instead of the comma.
  private func groupingLength() -> Int? {
    let style = cursor.style
    let (scalar, length) = cursor.scalar
    switch scalar {
    case 0x27, 0x2019: return cursor.byte(ahead: length).isDigit ? length : nil
    case 0x2C where style != .comma: return cursor.byte(ahead: 1).isDigit ? 1 : nil
    case 0xA0: break
    case 0x20 where style == .comma || style == .spacedPoint, 0x2E where style == .comma: break
    default: return nil
    }
    // Only three digits make a group; two numbers may stand apart by the same space.
    let isGroup = (0..<3).allSatisfy { cursor.byte(ahead: length + $0).isDigit }
    return isGroup && !cursor.byte(ahead: length + 3).isDigit ? length : nil
  }

  /// The length of a decimal mark at the cursor: a full stop or one of the middle dots that stand for it; or a comma.
  private func pointLength() -> Int? {
    let (scalar, length) = cursor.scalar
    switch scalar {
    case 0x2E, 0xB7, 0x30FB, 0xFF65: if cursor.style == .comma { return nil }
    case 0x2C: if cursor.style != .comma { return nil }
    default: return nil
    }
    return cursor.byte(ahead: length).isDigit ? length : nil
  }

  /// Percent signs, units and closing parentheses behind the digits.
  private mutating func readSuffix(_ value: inout ExactDecimal) {
    while true {
      let beforeSpaces = cursor
      cursor.skipSpaces()
      if cursor.byte == 0x29, closedParentheses < openParentheses {
        closedParentheses += 1
        cursor.advance(1)
      } else if let word = UnitWord.read(cursor, isBehindDigit: cursor.offset == beforeSpaces.offset) {
        let isDirect = cursor.offset == beforeSpaces.offset
        cursor.advance(word.length)
        let isFirst = unit == nil
        apply(word.meaning)
        // "yen sen" behind a figure is the caption of another, not a part of this one.
        if case .hundredths = word.meaning, value.scale == 0, isFirst {
          value = ExactDecimal(significand: value.significand, scale: 2)
        }
        if isDirect { readLowerPart(behind: word.meaning, &value) }
      } else if cursor.isAt("of "), unit?.power ?? 0 > 0 {
        cursor.advance(3)
        if case .currency? = UnitWord.read(cursor, isBehindDigit: false)?.meaning { continue }
        cursor = beforeSpaces
        return
      } else if cursor.isAt("減"), sign == .none {
        sign = .word
        cursor.advance(3)
      } else if cursor.isAt("増"), sign == .none {
        cursor.advance(3)
      } else {
        cursor = beforeSpaces
        return
      }
      end = cursor.offset
    }
  }

  /// The digits that follow 円, 兆, 億 or 万 as a lower part of one number: 12円50銭, 294億2,000万円.
  private mutating func readLowerPart(behind word: UnitWord, _ value: inout ExactDecimal) {
    guard cursor.byte.isDigit else { return }
    let before = cursor
    let power: Int
    switch word {
    case .numeral(let numeral): power = numeral
    case .currency("JPY"): power = 0
    default: return
    }
    guard let lower = readDigits(), lower.scale == 0, value.scale == 0,
      let next = UnitWord.read(cursor, isBehindDigit: true)
    else {
      cursor = before
      return
    }
    switch next.meaning {
    case .hundredths("JPY") where power == 0 && lower.significand < 1000:
      // A hundred 銭 and more are a slip; what they would add up to lets the figures around convict it.
      value = ExactDecimal(significand: value.significand * 100 + lower.significand, scale: 2)
    case .numeral(let lowerPower) where lowerPower < power, .amount("JPY", let lowerPower) where lowerPower < power:
      let shift = ExactDecimal.power(power - lowerPower)
      value = ExactDecimal(significand: value.significand * shift + lower.significand)
      unit?.power = lowerPower
      if case .amount = next.meaning { unit?.currency = "JPY" }
    default:
      cursor = before
      return
    }
    cursor.advance(next.length)
    if case .numeral = next.meaning { readLowerPart(behind: next.meaning, &value) }
  }

  private mutating func apply(_ word: UnitWord) {
    var unit = self.unit ?? Unit(.money)
    switch word {
    case .power(let power), .numeral(let power): unit.power = max(unit.power, power)
    case .currency(let code): unit.currency = unit.currency ?? code
    case .amount(let code, let power):
      unit.currency = code
      unit.power = max(power, unit.power)
    case .hundredths(let code):
      unit.currency = unit.currency ?? code
    case .quantity(let quantity, let power):
      unit.quantity = quantity
      unit.power = max(unit.power, power)
    }
    self.unit = unit
  }
}
