/// What a word says about the unit of a figure.
enum UnitWord {
  case power(Int)
  case currency(Currency)
  /// A currency in a multiple: 百万円.
  case amount(Currency, power: Int)
  /// A Japanese numeral of its own right: 億, 万. More digits may follow it.
  case numeral(Int)
  case quantity(Unit.Quantity, power: Int = 0)
  /// Hundredths of the currency unit: 銭, pence.
  case hundredths(Currency)

  /// A word, what it says, and whether it may only stand right behind a digit.
  typealias Entry = (word: StaticString, meaning: UnitWord, isShort: Bool)

  // The longest first among words that begin alike.
  private static let words: [Entry] = [
    ("十億円", .amount("JPY", power: 9), false), ("百万円", .amount("JPY", power: 6), false),
    ("千円", .amount("JPY", power: 3), false), ("億円", .amount("JPY", power: 8), false),
    ("兆円", .amount("JPY", power: 12), false), ("万円", .amount("JPY", power: 4), false),
    ("円", .currency("JPY"), false), ("銭", .hundredths("JPY"), false),
    ("百万米ドル", .amount("USD", power: 6), false), ("百万ドル", .amount("USD", power: 6), false),
    ("千米ドル", .amount("USD", power: 3), false), ("千ドル", .amount("USD", power: 3), false),
    ("億ドル", .amount("USD", power: 8), false), ("米ドル", .currency("USD"), false), ("ドル", .currency("USD"), false),
    ("百万ユーロ", .amount("EUR", power: 6), false), ("ユーロ", .currency("EUR"), false),
    ("百万元", .amount("CNY", power: 6), false), ("千元", .amount("CNY", power: 3), false),
    ("百万株", .quantity(.shares, power: 6), false), ("千株", .quantity(.shares, power: 3), false),
    ("株", .quantity(.shares), false), ("名", .quantity(.persons), false), ("倍", .quantity(.multiple), false),
    ("兆", .numeral(12), false), ("億", .numeral(8), false), ("万", .numeral(4), false), ("百万", .power(6), false),
    ("ポイント", .quantity(.percentagePoints), false), ("％", .quantity(.percent), false),
    ("%", .quantity(.percent), false),
    ("percentage points", .quantity(.percentagePoints), false),
    ("percentage point", .quantity(.percentagePoints), false), ("basis points", .quantity(.basisPoints), false),
    ("per cent", .quantity(.percent), false), ("percent", .quantity(.percent), false),
    ("points", .quantity(.percentagePoints), false), ("pts", .quantity(.percentagePoints), false),
    ("ppts", .quantity(.percentagePoints), false), ("ppt", .quantity(.percentagePoints), false),
    ("pp", .quantity(.percentagePoints), false), ("pt", .quantity(.percentagePoints), false),
    ("bps", .quantity(.basisPoints), false),
    ("thousands", .power(3), false), ("thousand", .power(3), false), ("millions", .power(6), false),
    ("million", .power(6), false), ("billions", .power(9), false), ("billion", .power(9), false),
    ("trillions", .power(12), false), ("trillion", .power(12), false), ("mil.", .power(6), false),
    ("mln", .power(6), false), ("mn", .power(6), false), ("bn", .power(9), false), ("tn", .power(12), false),
    ("m", .power(6), true), ("k", .power(3), true), ("b", .power(9), true),
    ("japanese yen", .currency("JPY"), false), ("yen", .currency("JPY"), false), ("jpy", .currency("JPY"), false),
    ("jy", .currency("JPY"), false),
    ("u.s. dollars", .currency("USD"), false), ("us dollars", .currency("USD"), false),
    ("dollars", .currency("USD"), false), ("dollar", .currency("USD"), false), ("usd", .currency("USD"), false),
    ("us$", .currency("USD"), false), ("c$", .currency("CAD"), false), ("a$", .currency("AUD"), false),
    ("hk$", .currency("HKD"), false), ("nt$", .currency("TWD"), false), ("s$", .currency("SGD"), false),
    ("r$", .currency("BRL"), false), ("cad", .currency("CAD"), false), ("aud", .currency("AUD"), false),
    ("hkd", .currency("HKD"), false), ("sgd", .currency("SGD"), false),
    ("euros", .currency("EUR"), false), ("euro", .currency("EUR"), false), ("eur", .currency("EUR"), false),
    ("pounds sterling", .currency("GBP"), false), ("gbp", .currency("GBP"), false),
    ("sen", .hundredths("JPY"), false), ("pence", .hundredths("GBP"), false), ("p", .hundredths("GBP"), true),
    ("cents", .hundredths("USD"), false),
    ("chf", .currency("CHF"), false), ("rmb", .currency("CNY"), false), ("cny", .currency("CNY"), false),
    ("shares", .quantity(.shares), false), ("persons", .quantity(.persons), false),
    ("employees", .quantity(.persons), false), ("times", .quantity(.multiple), false),
    ("x", .quantity(.multiple), true),
  ]

  /// For each first byte in lower case, the words that begin with it.
  private static let wordsByFirstByte: [[Entry]] = {
    var table = [[Entry]](repeating: [], count: 256)
    for entry in words { table[Int(entry.word.utf8Start.pointee)].append(entry) }
    for index in table.indices { table[index].sort { $0.word.utf8CodeUnitCount > $1.word.utf8CodeUnitCount } }
    return table
  }()

  /// The unit word at a cursor and its length.
  ///
  /// A single letter is a unit only right behind a digit, as `isBehindDigit` tells.
  static func read(_ cursor: TextCursor, isBehindDigit: Bool) -> (meaning: UnitWord, length: Int)? {
    let byte = cursor.byte
    let first = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    for entry in wordsByFirstByte[Int(first)] where !entry.isShort || isBehindDigit {
      let length = entry.word.utf8CodeUnitCount
      guard cursor.isAt(entry.word) else { continue }
      let last = (entry.word.utf8Start + length - 1).pointee
      let next = cursor.byte(ahead: length)
      // "Rule 12b-2" counts no billions.
      if entry.isShort, last == UInt8(ascii: "b"), next == UInt8(ascii: "-"), cursor.byte(ahead: length + 1).isDigit {
        continue
      }
      if last.isLetter, next.isLetter || (entry.isShort && (next.isDigit || next == UInt8(ascii: "."))) { continue }
      return (entry.meaning, length)
    }
    if let code = Notation.currency(cursor.scalar.value) { return (.currency(code), cursor.scalar.length) }
    return nil
  }
}
