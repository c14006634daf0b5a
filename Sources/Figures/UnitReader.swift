extension Unit {
  /// The unit that a caption, header or label states, such as "(in millions of yen)", 百万円, 円 銭 or "%".
  ///
  /// Returns nil where the words name none. Words that are no unit are passed over, so a caller that reads running
  /// text must decide first whether it is a caption at all.
  public init?(statedBy text: [UInt8], _ range: Range<Int>) {
    let unit = text.withUnsafeBufferPointer { Unit.stated(TextCursor($0, range)) }
    guard let unit else { return nil }
    self = unit
  }

  private static func stated(_ start: TextCursor) -> Unit? {
    var cursor = start
    var unit: Unit?
    var isBehindLetter = false
    var isBehindUnit = false
    var isBehindCurrency = false
    while !cursor.isAtEnd {
      if !isBehindLetter, cursor.isAt("per share") || cursor.isAt("1株") || cursor.isAt("一株") {
        unit = unit ?? Unit(.money)
        unit?.isPerShare = true
        cursor.advance(cursor.isAt("per share") ? 9 : cursor.byte == UInt8(ascii: "1") ? 4 : 6)
        isBehindUnit = false
        continue
      }
      if !isBehindLetter, cursor.isAt("'000") || cursor.isAt("000s") {
        unit = unit ?? Unit(.money)
        unit?.power = 3
        cursor.advance(4)
        continue
      }
      // "except per share" and "other than" end what holds for the whole table.
      if !isBehindLetter, unit != nil, cursor.isAt("except") || cursor.isAt("other than") { break }
      let shortUnit = isShortUnit(cursor)
      if !isBehindLetter, let word = UnitWord.read(cursor, isBehindDigit: shortUnit),
        isBehindUnit || UnitContext(cursor, from: start.offset).admits(word.length)
      {
        if case .currency = word.meaning { isBehindCurrency = true }
        unit = merged(unit, word.meaning, isBehindCurrency: isBehindCurrency)
        cursor.advance(word.length)
        isBehindLetter = false
        isBehindUnit = true
        continue
      }
      isBehindUnit = cursor.isAt("単位")
      isBehindLetter = cursor.byte.isLetter
      cursor.advance(isBehindUnit ? 6 : max(cursor.scalar.length, 1))
    }
    return unit
  }

  /// Whether a single letter at the cursor is a multiple, as in "£m", "¥ bn" or "$k".
  private static func isShortUnit(_ cursor: TextCursor) -> Bool {
    guard cursor.byte.isLetter, !cursor.byte(ahead: 1).isLetter else { return false }
    let last = cursor.byte(ahead: -1)
    return last == UInt8(ascii: "$") || last == 0xA3 || last == 0xA5 || last == 0xAC
  }

  private static func merged(_ unit: Unit?, _ word: UnitWord, isBehindCurrency: Bool) -> Unit {
    guard var unit else {
      switch word {
      case .power(let power), .numeral(let power): return Unit(.money, power: power)
      case .currency(let code), .hundredths(let code): return Unit(.money, currency: code)
      case .amount(let code, let power): return Unit(.money, currency: code, power: power)
      case .quantity(let quantity, let power): return Unit(quantity, power: power)
      }
    }
    // The first unit that a caption names leads; "(百万円、%)" is an amount with percentages beside it.
    switch word {
    case .power(let power), .numeral(let power):
      // "Average shares outstanding (in thousands)" counts thousands of shares, but "Own shares £m" no millions of them.
      let mayCount = unit.quantity == .money || unit.quantity == .shares && !isBehindCurrency
      if unit.power == 0, mayCount { unit.power = power }
    case .currency(let code), .hundredths(let code):
      if unit.quantity == .money { unit.currency = unit.currency ?? code }
    case .amount(let code, let power):
      if unit.quantity == .money, unit.currency == nil { (unit.currency, unit.power) = (code, power) }
    case .quantity(let quantity, let power):
      if unit.quantity == .money, unit.power > 0, unit.currency == nil, quantity == .shares || quantity == .persons {
        unit.quantity = quantity
        unit.power = max(power, unit.power)
      }
    }
    return unit
  }
}

extension Unit {
  /// The unit with what another, further away from the figure, says that this one leaves open.
  package func completed(by other: Unit) -> Unit {
    var unit = self
    if unit.quantity == .unknown { return other }
    guard unit.quantity == .money, other.quantity == .money else { return unit }
    let isSameCurrency = unit.currency == nil || other.currency == nil || unit.currency == other.currency
    if isSameCurrency, unit.power == 0, !unit.isPerShare {
      unit.power = other.power
    }
    unit.currency = unit.currency ?? other.currency
    unit.isPerShare = unit.isPerShare || other.isPerShare
    if unit.isPerShare { unit.power = 0 }
    return unit
  }

  /// Whether a text states a unit and says nothing else, as the cells 百万円 and "(millions of yen)" do.
  package static func isNothingElse(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var cursor = TextCursor(bytes, range)
      var hasUnit = false
      cursor.skipSpaces()
      while !cursor.isAtEnd {
        let shortUnit = isShortUnit(cursor) || (cursor.offset == range.lowerBound && range.count <= 3)
        if let word = UnitWord.read(cursor, isBehindDigit: shortUnit) {
          hasUnit = true
          cursor.advance(word.length)
        } else if let length = lengthOfFiller(cursor) {
          cursor.advance(length)
        } else if hasUnit, cursor.isAt("except ") || cursor.isAt("other than ") {
          // "In thousands, except per share data": what follows is about a few lines, not the table.
          return true
        } else if cursor.isAt("'000") {
          hasUnit = true
          cursor.advance(4)
        } else if cursor.isAt("単位") {
          cursor.advance(6)
        } else if cursor.isAt("unit") {
          cursor.advance(4)
        } else if "()[]:,./、・*".utf8.contains(cursor.byte) || cursor.scalar.value == 0x3001
          || cursor.scalar.value == 0x30FB
        {
          cursor.advance(cursor.scalar.length)
        } else {
          return false
        }
        cursor.skipSpaces()
      }
      return hasUnit
    }
  }

  /// The length of a word that says nothing of the unit that it stands beside: "amounts in thousands".
  private static func lengthOfFiller(_ cursor: TextCursor) -> Int? {
    let fillers: [StaticString] = ["of ", "in ", "amounts ", "all amounts ", "figures ", "expressed ", "stated "]
    return fillers.first(where: cursor.isAt)?.utf8CodeUnitCount
  }
}
