import Figures

extension PrintedNumber {
  /// Whether the number is most likely a year: four digits from 1900 to 2100 without separator or sign.
  ///
  /// Behind it nothing may stand but a currency's code, as over the columns of a table in two currencies: "1999 EUR".
  var isYear: Bool {
    guard sign == .none, value.scale == 0, (1900...2100).contains(value.significand) else { return false }
    return unit == nil ? range.count == 4 : unit?.currency != nil && range.count == 8
  }
}
