/// What is wrong with the text of a formula, and where.
public struct IdentitySyntaxError: Error, Hashable, Sendable {
  /// What is wrong, as the rest of a sentence whose subject is the formula: "wants a measure".
  public let problem: String
  /// What stands at the place at fault; nothing at the end of the formula.
  public let place: String
  /// What to do about it.
  public let advice: String
}

/// Reads formulas such as `equity-ratio = equity / total-assets`.
///
/// A formula is a measure, an equals sign and an expression of measures, decimals, `+`, `-`, `*`, `/` and parentheses,
/// with the precedence taught at school. `average(m)` and `prior(m)` look at the period before; a question mark behind a
/// measure makes it optional. Ids of measures may hold hyphens, so a minus has a space in front.
public struct IdentityParser {
  private let tokens: [IdentityToken]
  private var index = 0
  private let text: String
  /// How many parentheses are open.
  private var depth = 0

  /// How deep parentheses may stand in each other; nobody writes more, and each costs a frame of the stack.
  private static let deepest = 32

  /// The formula that a text states.
  public static func formula(_ text: String) throws(IdentitySyntaxError) -> IdentityFormula {
    var parser = IdentityParser(tokens: try IdentityToken.tokens(of: text), text: text)
    return try parser.formula()
  }

  private init(tokens: [IdentityToken], text: String) {
    self.tokens = tokens
    self.text = text
  }

  private mutating func formula() throws(IdentitySyntaxError) -> IdentityFormula {
    guard case .name(let measure)? = next else {
      throw error("wants a measure", advice: "begin with the measure that the formula gives: measure = …")
    }
    index += 1
    guard take(.sign("=")) else { throw error("wants '='", advice: "write it as measure = expression") }
    let start = index
    let expression = try sum()
    if index < tokens.count {
      throw error("wants an operator", advice: "set +, -, * or / between two measures, with spaces around a minus")
    }
    if expression.requiredTerms.contains(Term(measure)) || expression.optionalTerms.contains(Term(measure)) {
      index = start
      throw error("has '\(measure)' on both sides", advice: "say what gives it; prior(\(measure)) is another amount")
    }
    if expression.requiredTerms.isEmpty {
      index = start
      throw error("needs no measure", advice: "leave away the '?' of at least one measure on the right side")
    }
    return IdentityFormula(measure: measure, expression: expression)
  }

  private mutating func sum() throws(IdentitySyntaxError) -> IdentityExpression {
    var result = try product()
    while true {
      if take(.sign("+")) {
        result = .sum(result, try product())
      } else if take(.sign("-")) {
        result = .difference(result, try product())
      } else {
        return result
      }
    }
  }

  private mutating func product() throws(IdentitySyntaxError) -> IdentityExpression {
    var result = try factor()
    while true {
      if take(.sign("*")) {
        result = .product(result, try factor())
      } else if take(.sign("/")) {
        result = .quotient(result, try factor())
      } else {
        return result
      }
    }
  }

  private mutating func factor() throws(IdentitySyntaxError) -> IdentityExpression {
    switch next {
    case .number(let number)?:
      index += 1
      return .number(number)
    case .name(let name)?:
      index += 1
      if name == "average" || name == "prior", take(.sign("(")) {
        let measure = try argument(of: name)
        return name == "average" ? .average(measure) : .term(Term(measure, isPrior: true), isOptional: false)
      }
      return .term(Term(name), isOptional: take(.sign("?")))
    case .sign("(")?:
      guard depth < Self.deepest else { throw error("nests parentheses too deep", advice: "write it more simply") }
      index += 1
      depth += 1
      let inner = try sum()
      guard take(.sign(")")) else { throw error("wants ')'", advice: "close the parenthesis") }
      depth -= 1
      return inner
    default:
      throw error("wants a measure, a number or '('", advice: "write what the formula reckons with here")
    }
  }

  private mutating func argument(of function: String) throws(IdentitySyntaxError) -> String {
    guard case .name(let measure)? = next else {
      throw error("wants a measure", advice: "write \(function)(measure)")
    }
    index += 1
    guard take(.sign(")")) else {
      throw error("wants ')'", advice: "write \(function)(measure); it takes one measure and nothing else")
    }
    return measure
  }

  private var next: IdentityToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

  private mutating func take(_ kind: IdentityToken.Kind) -> Bool {
    guard next == kind else { return false }
    index += 1
    return true
  }

  private func error(_ problem: String, advice: String) -> IdentitySyntaxError {
    let start = index < tokens.count ? tokens[index].start : text.endIndex
    return IdentitySyntaxError(problem: problem, place: String(text[start...]), advice: advice)
  }
}
