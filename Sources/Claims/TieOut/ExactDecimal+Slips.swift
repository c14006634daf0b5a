import Figures

extension ExactDecimal {
  /// The amounts of which a single slip of the pen makes this one: another sign, a wrong digit, two neighbours that
  /// changed places, a digit too many, or one too few.
  ///
  /// For a number of n digits there are fewer than 40 (n + 1) of them; numbers of more than sixteen digits have none.
  var amountsBeforeASlip: [ExactDecimal] {
    let digits = Array(String(significand.magnitude).utf8)
    guard digits.count <= 16 else { return [] }
    var found = [-self]
    func add(_ digits: [UInt8], _ scale: Int) {
      guard let magnitude = Int128(String(decoding: digits, as: UTF8.self)) else { return }
      found.append(ExactDecimal(significand: signum < 0 ? -magnitude : magnitude, scale: scale))
    }
    let ten = UInt8(ascii: "0")...UInt8(ascii: "9")
    for index in digits.indices {
      for digit in ten where digit != digits[index] {
        var other = digits
        other[index] = digit
        add(other, scale)
      }
      if index > 0, digits[index] != digits[index - 1] {
        var other = digits
        other.swapAt(index, index - 1)
        add(other, scale)
      }
      if digits.count > 1 {
        var other = digits
        other.remove(at: index)
        for scale in scales(less: 1) { add(other, scale) }
      }
    }
    for index in 0...digits.count {
      for digit in ten {
        var other = digits
        other.insert(digit, at: index)
        for scale in scales(less: -1) { add(other, scale) }
      }
    }
    return found
  }

  /// The decimals that an amount may have had before a digit came in or was lost: as many, or one less or more.
  private func scales(less: Int) -> [Int] { scale == 0 ? [0] : [scale, scale - less] }
}

extension Claim {
  /// Whether a slip of the pen in one of some figures is all that keeps the claim from holding.
  func isMended(byASlipIn figures: [Figure]) -> Bool {
    figures.contains { figure in
      figure.value.amountsBeforeASlip.contains { holds(with: $0, for: figure) }
    }
  }

  /// Whether a claim holds once two of its figures that count the same have changed places.
  var isMendedByExchange: Bool {
    let figures = figures
    return figures.indices.contains { index in
      figures[(index + 1)...].contains { other in
        let one = figures[index]
        guard one.value != other.value, one.unit.quantity == other.unit.quantity else { return false }
        let exchanged = mapFigures { figure in
          if figure.range == one.range { return figure.with(other.value, sign: other.sign) }
          return figure.range == other.range ? figure.with(one.value, sign: one.sign) : figure
        }
        return exchanged.holdsAsPrinted
      }
    }
  }

  /// Whether the stated figure lies further beside what follows than so many per cent of that, and more than two units
  /// of its last place.
  func deviates(byPercent percent: Int) -> Bool {
    guard case .broken(let expected) = verdict(nil), expected.isShort, stated.value.isShort else { return false }
    let gap = (stated.value - expected).magnitude
    return gap.times(100) >= expected.magnitude.times(percent) && stated.unitInLastPlace.times(2) < gap
  }

  /// Whether the figures are what they are claimed to be, rounding allowed for.
  var holdsAsPrinted: Bool {
    switch verdict(nil) {
    case .exact, .withinRounding: true
    case .broken, .notCheckable: false
    }
  }

  /// The fewest digits of a stated figure in which one too many or too few is told from chance.
  private static let fewestDigits: UInt128 = 100

  /// Whether a single slip of the pen, or two of its figures in each other's place, is all that keeps the claim from
  /// holding.
  var isExplainedByASlip: Bool {
    guard case .broken(let expected) = verdict(nil) else { return false }
    if Slip(printed: stated.value, expected: expected) != nil || isMendedByExchange { return true }
    let isLong = stated.value.significand.magnitude >= Self.fewestDigits
    return isMended(byASlipIn: isLong ? figures : operands.map(\.figure))
  }

  /// Whether the claim would hold if a figure had another value.
  func holds(with value: ExactDecimal, for figure: Figure) -> Bool {
    let mended = mapFigures { $0.range == figure.range ? $0.with(value, sign: value.signum < 0 ? .minus : .none) : $0 }
    return mended.holdsAsPrinted
  }
}
