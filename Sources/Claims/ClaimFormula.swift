import Figures

extension Claim {
  /// The formula that the stated figure should follow, over the figures as they are printed: "16,298 / 14,051 − 1".
  public var formula: String {
    let (first, second) = (minuend.figure.printed, subtrahend.figure.printed)
    return switch kind {
    case .change: "\(first) / \(second) − 1"
    case .proportion, .share, .perShare: "\(first) / \(second)"
    case .difference, .total, .agreement, .identity:
      operands.enumerated().map { index, operand in
        (operand.isSubtracted ? index == 0 ? "−" : " − " : index == 0 ? "" : " + ") + operand.figure.printed
      }.joined()
    }
  }
}

extension Claim.Kind {
  /// What a person calls a figure that is claimed so.
  public var noun: String {
    switch self {
    case .difference: "difference"
    case .change, .proportion: "ratio"
    case .share: "share"
    case .total: "total"
    case .agreement, .identity: "figure"
    case .perShare: "amount per share"
    }
  }
}
