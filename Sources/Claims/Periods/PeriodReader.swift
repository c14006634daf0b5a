/// Reads the time that a label names, in English and Japanese.
///
/// Only what it is sure of counts as time; all other words are kept, and set lines apart that differ in them.
struct PeriodReader {
  private var words: [Word]
  private var period: Period?
  private var rest: [String] = []
  /// The month and year in which the time begins, where a label gives both ends.
  private var start: (year: Int, month: Int)?
  private var months: Int?
  private var quarter: Int?
  private var isFiscalYear = false

  /// What a label says.
  static func read(_ label: String) -> PeriodLabel {
    var reader = PeriodReader(words: Word.words(of: label))
    return reader.read()
  }

  private init(words: [Word]) {
    self.words = words
  }

  private mutating func read() -> PeriodLabel {
    var index = 0
    while index < words.count {
      let taken = date(at: index) ?? duration(at: index)
      if let taken {
        index += taken
      } else {
        if !Self.isFiller(words[index]) { rest.append(words[index].text) }
        index += 1
      }
    }
    finish()
    // Without a date, words such as "three months" are the only thing that tells two columns apart.
    if period == nil, let months { rest.append("\(months)m") }
    // Beside its dates it says nothing that a year is the one before: 前連結会計年度 (2025年3月31日).
    if period != nil { rest.removeAll { $0 == "前" } }
    return PeriodLabel(period: period, rest: rest.joined(separator: " "))
  }

  private mutating func finish() {
    guard var period else { return }
    if let quarter, isFiscalYear {
      // 26年2月期第3四半期 ends a quarter before the fiscal year does.
      if let month = period.endMonth {
        let end = period.endYear * 12 + month - 1 - 3 * (4 - quarter)
        (period.endYear, period.endMonth) = (end / 12, end % 12 + 1)
      }
      period.months = 3 * quarter
    } else if let start, let month = period.endMonth {
      period.months = (period.endYear - start.year) * 12 + month - start.month + 1
    } else {
      period.months = months ?? quarter.map { 3 * $0 } ?? (isFiscalYear ? 12 : nil)
    }
    self.period = period
  }

  // MARK: Dates

  /// Reads a date and returns how many words it takes.
  private mutating func date(at index: Int) -> Int? {
    japaneseDate(at: index) ?? englishDate(at: index)
  }

  private mutating func japaneseDate(at index: Int) -> Int? {
    var place = index
    var offset = 0
    if let era = Self.eras[words[place].text] {
      offset = era
      place += 1
    }
    guard let number = number(place), word(place + 1) == "年" else { return nil }
    let isShort = offset == 0 && number < 100
    place += 2
    var found = Period(endYear: number + offset, isShort: isShort)
    if let month = self.number(place), (1...12).contains(month), word(place + 1) == "月" {
      found.endMonth = month
      place += 2
      if self.number(place) != nil, word(place + 1) == "日" { place += 2 }
    }
    if word(place) == "期" {
      isFiscalYear = true
      place += 1
      // 26年8月期1Q and 26年9月期中間期 are parts of the year.
      if let number = self.number(place), (1...4).contains(number), word(place + 1) == "q" {
        quarter = number
        place += 2
      } else if word(place) == "中間" {
        quarter = 2
        place += word(place + 1) == "期" ? 2 : 1
      }
    }
    take(found)
    return place - index
  }

  private mutating func englishDate(at index: Int) -> Int? {
    if let month = Self.months[words[index].text] {
      var place = index + 1
      if let day = number(place), (1...31).contains(day) { place += 1 }
      guard let year = year(place) else { return nil }
      take(Period(endYear: year, endMonth: month))
      return place + 1 - index
    }
    if let day = number(index), (1...31).contains(day), let month = word(index + 1).flatMap({ Self.months[$0] }),
      let year = year(index + 2)
    {
      take(Period(endYear: year, endMonth: month))
      return 3
    }
    if let year = year(index) {
      take(Period(endYear: year))
      return 1
    }
    if words[index].text == "fy", let number = number(index + 1), number < 2100 {
      take(Period(endYear: number, isShort: number < 100))
      isFiscalYear = true
      return 2
    }
    return nil
  }

  /// Takes a date; of two in one label, the first is where the time begins.
  private mutating func take(_ found: Period) {
    if let period, let month = period.endMonth { start = (period.endYear, month) }
    period = found
  }

  // MARK: Durations

  private mutating func duration(at index: Int) -> Int? {
    if word(index) == "第", let number = number(index + 1), (1...4).contains(number), word(index + 2) == "四半期" {
      quarter = number
      return 3
    }
    if word(index) == "quarter" || word(index) == "quarters" {
      if months == nil { months = 3 }
      return 1
    }
    if word(index) == "year" || word(index) == "years", ["ended", "ending"].contains(word(index + 1)) {
      months = 12
      return 1
    }
    let count = number(index) ?? words[index].text.countWord
    guard let count, let unit = word(index + 1) else { return nil }
    switch unit {
    case "month", "months", "か月", "ヶ月", "カ月": months = count
    case "week", "weeks":
      // Retailers count their quarters and years in weeks.
      guard let length = [13: 3, 14: 3, 26: 6, 27: 6, 39: 9, 40: 9, 52: 12, 53: 12][count] else { return nil }
      months = length
    case "year", "years": months = 12 * count
    default: return nil
    }
    return 2
  }

  // MARK: Words

  private func word(_ index: Int) -> String? { words.indices.contains(index) ? words[index].text : nil }
  private func number(_ index: Int) -> Int? { words.indices.contains(index) ? words[index].number : nil }

  /// A year of four digits.
  private func year(_ index: Int) -> Int? { number(index).flatMap { (1900...2100).contains($0) ? $0 : nil } }

  private static func isFiller(_ word: Word) -> Bool { fillers.contains(word.text) }

  private static let eras = ["昭和": 1925, "平成": 1988, "令和": 2018]

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  private static let fillers: Set<String> = [
    "the", "for", "as", "of", "at", "and", "in", "ended", "ending", "period", "periods", "unaudited", "audited",
    "millions", "thousands", "yen", "dollars", "usd", "from", "to", "on", "fiscal", "year", "years", "months", "note",
    "自", "至", "末", "当", "連結", "会計年度", "事業年度", "会計期間", "累計期間", "累計", "期間", "中間", "百万円", "千円", "円",
    "単位", "現在", "日", "期",
  ]
}

extension String {
  /// The number that a word from three to fifty-three spells.
  fileprivate var countWord: Int? {
    switch self {
    case "three": 3
    case "six": 6
    case "nine": 9
    case "twelve": 12
    case "thirteen": 13
    case "fourteen": 14
    default: nil
    }
  }
}
