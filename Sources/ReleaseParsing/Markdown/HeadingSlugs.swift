/// The names under which Markdown renderers let links point to headings, as GitHub makes them.
struct HeadingSlugs {
  private var used: [String: Int] = [:]

  /// The name of the next heading.
  mutating func slug(of heading: String) -> String {
    let base = Self.base(heading)
    guard let count = used[base] else {
      used[base] = 0
      return base
    }
    var number = count + 1
    while used["\(base)-\(number)"] != nil { number += 1 }
    used[base] = number
    used["\(base)-\(number)"] = 0
    return "\(base)-\(number)"
  }

  /// Lower case, white space as hyphens, and nothing but letters, digits, marks, hyphens and underscores.
  private static func base(_ heading: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation:
        slug.append(scalar)
      default:
        if scalar == "-" || scalar == " " { slug.append("-") }
      }
    }
    return String(slug)
  }
}
