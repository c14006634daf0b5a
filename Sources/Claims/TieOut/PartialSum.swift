/// A sum of printed figures, and how far rounding may have moved it.
struct PartialSum {
  /// The sum of the printed figures.
  private(set) var value: Int64 = 0
  /// How far below and above the printed sum the amounts may lie if they were cut off.
  private var below: Int64 = 0
  private var above: Int64 = 0
  /// One unit in the last place of each figure, added up.
  private var places: Int64 = 0
  /// The number of parts that are not zero.
  private(set) var filled = 0
  /// The largest part, regardless of sign.
  private(set) var largest: Int64 = 0
  /// The most bits that the digits of a part take, its closing zeros left off.
  private var digits = 0
  /// Whether a part cannot be read, so that nobody can say what the sum is.
  private(set) var isBlocked = false
  /// Whether a part is blank, so that one must take nothing for zero.
  private(set) var hasBlank = false

  /// Adds a figure or takes it away; where nothing is printed, there is nothing to add.
  mutating func add(_ entry: FigureField.Entry, subtracted: Bool, kind: FigureKind) {
    switch entry.state {
    case .unreadable: isBlocked = true
    case .blank: hasBlank = true
    case .none: break
    case .figure:
      if entry.kind != kind { isBlocked = true }
      let part = subtracted ? -entry.value : entry.value
      value += part
      places += entry.place
      if part <= 0 { below += entry.place }
      if part >= 0 { above += entry.place }
      if part != 0 { filled += 1 }
      largest = max(largest, abs(part))
      digits = max(digits, entry.digits)
    }
  }

  /// The sum with a figure put in front and itself taken away: a − (b + c).
  func takenAway(from entry: FigureField.Entry, kind: FigureKind) -> PartialSum {
    var result = PartialSum()
    result.add(entry, subtracted: false, kind: kind)
    result.value -= value
    result.places += places
    result.below += above
    result.above += below
    result.filled += filled
    result.largest = max(result.largest, largest)
    result.digits = max(result.digits, digits)
    result.isBlocked = result.isBlocked || isBlocked
    result.hasBlank = result.hasBlank || hasBlank
    return result
  }

  /// Whether none of the parts adds anything to the first, and some are left blank, or dashes stand beside figures so short
  /// that they may be changes in per cent, which add up nowhere.
  func isUnsaid(beside total: FigureField.Entry) -> Bool {
    filled < 2 && (hasBlank || max(largest, abs(total.value)) < Self.leastOfAmounts * max(1, total.place))
  }

  /// Below so many units in the last place a single part and its total are too short to say that they ought to be the same.
  private static let leastOfAmounts: Int64 = 1000

  /// How a printed total compares with the sum.
  func fit(_ total: FigureField.Entry) -> Fit {
    guard total.state == .figure, !isBlocked else { return .notApplicable }
    let gap = total.value - value
    if gap != 0 {
      let isNearest = 2 * abs(gap) <= places + total.place
      let isCutOff =
        gap > -below - (total.value >= 0 ? total.place : 0) && gap < above + (total.value <= 0 ? total.place : 0)
      guard isNearest || isCutOff else { return .fails }
    }
    // Fewer than two parts show nothing about how the total is made up.
    guard filled >= 2 else { return .trivial }
    let doubt = gap == 0 ? 0 : Self.bits((places + total.place) / max(1, total.place))
    return .holds(bits: max(0, min(Self.mostBits, size(beside: total) - doubt)), isExact: gap == 0)
  }

  /// The bits of the longest figure, closing zeros left off: the most that a total and its parts can say for a structure.
  ///
  /// Round figures, such as 1,000,000 and 2,000,000, add up to each other without meaning it.
  func size(beside total: FigureField.Entry) -> Int { max(digits, total.digits) }

  /// What one series may add to the evidence at most, in bits.
  static let mostBits = 24

  /// The bits of a number without its closing zeros.
  static func significantBits(_ value: Int64) -> Int {
    var value = value.magnitude
    while value > 0, value % 10 == 0 { value /= 10 }
    return UInt64.bitWidth - value.leadingZeroBitCount
  }

  static func bits(_ value: Int64) -> Int { Int64.bitWidth - value.magnitude.leadingZeroBitCount }

  enum Fit {
    /// The parts add up, which so many bits say is no chance.
    case holds(bits: Int, isExact: Bool)
    /// They add up because all but one are nothing.
    case trivial
    case fails
    /// There is no total to compare, or a part that cannot be read.
    case notApplicable
  }
}
