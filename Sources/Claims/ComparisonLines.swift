/// Decides which lines of a table a difference or ratio line compares.
///
/// The letters in the labels decide; without letters, the roles that the vocabulary gives. A table may hold several
/// blocks below or beside one another, such as the half-year and the full year: a new one begins where a letter or role
/// comes again.
struct ComparisonLines {
  /// A difference or ratio line with the lines that it compares.
  struct Formula {
    var kind: Claim.Kind
    let line: Line
    var minuend: Line
    var subtrahend: Line
    /// The formula that the label states, where it states one.
    let stated: LabelFormula?
    /// The prior year's results, where no label of the block states a formula and the line might compare with them.
    var alternative: Line?

    /// Whether nothing but the usual order of such tables says what the line compares.
    var isInferred: Bool
    /// Whether the line prints its ratios in times (1.05) rather than in per cent.
    var isMultiple = false
    /// Whether even a single figure that does not hold may be about other lines.
    var isAmbiguous = false
    /// Whether letters alone name the operands, and the label states no formula over them: "Class A" and "Class B" beside
    /// an expense ratio are compared with nothing.
    var isNamedByLettersAlone = false
    /// Whether the block has other lines that the line could compare instead.
    var hasRivals = false
    /// Whether the line takes its operands from a difference whose label may name them in the wrong order: A − B.
    var hasDoubtfulOrder = false
  }

  private(set) var formulas: [Formula] = []

  init(_ lines: [Line]) {
    for block in Self.blocks(lines) {
      let members = Block(block)
      formulas += block.compactMap { members.formula(of: $0) }
    }
  }

  /// The lines of each block.
  ///
  /// A table with one line of each kind is one block, in whatever order. Otherwise a block ends where a kind comes
  /// again, and where a forecast follows a difference: a difference never reaches for the forecasts of another block.
  private static func blocks(_ lines: [Line]) -> [[Line]] {
    let lines = lines.filter { $0.role != .header }
    let keys = lines.compactMap(\.operandKey)
    if Set(keys).count == keys.count { return [lines] }
    var blocks: [[Line]] = [[]]
    var seen: Set<String> = []
    var hasComparison = false
    for line in lines {
      if let key = line.operandKey {
        let isNew = seen.insert(key).inserted
        if !isNew || (hasComparison && line.isForecast) {
          blocks.append([])
          seen = [key]
          hasComparison = false
        }
      }
      if line.role == .difference || line.role == .ratio { hasComparison = true }
      blocks[blocks.count - 1].append(line)
    }
    return blocks
  }

  private struct Block {
    private let byLetter: [Character: Line]
    private let lines: [Line]

    init(_ lines: [Line]) {
      self.lines = lines
      byLetter = Dictionary(
        lines.compactMap { line in line.letter.map { ($0, line) } },
        uniquingKeysWith: { first, _ in first }
      )
    }

    func formula(of line: Line) -> Formula? {
      guard line.role == .difference || line.role == .ratio else { return nil }
      let kind: Claim.Kind
      let minuend: Line?
      let subtrahend: Line?
      switch line.formula {
      case .difference(let first, let second):
        kind = line.role == .ratio ? .change : .difference
        (minuend, subtrahend) = (self.line(first), self.line(second))
      case .change(let first, let second):
        kind = .change
        (minuend, subtrahend) = (self.line(first), self.line(second))
      case .proportion(let first, let second):
        kind = .proportion
        (minuend, subtrahend) = (part(first), self.line(second))
      case nil:
        kind = line.role == .ratio ? .change : .difference
        (minuend, subtrahend) = defaultOperands(of: line)
      }
      guard let minuend, let subtrahend, minuend.index != subtrahend.index, minuend.index != line.index,
        subtrahend.index != line.index
      else { return nil }
      let isBehindReference =
        line.formula == nil && (line.base == .reference || self.isBehindReference(line))
      let isInferred = isBehindReference || lines.allSatisfy { $0.formula == nil }
      return Formula(
        kind: kind,
        line: line,
        minuend: minuend,
        subtrahend: subtrahend,
        stated: line.formula,
        alternative: isInferred ? only(.reference) : nil,
        isInferred: isInferred,
        isAmbiguous: isBehindReference,
        isNamedByLettersAlone: line.formula == nil && minuend.role == .other && subtrahend.role == .other,
        hasRivals: lines.contains { other in
          other.role == .reference
            || (other.role == .other && other.index > max(minuend.index, subtrahend.index) && other.index < line.index)
        },
        hasDoubtfulOrder: line.formula == nil && line.role == .ratio
          && (minuend.role == .previous || minuend.letter == "A" || subtrahend.role == .revised)
      )
    }

    /// The line of a letter; labels that state a formula may leave out the letters of the lines themselves.
    private func line(_ letter: Character) -> Line? {
      if let line = byLetter[letter] { return line }
      switch letter {
      case "A", "\u{2460}": return only(.previous)
      case "B", "\u{2461}": return revised
      case "C", "\u{2462}": return only(.reference)
      default: return nil
      }
    }

    /// The line of the letter above the fraction stroke: C in (C/A) is the difference, where no line has that letter.
    private func part(_ letter: Character) -> Line? {
      let isThird = letter == "C" || letter == "\u{2462}"
      return isThird && byLetter[letter] == nil ? only(.difference) ?? line(letter) : line(letter)
    }

    /// What a difference or ratio compares that states no formula: revised with previous, or with the prior year.
    ///
    /// A ratio right behind a difference that states its formula follows that formula.
    private func defaultOperands(of line: Line) -> (Line?, Line?) {
      if line.base == .reference {
        // A row of year-on-year changes belongs to the forecast above it.
        let above = lines.last { $0.index < line.index && $0.isForecast }
        let subject = line.subject == .previous ? only(.previous) ?? byLetter["A"] : above ?? revised ?? byLetter["B"]
        return (subject, only(.reference))
      }
      if line.role == .ratio,
        let before = lines.last(where: { $0.index < line.index && $0.role == .difference }),
        case .difference(let first, let second)? = before.formula
      {
        return (self.line(first), self.line(second))
      }
      return (revised ?? byLetter["B"], only(.previous) ?? byLetter["A"])
    }

    /// Whether the prior year's results stand between the last difference with a formula and a line without one.
    ///
    /// Such a line, most often a second ratio at the foot of the table, may be about either base.
    private func isBehindReference(_ line: Line) -> Bool {
      let start = lines.last { $0.index < line.index && $0.role == .difference }?.index ?? -1
      return lines.contains { $0.index > start && $0.index < line.index && $0.role == .reference }
    }

    private var revised: Line? { only(.revised) ?? only(.actual) }

    private func only(_ role: LineRole) -> Line? {
      let found = lines.filter { $0.role == role }
      return found.count == 1 ? found[0] : nil
    }
  }
}

extension Line {
  /// Whether the line holds a forecast, or the results that replaced it, by its role or letter.
  fileprivate var isForecast: Bool {
    role == .previous || role == .revised || role == .actual || letter == "A" || letter == "B"
  }

  /// What makes the line an operand of its block, so that a second one like it begins another block.
  fileprivate var operandKey: String? {
    if let letter { return String(letter) }
    switch role {
    case .previous, .revised, .actual: return role.rawValue
    case .header, .reference, .difference, .ratio, .other: return nil
    }
  }
}
