/// Finds the figures in running text.
///
/// A number in prose is a figure where it says so itself: by a percent sign, a currency, a unit or a thousands
/// separator. All others may be dates, section numbers, telephone numbers or codes, and are left alone.
public enum ProseScanner {
  /// The figures in a range of a release's normalised text, in order.
  public static func numbers(
    in text: [UInt8],
    _ range: Range<Int>,
    _ style: NumberStyle = .point
  ) -> [PrintedNumber] {
    text.withUnsafeBufferPointer { bytes in
      var found: [PrintedNumber] = []
      var offset = range.lowerBound
      while offset < range.upperBound {
        guard bytes[offset].isDigit else {
          offset += 1
          continue
        }
        let run = endOfRun(bytes, offset, range.upperBound)
        let start = startOfFigure(bytes, offset, found.last?.range.upperBound ?? range.lowerBound)
        if let start, let number = NumberReader.read(at: TextCursor(bytes, start..<range.upperBound, style)),
          number.isFigure(bytes)
        {
          found.append(number)
          offset = max(number.range.upperBound, offset + 1)
        } else {
          offset = run
        }
      }
      return found
    }
  }

  /// The end of the digits, letters and joining marks that hold together from an offset on, as a code does.
  private static func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
    var index = offset
    while index < end {
      let byte = bytes[index]
      let joins = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      guard byte.isDigit || byte.isLetter || (joins && index + 1 < end && bytes[index + 1].isDigit) else { break }
      index += 1
    }
    return max(index, offset + 1)
  }

  /// Where the sign and currency before a digit begin, or nil where the digit is part of a word or code.
  private static func startOfFigure(_ bytes: UnsafeBufferPointer<UInt8>, _ digit: Int, _ floor: Int) -> Int? {
    var start = digit
    while start > floor {
      var previous = start - 1
      while previous > floor, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
      let scalar = TextCursor(bytes, previous..<digit).scalar.value
      if Notation.currency(scalar) != nil || scalar == 0x2B || scalar == 0x25B2 || scalar == 0x25B3 || scalar == 0x2212
        || scalar == 0x2E
      {
        start = previous
      } else if scalar == 0x2D || (0x2010...0x2015).contains(scalar) {
        // A hyphen is a minus sign only at the start of a word.
        let isFree = previous == floor || bytes[previous - 1] <= 0x20 || bytes[previous - 1] == 0x28
        return isFree ? previous : start < digit ? start : nil
      } else {
        guard bytes[previous].isLetter || bytes[previous].isDigit || scalar == 0x2F || scalar == 0x5F else {
          return start
        }
        return startOfLetteredCurrency(bytes, dollar: start, digit, floor)
      }
    }
    return start
  }

  /// The start of US$, HK$ and the like, whose letters belong to the sign at `dollar`.
  private static func startOfLetteredCurrency(
    _ bytes: UnsafeBufferPointer<UInt8>,
    dollar: Int,
    _ digit: Int,
    _ floor: Int
  ) -> Int? {
    for length in 1...2 where dollar - length >= floor && bytes[dollar] == UInt8(ascii: "$") {
      let start = dollar - length
      let isFree = start == floor || !(bytes[start - 1].isLetter || bytes[start - 1].isDigit)
      let word = UnitWord.read(TextCursor(bytes, start..<digit), isBehindDigit: false)
      if isFree, word?.length == length + 1 { return start }
    }
    return nil
  }
}

extension PrintedNumber {
  /// Whether the number says by its own marks that it is a figure.
  fileprivate func isFigure(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if unit != nil { return true }
    return !isOddlyGrouped && bytes[range].contains(style.separator)
  }
}
