import Figures

/// Numbers of shares whose multiple a table leaves open, beside amounts in thousands or millions.
///
/// "In thousands, except per share data" counts the shares in thousands too, unless they are printed in full. Which of the
/// two is meant the amount per share tells: the readings lie a thousand times apart.
struct OpenMultiples {
  /// The claim with the numbers of shares in the multiple that comes nearest to what is stated.
  let claim: Claim
  /// Whether the claim speaks against the amount per share if it fails.
  ///
  /// Shares that were split since, or that take their part of the profit in two classes, make another amount of it; only
  /// a slip of the pen that changes it by a tenth at least is told from that.
  let mayAccuse: Bool

  /// How many times too large or small a result must be for its multiple to be the wrong one.
  private static let farOff = 30

  init(_ claim: Claim) {
    let meant = Self.powers(in: claim).lazy.map { Self.counting(claim, inPower: $0) }.first { Self.isNear($0) }
    self.claim = meant ?? claim
    mayAccuse = meant.map(Self.isWrongByASlip) ?? true
  }

  /// The least part by which a slip must change an amount to be told from other reasons: a tenth.
  private static let leastPart = 10

  private static func isWrongByASlip(_ claim: Claim) -> Bool {
    guard case .broken(let expected) = claim.verdict(nil),
      let slip = Slip(printed: claim.stated.value, expected: expected)
    else { return false }
    return slip == .sign || (claim.stated.value - expected).magnitude.times(leastPart) >= expected.magnitude
  }

  /// The powers of ten in which the amounts are printed, where shares stand beside them without one; the claim as it is
  /// first.
  private static func powers(in claim: Claim) -> [Int] {
    let figures = claim.operands.map(\.figure)
    guard claim.stated.unit.isPerShare, figures.contains(where: isOpen), !isNear(claim) else { return [] }
    return Set(figures.filter { $0.unit.quantity == .money }.map(\.unit.power)).subtracting([0]).sorted()
  }

  private static func isOpen(_ figure: Figure) -> Bool { figure.unit.quantity == .shares && figure.unit.power == 0 }

  private static func counting(_ claim: Claim, inPower power: Int) -> Claim {
    claim.mapFigures { isOpen($0) ? $0.counted(as: Unit(.shares, power: power)) : $0 }
  }

  /// Whether a claim holds, or fails by less than a wrong multiple would make of it.
  private static func isNear(_ claim: Claim) -> Bool {
    switch claim.verdict(nil) {
    case .exact, .withinRounding: return true
    // A result that is wrong by a power of ten is told so.
    case .notCheckable: return false
    case .broken(let expected):
      let (one, other) = (expected.magnitude, claim.stated.value.magnitude)
      guard !one.isZero, !other.isZero else { return false }
      return one.times(farOff) >= other && other.times(farOff) >= one
    }
  }
}
