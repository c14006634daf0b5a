import Figures

/// A measure, number or sign of a formula.
struct IdentityToken {
  enum Kind: Equatable {
    case name(String)
    case number(ExactDecimal)
    case sign(Character)
  }

  let kind: Kind
  let start: String.Index

  /// The tokens of a formula.
  static func tokens(of text: String) throws(IdentitySyntaxError) -> [IdentityToken] {
    var tokens: [IdentityToken] = []
    var rest = text[...]
    while let first = rest.first {
      let start = rest.startIndex
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isLetter {
        let name = name(at: rest)
        tokens.append(IdentityToken(kind: .name(String(name)), start: start))
        rest = rest[name.endIndex...]
      } else if isDigit(first) {
        let digits = rest.prefix { isDigit($0) || $0 == "." }
        guard let number = number(digits) else {
          throw error("has a number that is none", at: rest, advice: "write digits with at most one point: 0.5")
        }
        tokens.append(IdentityToken(kind: .number(number), start: start))
        rest = rest[digits.endIndex...]
      } else if let sign = sign(first) {
        tokens.append(IdentityToken(kind: .sign(sign), start: start))
        rest.removeFirst()
      } else {
        throw error("has a character without meaning", at: rest, advice: "use measures, numbers, + - * / ? = and ( )")
      }
    }
    return tokens
  }

  /// The name at the start of a text: letters, digits, and hyphens that more of them follow.
  private static func name(at text: Substring) -> Substring {
    var end = text.startIndex
    while end < text.endIndex {
      let character = text[end]
      let after = text.index(after: end)
      let joins = character == "-" && after < text.endIndex && (text[after].isLetter || isDigit(text[after]))
      guard character.isLetter || isDigit(character) || character == "_" || joins else { break }
      end = after
    }
    return text[..<end]
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func number(_ digits: Substring) -> ExactDecimal? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), digits.count <= 16,
      let significand = Int128(parts.joined())
    else { return nil }
    return ExactDecimal(significand: significand, scale: parts.count == 2 ? parts[1].count : 0)
  }

  private static func sign(_ character: Character) -> Character? {
    switch character {
    case "+", "-", "*", "/", "(", ")", "?", "=": character
    case "−", "–": "-"
    case "×": "*"
    case "÷": "/"
    default: nil
    }
  }

  private static func error(_ problem: String, at rest: Substring, advice: String) -> IdentitySyntaxError {
    IdentitySyntaxError(problem: problem, place: String(rest), advice: advice)
  }
}
