import Claims
import Figures
import Linting

/// What the rules on differences and ratios have in common: from a judged claim to a check.
struct ClaimCheck {
  let judgement: Judgement
  let reading: Reading

  private var claim: Claim { judgement.claim }

  /// What a person calls the stated figure.
  private var noun: String { claim.kind.noun }

  var check: Check {
    let claim = claim
    return Check(
      "\(claim.kind.noun) \(claim.stated.printed) in \(claim.basis)",
      at: claim.stated.range,
      figures: claim.figures,
      outcome
    )
  }

  private var outcome: Check.Outcome {
    switch judgement.verdict {
    case .exact: .passed("the printed figures give it to the last digit")
    case .withinRounding(let explanation):
      judgement.isLone ? .failed(lone(explanation)) : .passed(Self.words(explanation))
    case .broken(let expected): .failed(broken(expected))
    case .notCheckable(let reason): .notCheckable(reason.rawValue)
    }
  }

  // MARK: Findings

  private func broken(_ expected: ExactDecimal) -> Finding {
    let slip = Slip(printed: claim.stated.value, expected: expected)
    let suspect =
      Suspect(judgement, in: reading)?.advice
      ?? ExchangeSuspect(judgement, expected: expected, in: reading)?.advice
      ?? PartSuspect(claim, expected: expected)?.advice
    let note = RoundingCitation(judgement, in: reading)
    let advice =
      suspect ?? slip.map { "\($0.rawValue); print \(styled(expected))" }
      ?? "print \(styled(expected)), or mend the figures it follows from"
    return Finding(
      "\(noun) is \(claim.stated.printed), but \(claim.expression.words) is \(result(expected))",
      at: claim.stated.range,
      related: places + [note?.place].compactMap(\.self),
      evidence: evidence(expected),
      advice: advice + (note?.advice ?? ""),
      ceiling: judgement.isConvicting ? nil : .warning
    )
  }

  private func lone(_ explanation: Verdict.Explanation) -> Finding {
    let expected = claim.expression.exactResult(scale: claim.stated.value.scale)
    let why = Self.words(explanation)
    return Finding(
      "\(noun) is \(claim.stated.printed), where \(claim.expression.words) is \(result(expected)) and every other "
        + "figure of the table recomputes exactly",
      at: claim.stated.range,
      related: places,
      evidence: expected.map(evidence),
      advice: "print \(expected.map(styled) ?? "another figure"), unless \(why)",
      ceiling: .warning
    )
  }

  private static func words(_ explanation: Verdict.Explanation) -> String {
    switch explanation {
    case .truncatedResult: "the result is cut off rather than rounded"
    case .unroundedOperands: "it was computed from unrounded amounts"
    case .madeToAddUp: "it was moved by one unit so that all shares add up"
    case .toleratedDeviation: "it follows only roughly"
    case .decorativeParentheses: "the parentheses are no minus sign"
    }
  }

  // MARK: Words

  /// The most operands that a finding points at.
  private static let mostPlaces = 12

  private var places: [RelatedPlace] {
    claim.operands.prefix(Self.mostPlaces).map { RelatedPlace($0.role, at: $0.figure.range) }
  }

  private func evidence(_ expected: ExactDecimal) -> Evidence {
    Evidence(printed: claim.stated.printed, expected: result(expected), statement: statement(expected))
  }

  private func statement(_ expected: ExactDecimal?) -> String {
    "\(claim.expression.words) = \(result(expected))"
  }

  /// A figure as this table prints its like: △4.4 or (4.4) where it marks negative figures so.
  private func styled(_ value: ExactDecimal) -> String {
    let percent = claim.stated.printed.contains("%") ? "%" : ""
    guard value.signum < 0 else {
      return claim.stated.printing(value, alwaysSigned: claim.stated.sign == .plus) + percent
    }
    let magnitude = claim.stated.printing(value.magnitude)
    // The figure itself, then its operands, then the rest of the release show how negative figures are printed.
    for figure in claim.figures + reading.figures {
      if let triangle = figure.printed.first(where: { "△▲".contains($0) }) {
        return "\(triangle)\(magnitude)\(percent)"
      }
      if figure.sign == .parentheses { return "(\(magnitude))\(percent)" }
      if figure.sign == .minus { break }
    }
    return "−\(magnitude)\(percent)"
  }

