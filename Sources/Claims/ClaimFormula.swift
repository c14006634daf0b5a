import Figures

extension Claim {
  /// The formula that the stated figure should follow, over the figures as they are printed: "16,298 / 14,051 − 1".
  public var formula: String {
    if let identity { return identity.expression.words { term in printed(term, of: identity) } }
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

extension Claim {
  /// The figure that an identity's term stands for; an optional one that the release does not print is nothing.
  private func printed(_ term: Term, of use: IdentityUse) -> String? {
    use.terms.firstIndex(of: term).map { operands[$0].figure.printed }
  }
}

extension IdentityExpression {
  /// The expression with figures for its terms; sums leave out what is not printed.
  fileprivate func words(_ printed: (Term) -> String?) -> String {
    switch self {
    case .number(let number): return number.formatted()
    case .term(let term, _): return printed(term) ?? ""
    case .average(let measure):
      return "(\(printed(Term(measure)) ?? "") + \(printed(Term(measure, isPrior: true)) ?? "")) / 2"
    case .sum(let left, let right): return Self.joined(left.words(printed), "+", right.words(printed))
    case .difference(let left, let right): return Self.joined(left.words(printed), "−", right.words(printed))
    case .product(let left, let right): return "\(left.factor(printed)) × \(right.factor(printed))"
    case .quotient(let left, let right): return "\(left.factor(printed)) / \(right.factor(printed))"
    }
  }

  private static func joined(_ left: String, _ sign: String, _ right: String) -> String {
    right.isEmpty ? left : left.isEmpty ? (sign == "+" ? right : "\(sign)\(right)") : "\(left) \(sign) \(right)"
  }

  /// A sum in a product or quotient stands in parentheses.
  private func factor(_ printed: (Term) -> String?) -> String {
    switch self {
    case .sum, .difference: "(\(words(printed)))"
    case .number, .term, .average, .product, .quotient: words(printed)
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
