import Figures

/// Decides whether the parentheses around the figures of a line are minus signs or mere brackets.
///
/// A line means one thing by them. They are brackets only where no figure of the line follows as a negative one, and
/// where the table marks negative figures otherwise or brackets every figure of the line.
enum ParenthesisStyle {
  /// The comparisons of a line with that decided for each claim.
  static func settled(_ comparisons: [Comparison], hasSigns: Bool) -> [Comparison] {
    let claims = comparisons.flatMap(\.claims)
    let bracketed = claims.filter { $0.stated.sign == .parentheses }
    guard !bracketed.isEmpty, hasSigns || (bracketed.count > 1 && bracketed.count == claims.count) else {
      return comparisons
    }
    let followsAsNegative = bracketed.contains { claim in
      guard !claim.stated.value.isZero else { return false }
      switch claim.verdict(nil) {
      case .exact, .withinRounding: return true
      case .broken, .notCheckable: return false
      }
    }
    return followsAsNegative ? comparisons : comparisons.map(\.withAmbiguousParentheses)
  }
}

extension Comparison {
  fileprivate var withAmbiguousParentheses: Comparison {
    Comparison(
      kind: kind,
      stated: stated,
      minuend: minuend,
      subtrahend: subtrahend,
      label: label,
      minuendLabel: minuendLabel,
      subtrahendLabel: subtrahendLabel,
      series: series,
      isPerShare: isPerShare,
      claims: claims.map { claim in
        Claim(
          kind: claim.kind,
          stated: claim.stated,
          operands: claim.operands,
          basis: claim.basis,
          parenthesesAreAmbiguous: claim.stated.sign == .parentheses
        )
      }
    )
  }
}