  private func result(_ value: ExactDecimal?) -> String {
    guard let value else { return "another figure" }
    let isChange = claim.kind == .difference || claim.kind == .change || claim.kind == .proportion && claim.isInPercent
    return claim.stated.printing(value, alwaysSigned: isChange) + (claim.isInPercent ? "%" : "")
  }
}

extension Claim {
  var expression: Expression { Expression(claim: self) }

  /// The formula of a claim with its figures put in.
  struct Expression {
    fileprivate let claim: Claim

    /// "25,000 − 22,500", "25,000 / 22,500 − 1", "12 + 30 + 5".
    var words: String {
      switch claim.kind {
      case .difference, .total, .agreement, .identity: claim.isInBasisPoints ? "(\(sum)) × 100" : sum
      case .change: "\(term(claim.minuend.figure)) / \(term(claim.subtrahend.figure)) − 1"
      case .proportion, .share, .perShare: "\(term(claim.minuend.figure)) / \(term(claim.subtrahend.figure))"
      }
    }

    /// What the printed operands give, rounded to so many digits behind the point.
    func exactResult(scale: Int) -> ExactDecimal? {
      switch claim.kind {
      case .difference, .total, .agreement, .identity:
        guard Set(claim.operands.map(\.figure.unit.power)).count == 1 else { return nil }
        let sum = claim.operands.reduce(ExactDecimal.zero) { sum, operand in
          operand.isSubtracted ? sum - operand.figure.value : sum + operand.figure.value
        }
        return claim.isInBasisPoints ? ExactDecimal(significand: sum.significand * 100, scale: sum.scale) : sum
      case .change, .proportion, .share, .perShare: return ratio(scale: scale)
      }
    }

    private func ratio(scale: Int) -> ExactDecimal? {
      guard !claim.subtrahend.figure.value.isZero,
        let quotient = try? claim.minuend.figure.value.rational / claim.subtrahend.figure.value.rational,
        let quotient = try? claim.inUnits(quotient),
        let change = claim.kind == .change ? try? quotient - Rational(numerator: 1) : quotient,
        let ratio = try? change * Rational(numerator: claim.isInPercent ? 100 : 1)
      else { return nil }
      return try? RoundingConvention.nearest.printed(ratio, scale: scale)
    }

    /// The operands with their signs; of many, the first and the last ones.
    private var sum: String {
      let places = claim.operands.indices
      guard places.count > Self.mostTerms else { return terms(places) }
      return terms(places.prefix(3)) + " + … " + terms(places.suffix(2)).drop { $0 == " " }
    }

    private func terms(_ places: Range<Int>) -> String {
      places.map { index in
        let (operand, term) = (claim.operands[index], term(claim.operands[index].figure))
        return operand.isSubtracted ? (index == 0 ? "−\(term)" : " − \(term)") : index == 0 ? term : " + \(term)"
      }
      .joined()
    }

    /// The most terms that a computation spells out in one line.
    private static let mostTerms = 8

    private func term(_ figure: Figure) -> String {
      let value = figure.printing(figure.value)
      return figure.value.signum < 0 ? "(\(value))" : value
    }
  }

  /// An amount per share in the unit of the stated figure; every other ratio is as it is.
  fileprivate func inUnits(_ quotient: Rational) throws(ArithmeticOverflow) -> Rational {
    guard kind == .perShare else { return quotient }
    let power = minuend.figure.unit.power - subtrahend.figure.unit.power + multiple
    let scale = ExactDecimal(significand: 1, scale: abs(power)).rational
    return power >= 0 ? try quotient / scale : try quotient * scale
  }

  /// Whether the claim states its ratio in hundredths.
  var isInPercent: Bool {
    (kind == .change || kind == .proportion || kind == .share) && stated.unit.quantity != .multiple
  }
}
