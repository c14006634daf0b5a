/// A printed percentage of a number of things that come whole, such as directors or stores.
///
/// Of nine directors, no number is 62.5 %: five are 55.6 %, six are 66.7 %. A percentage counts as possible where it is
/// what a count gives when rounded to the nearest, either way at a half, or when cut off.
public struct WholeShare: Hashable, Sendable {
  /// The percentage as printed, from 0 to 100.
  public let percentage: ExactDecimal
  /// How many things there are, 1 or more.
  public let base: Int128

  /// Creates a share; nil where the percentage is below 0 or above 100, or the base is no count to divide by.
  public init?(percentage: ExactDecimal, base: Int128) {
    guard percentage.signum >= 0, percentage <= ExactDecimal(significand: 100), (1...Self.mostThings).contains(base),
      percentage.scale <= ExactDecimal.mostFractionDigits
    else { return nil }
    self.percentage = percentage
    self.base = base
  }

  /// The largest base that is computed with; all products then stay far within 128 bits.
  private static let mostThings = ExactDecimal.power(ExactDecimal.mostIntegerDigits)

  /// One hundred per cent in units of the last printed place.
  private var whole: Int128 { 100 * ExactDecimal.power(percentage.scale) }

  /// Whether some percentage of this precision is ruled out by the base.
  ///
  /// The amounts behind a printed percentage span one and a half units of its last place; where the steps from one
  /// count to the next are no larger, each percentage is possible.
  public var isDecidable: Bool { 2 * whole > 3 * base }

  /// Whether so many things out of the base print as the percentage.
  public func admits(_ count: Int128) -> Bool {
    guard (0...base).contains(count) else { return false }
    let share = count * whole
    return 2 * share >= (2 * percentage.significand - 1) * base && share < (percentage.significand + 1) * base
  }

  /// Whether any whole number out of the base prints as the percentage.
  public var isPossible: Bool { admits(max(0, Self.ceiling((2 * percentage.significand - 1) * base, 2 * whole))) }

  /// Whether so many things, or any number of them, print as the percentage one unit of its last place up or down.
  ///
  /// Releases move percentages so that all of them add up to 100.
  public func isOffByOne(for count: Int128?) -> Bool {
    let unit = ExactDecimal(significand: 1, scale: percentage.scale)
    return [percentage + unit, percentage - unit].compactMap { WholeShare(percentage: $0, base: base) }
      .contains { share in count.map { share.admits($0) } ?? share.isPossible }
  }

  /// The counts next to the percentage, the lower and the upper one; a single one where it gives the percentage.
  public var neighbours: [Int128] {
    let product = percentage.significand * base
    let lower = product / whole
    return product % whole == 0 ? [lower] : [lower, lower + 1]
  }

  /// What a count out of the base prints as with the precision of the percentage, rounded to the nearest.
  public func percentage(of count: Int128) -> ExactDecimal? {
    try? RoundingConvention.nearest.printed(
      Rational(numerator: 100 * count, denominator: base),
      scale: percentage.scale
    )
  }

  /// The quotient of two integers, the divisor above zero, rounded up.
  private static func ceiling(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    dividend / divisor + (dividend % divisor > 0 ? 1 : 0)
  }
}
