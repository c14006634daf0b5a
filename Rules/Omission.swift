import Claims
import Figures
import Linting
import SourceText

/// A comparison that a release leaves out.
enum Omission {
  /// There is nothing to compare, or nobody prints it.
  case withReason
  /// Both operands are printed, and so should be what they give.
  case withoutReason
}

extension GridCell {
  /// Whether the cell has no figure.
  var isAbsent: Bool { if case .absent = content { true } else { false } }
}

extension CellContent {
  var isNumber: Bool { if case .number = self { true } else { false } }
}

extension Comparison {
  /// Whether the comparison is left out although both operands are single figures, and whether that has a reason.
  var omission: Omission? {
    switch stated.content {
    case .absent(.blank), .absent(.dash): break
    // A difference is never undecided where both operands are printed.
    case .absent(.undecided): return minuend.content.isNumber && subtrahend.content.isNumber ? .withoutReason : nil
    default: return nil
    }
    guard case .number = minuend.content, case .number = subtrahend.content, let result = minuend.figures.first,
      let base = subtrahend.figures.first
    else { return nil }
    // Of what is a percentage itself, such as a margin, nobody prints the change in per cent.
    let isPercentage = [.percent, .percentagePoints].contains(result.unit.quantity)
    if isPerShare || isPercentage || result.value == base.value { return .withReason }
    // The change of a margin or a rate is often left out, and its ratio hardly ever printed.
    let rates: Set<Unit.Quantity> = [.percent, .percentagePoints, .basisPoints, .multiple]
    if rates.contains(result.unit.quantity), rates.contains(base.unit.quantity) { return .withReason }
    if kind == .difference { return .withoutReason }
    // Releases print a dash for ratios without meaning, and for those of a thousand per cent and more.
    let isBeyondSense =
      base.value.signum <= 0 || result.value.signum < 0
      || result.value >= ExactDecimal(significand: base.value.significand * 10, scale: base.value.scale)
    return isBeyondSense ? .withReason : .withoutReason
  }

  /// The operands of a difference that is a dash because they are the same; nil for every other comparison.
  ///
  /// Amounts per share are compared by few releases, so that a dash says nothing about them.
  var unchanged: [Figure]? {
    guard kind == .difference, !isPerShare, case .absent(.dash) = stated.content, case .number = minuend.content,
      case .number = subtrahend.content, let result = minuend.figures.first, let base = subtrahend.figures.first,
      result.value == base.value
    else { return nil }
    return [result, base]
  }

  /// What the operands give, in words and as it would be printed.
  var expected: (words: String, value: String)? {
    guard let result = minuend.figures.first, let base = subtrahend.figures.first else { return nil }
    let claim = Claim(
      kind: kind,
      stated: result,
      minuend: Operand(figure: result, role: minuendLabel),
      subtrahend: Operand(figure: base, role: subtrahendLabel),
      basis: label
    )
    return claim.expression.exactResult(scale: kind == .difference ? result.value.scale : 1)
      .map { (claim.expression.words, result.printing($0, alwaysSigned: true) + (kind == .difference ? "" : "%")) }
  }
}

extension [Check] {
  /// The checks without those that repeat a finding at one place: an unreadable operand fails difference and ratio alike.
  func deduplicated() -> [Check] {
    var seen: Set<RelatedPlace> = []
    return filter { check in
      guard case .failed(let finding) = check.outcome else { return true }
      return seen.insert(RelatedPlace(finding.message, at: finding.range)).inserted
    }
  }
}
