public import Figures

/// A measure in a formula, in the period of the formula or in the one before.
public struct Term: Hashable, Sendable {
  /// The id of the measure.
  public let measure: String
  /// Whether the measure of the prior period is meant: at the end of that period, or over it.
  public let isPrior: Bool

  public init(_ measure: String, isPrior: Bool = false) {
    self.measure = measure
    self.isPrior = isPrior
  }
}

/// The right side of an identity.
public indirect enum IdentityExpression: Hashable, Sendable {
  case number(ExactDecimal)
  /// A measure; an optional one counts as zero where the release prints no such line.
  case term(Term, isOptional: Bool)
  /// Half of the sum of a measure and of the same at the end of the prior period.
  case average(String)
  case sum(IdentityExpression, IdentityExpression)
  case difference(IdentityExpression, IdentityExpression)
  case product(IdentityExpression, IdentityExpression)
  case quotient(IdentityExpression, IdentityExpression)

  /// The terms without which it has no value, each once, in the order of the formula.
  public var requiredTerms: [Term] { terms { !$0 } }

  /// The terms that count as zero where they are missing, each once, in the order of the formula.
  public var optionalTerms: [Term] { terms { $0 } }

  /// A measure in a plain sum.
  public struct Summand: Hashable, Sendable {
    public let term: Term
    public let isOptional: Bool
    /// Whether the sum takes it away.
    public let isSubtracted: Bool
  }

  /// The measures that the expression adds and takes away, in its order; nil where it does more than that.
  public var summands: [Summand]? {
    switch self {
    case .term(let term, let isOptional): return [Summand(term: term, isOptional: isOptional, isSubtracted: false)]
    case .sum(let left, let right):
      guard let left = left.summands, let right = right.summands else { return nil }
      return left + right
    case .difference(let left, let right):
      guard let left = left.summands, let right = right.summands else { return nil }
      return left
        + right.map { Summand(term: $0.term, isOptional: $0.isOptional, isSubtracted: !$0.isSubtracted) }
    case .number, .average, .product, .quotient: return nil
    }
  }

  private func terms(where isWanted: (_ isOptional: Bool) -> Bool) -> [Term] {
    var found: [Term] = []
    visit { term, isOptional in
      if isWanted(isOptional), !found.contains(term) { found.append(term) }
    }
    return found
  }

  private func visit(_ body: (Term, _ isOptional: Bool) -> Void) {
    switch self {
    case .number: break
    case .term(let term, let isOptional): body(term, isOptional)
    case .average(let measure):
      body(Term(measure), false)
      body(Term(measure, isPrior: true), false)
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.visit(body)
      right.visit(body)
    }
  }
}

extension IdentityExpression: CustomStringConvertible {
  /// The expression as packs write it, with parentheses only where they are needed.
  public var description: String { written(inside: 0) }

  /// How strongly the outermost operation binds: sums 1, products 2, the rest 3.
  private var strength: Int {
    switch self {
    case .sum, .difference: 1
    case .product, .quotient: 2
    case .number, .term, .average: 3
    }
  }

  private func written(inside outer: Int) -> String {
    let words =
      switch self {
      case .number(let number): number.plain
      case .term(let term, let isOptional):
        (term.isPrior ? "prior(\(term.measure))" : term.measure) + (isOptional ? "?" : "")
      case .average(let measure): "average(\(measure))"
      case .sum(let left, let right): "\(left.written(inside: 1)) + \(right.written(inside: 2))"
      case .difference(let left, let right): "\(left.written(inside: 1)) - \(right.written(inside: 2))"
      case .product(let left, let right): "\(left.written(inside: 2)) * \(right.written(inside: 3))"
      case .quotient(let left, let right): "\(left.written(inside: 2)) / \(right.written(inside: 3))"
      }
    return strength < outer ? "(\(words))" : words
  }
}

extension ExactDecimal {
  /// The decimal without separators.
  fileprivate var plain: String { String(formatted().filter { $0 != "," }.map { $0 == "−" ? "-" : $0 }) }
}
