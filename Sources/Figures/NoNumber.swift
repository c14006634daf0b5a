/// Tells the dates, periods and codes among cells whose digits read like several numbers.
///
/// `3/31/08`, `2023-07-01`, `2017/18`, `9M 2017`, `001-33099` and `408-996-1010` are no figures, nor is a range of two
/// dates. Whatever could also be a pair or range of figures, such as `3/31` and `10-12`, is left alone.
enum NoNumber {
  /// Whether the text from a cursor on is nothing else than a date, a period or a code; notes behind it are let pass.
  static func isAll(of cursor: TextCursor) -> Bool {
    guard var rest = skipOne(cursor) else { return false }
    if rest.isAtEndOrNote { return true }
    rest.skipSpaces()
    let (scalar, length) = rest.scalar
    guard Notation.isWave(scalar) || Notation.isDash(scalar) || rest.isAt("to ") else { return false }
    rest.advance(rest.isAt("to ") ? 3 : length)
    rest.skipSpaces()
    return skipOne(rest)?.isAtEndOrNote ?? false
  }

  /// Where a date, period or code at a cursor ends; nil where there is none.
  private static func skipOne(_ cursor: TextCursor) -> TextCursor? {
    if let behind = skipMonths(cursor) { return behind }
    var groups: [Group] = []
    var rest = cursor
    var separator: UInt8 = 0
    while groups.count < 5, let group = Group(&rest) {
      groups.append(group)
      let next = rest.byte
      let isSeparator = groups.count == 1 ? next == UInt8(ascii: "/") || next == UInt8(ascii: "-") : next == separator
      guard isSeparator, rest.byte(ahead: 1).isDigit else { break }
      separator = next
      rest.advance(1)
    }
    guard groups.count > 1, !rest.byte.isDigit, !rest.byte.isLetter, rest.byte != UInt8(ascii: ","),
      !(rest.byte == UInt8(ascii: ".") && rest.byte(ahead: 1).isDigit)
    else { return nil }
    let isNone =
      separator == UInt8(ascii: "/") ? isDate(groups) || isPeriod(groups) : isDate(groups) || isCode(groups)
    return isNone ? rest : nil
  }

  /// Digits that nothing separates.
  private struct Group {
    var value = 0
    var digits = 0
    var hasLeadingZero = false

    init?(_ cursor: inout TextCursor) {
      hasLeadingZero = cursor.byte == UInt8(ascii: "0")
      while cursor.byte.isDigit {
        guard digits < 9 else { return nil }
        value = value * 10 + Int(cursor.byte - 0x30)
        digits += 1
        cursor.advance(1)
      }
      if digits == 0 { return nil }
    }

    var isYear: Bool { digits == 4 && (1900...2100).contains(value) }
    var isMonth: Bool { digits <= 2 && (1...12).contains(value) }
    var isDay: Bool { digits <= 2 && (1...31).contains(value) }
  }

  /// Three groups of which one is a year, one a month and one a day, in any of the orders in use.
  private static func isDate(_ groups: [Group]) -> Bool {
    guard groups.count == 3 else { return false }
    func isDate(_ year: Group, _ month: Group, _ day: Group) -> Bool {
      (year.isYear || year.digits == 2) && month.isMonth && day.isDay
    }
    return isDate(groups[0], groups[1], groups[2]) || isDate(groups[2], groups[0], groups[1])
      || isDate(groups[2], groups[1], groups[0])
  }

  /// A month of a year, or a year that goes on in the next one.
  private static func isPeriod(_ groups: [Group]) -> Bool {
    guard groups.count == 2 else { return false }
    let (first, second) = (groups[0], groups[1])
    if first.isYear {
      return second.isMonth || (second.digits == 2 && second.value == (first.value + 1) % 100)
        || (second.isYear && second.value == first.value + 1)
    }
    return second.isYear && first.isMonth
  }

  /// Groups joined by hyphens as only a telephone number, a file number or a taxpayer's number is.
  private static func isCode(_ groups: [Group]) -> Bool {
    if groups.count > 2 { return true }
    let (first, second) = (groups[0], groups[1])
    return groups.contains { $0.hasLeadingZero && $0.digits > 1 } || (first.digits == 2 && second.digits == 7)
      || (first.hasLeadingZero && second.digits > 4)
      || (first.isYear && second.digits == 2 && second.value == (first.value + 1) % 100)
  }

  /// The end of so many months of a year: "9M 2017", "6M/2018".
  private static func skipMonths(_ cursor: TextCursor) -> TextCursor? {
    var rest = cursor
    guard let months = Group(&rest), [3, 6, 9, 12].contains(months.value), rest.byte | 0x20 == UInt8(ascii: "m") else {
      return nil
    }
    rest.advance(1)
    rest.skipSpaces()
    if rest.byte == UInt8(ascii: "/") { rest.advance(1) }
    guard let year = Group(&rest), year.isYear else { return nil }
    return rest
  }
}

extension TextCursor {
  /// Whether nothing is left but a footnote mark.
  fileprivate var isAtEndOrNote: Bool {
    var rest = self
    rest.skipSpaces()
    while !rest.isAtEnd, Notation.isFootnoteMark(rest.scalar.value) {
      rest.advance(rest.scalar.length)
      while rest.byte.isDigit { rest.advance(1) }
      rest.skipSpaces()
    }
    return rest.isAtEnd
  }
}
