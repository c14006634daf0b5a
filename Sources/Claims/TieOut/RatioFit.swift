/// How a printed ratio, or amount per share, compares with two other figures, computed fast and a little too kindly.
///
/// It only serves to find out which lines belong together; the claim that is made of them is judged exactly.
struct RatioFit {
  /// How the stated figure follows from two others, a and b.
  enum Formula: Hashable {
    /// (a − b) / b in per cent.
    case change
    /// a / b in per cent.
    case proportion
    /// a / b, where a and b are printed in multiples that differ by a power of ten.
    case quotient(power: Int)
  }

  enum Outcome: Equatable {
    /// It follows, which so many bits say is no chance.
    case holds(bits: Int)
    /// It would follow with the opposite sign.
    case flipped
    case fails
    case notApplicable
  }

  /// Ten to the number of decimals by which the field scales its figures.
  let unit: Int64
  let formula: Formula

  /// What one figure may add to the evidence at most, in bits.
  private static let mostBits = 14

  func outcome(_ stated: FigureField.Entry, _ a: FigureField.Entry, _ b: FigureField.Entry) -> Outcome {
    guard stated.state == .figure, a.state == .figure, b.state == .figure, b.value > 0, a.kind == b.kind || isQuotient
    else { return .notApplicable }
    let factor = self.factor
    let dividend = Int128(formula == .change ? a.value - b.value : a.value)
    let (expected, overflow) = dividend.multipliedReportingOverflow(by: factor.numerator)
    let (base, otherOverflow) = Int128(b.value).multipliedReportingOverflow(by: factor.denominator)
    guard !overflow, !otherOverflow else { return .notApplicable }
    let printed = Int128(stated.value) * base
    // One unit in the last place of the stated figure, and what one unit of each operand makes of it.
    let own = Int128(stated.place) * base
    let moved = formula == .change ? Int128(stated.value) + factor.numerator / factor.denominator : Int128(stated.value)
    let slack = Int128(a.place) * factor.numerator + moved.magnitude128 * Int128(b.place) * factor.denominator
    if let isNearest = Self.prints(expected, as: printed, own: own, slack: slack) {
      let size = min(Self.bits(Int128(stated.value) / Int128(max(1, stated.place))), Self.proof(by: a, b))
      let doubt = Self.bits((own + slack) / max(1, own)) - 1
      // Most ratios are rounded to the nearest; of two readings the one that needs no cutting off is likelier.
      return .holds(bits: size > 0 ? max(0, min(Self.mostBits, size - doubt)) + (isNearest ? 1 : 0) : 0)
    }
    if stated.value != 0, Self.prints(-expected, as: printed, own: own, slack: slack) != nil { return .flipped }
    return .fails
  }

  /// What a ratio can show at most, in bits: two figures of one digit make every other ratio, and prove none.
  private static func proof(by a: FigureField.Entry, _ b: FigureField.Entry) -> Int {
    let digits = [a, b].map { $0.value.magnitude / UInt64(max(1, $0.place)) }
    return digits.allSatisfy { $0 < 10 } ? 0 : digits.map { bits(Int128($0)) }.min() ?? 0
  }

  /// Whether an amount prints as a figure, and if so whether rounding to the nearest does it; nil where nothing does.
  private static func prints(_ amount: Int128, as printed: Int128, own: Int128, slack: Int128) -> Bool? {
    let gap = printed >= 0 ? amount - printed : printed - amount
    if 2 * gap.magnitude128 <= own + 2 * slack { return true }
    // What is cut off lies further from zero than what is printed.
    return gap > 0 && gap < own + slack ? false : nil
  }

  private var isQuotient: Bool { if case .quotient = formula { true } else { false } }

  /// What the quotient is multiplied by to be in the units of the stated figure.
  private var factor: (numerator: Int128, denominator: Int128) {
    switch formula {
    case .change, .proportion: return (Int128(unit) * 100, 1)
    case .quotient(let power):
      var scale: Int128 = 1
      for _ in 0..<abs(power) { scale *= 10 }
      return power >= 0 ? (Int128(unit) * scale, 1) : (Int128(unit), scale)
    }
  }

  private static func bits(_ value: Int128) -> Int { Int128.bitWidth - value.magnitude.leadingZeroBitCount }
}

extension Int128 {
  fileprivate var magnitude128: Int128 { self < 0 ? -self : self }
}
