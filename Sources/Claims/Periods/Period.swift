/// The time that a line of a table is about: until when it runs, and for how long.
struct Period: Hashable, Sendable {
  /// The calendar year in which it ends.
  var endYear: Int
  /// The month in which it ends, from 1 to 12, where the label says so.
  var endMonth: Int?
  /// Whether the year is printed with two digits, as in 26年3月期.
  var isShort = false
  /// How many months it covers, where the label says so; a balance sheet's date covers none.
  var months: Int?

  /// Whether both may be the same time: what one of them leaves open does not set them apart.
  func matches(_ other: Period) -> Bool {
    guard yearsMatch(other), endMonth == nil || other.endMonth == nil || endMonth == other.endMonth else {
      return false
    }
    return months == nil || other.months == nil || months == other.months
  }

  private func yearsMatch(_ other: Period) -> Bool {
    if isShort == other.isShort { return endYear == other.endYear }
    let (short, full) = isShort ? (endYear, other.endYear) : (other.endYear, endYear)
    // Two digits count from the century or from the beginning of an era: Heisei in 1989, Reiwa in 2019.
    return full % 100 == short || full - 1988 == short || full - 2018 == short
  }
}

/// What a label says about time, and what else it says.
struct PeriodLabel: Hashable, Sendable {
  let period: Period?
  /// The words that are not about time: "as restated", "forecast".
  let rest: String
}
