import Figures

extension PrintedNumber {
  /// Whether the number is most likely a year: four digits from 1900 to 2100 without separator, sign or unit.
  var isYear: Bool {
    unit == nil && sign == .none && value.scale == 0 && range.count == 4
      && (1900...2100).contains(value.significand)
  }
}
