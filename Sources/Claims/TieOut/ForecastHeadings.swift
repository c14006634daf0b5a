import ReleaseModel

/// The periods that the headings of forecasts name, for tables whose rows say no more than 通期 or "Full year".
struct ForecastHeadings {
  /// The headings of a release in its order; those of other sections have no period.
  private var headings: [(offset: Int, year: Period?)] = []

  /// Sentences speak of forecasts too; a heading is short.
  private static let longest = 200

  init(_ release: Release) {
    for block in release.blocks where block.text.count <= Self.longest {
      let words = release.text[block.text]
      let label = NormalizedLabel(words).bytes
      if Self.forecast.contains(where: label.contains) {
        let period = PeriodReader.read(release.string(block.text)).period
        // The line below the heading, which says what percentages mean, speaks of no year.
        if let period, period.endMonth != nil { headings.append((block.text.start, period)) }
      } else if case .heading = block {
        headings.append((block.text.start, nil))
      }
    }
  }

  /// The time of a row of a forecast that stands at an offset of the text; nil where the row names no part of a year.
  func period(ofRow label: String, at offset: Int) -> Period? {
    let label = NormalizedLabel(label).bytes
    guard let months = Self.months.first(where: { $0.words.contains(where: label.contains) })?.count,
      var period = headings.last(where: { $0.offset <= offset })?.year, let month = period.endMonth
    else { return nil }
    let end = period.endYear * 12 + month - 1 - (12 - months)
    (period.endYear, period.endMonth, period.months) = (end / 12, end % 12 + 1, months)
    return period
  }

  private static let forecast = ["予想", "見通し", "forecast", "outlook", "projection"].map { NormalizedLabel($0).bytes }

  private static let months: [(words: [[UInt8]], count: Int)] = [
    (["第2四半期", "中間", "上期", "half", "six months"].map { NormalizedLabel($0).bytes }, 6),
    (["通期", "full year", "full-year", "fiscal year"].map { NormalizedLabel($0).bytes }, 12),
  ]
}
