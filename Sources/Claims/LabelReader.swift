import Figures

/// Knows what the words of a label make of its line.
struct LabelReader: Sendable {
  private let roles: PhraseIndex<LineRole>
  private let measures: PhraseIndex<Int>
  private let names: MeasureNames
  private let traits: PhraseIndex<LineTrait>
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    roles = PhraseIndex(
      LineRole.allCases.flatMap { role in (vocabulary.roles[role] ?? []).map { (phrase: $0, meaning: role) } }
    )
    traits = PhraseIndex(
      LineTrait.allCases.flatMap { trait in (vocabulary.traits[trait] ?? []).map { (phrase: $0, meaning: trait) } }
    )
    var names: [(label: NormalizedLabel, meaning: MeasureNames.Name)] = []
    for (index, measure) in vocabulary.measures.enumerated() {
      for (phrases, isNegative) in [(measure.phrases, false), (measure.negativePhrases, true)] {
        let meaning = MeasureNames.Name(measure: index, isNegative: isNegative)
        names += phrases.map { (label: NormalizedLabel($0), meaning: meaning) }
      }
    }
    measures = PhraseIndex(normalized: names.map { (label: $0.label, meaning: $0.meaning.measure) })
    self.names = MeasureNames(names, vocabulary.measures.map(\.quantity), asides: vocabulary.asides)
  }

  /// What a label says.
  struct Meaning {
    var role = LineRole.other
    var letter: Character?
    var formula: LabelFormula?
    var base = LineRole.previous
    var subject = LineRole.revised
    var measure: Measure?
    /// Whether the label names the measure and nothing else.
    var namesMeasureAlone = false
    /// Whether it names an amount below zero, so that figures may go without a minus sign.
    var namesNegative = false
    var traits: LineTraits = []

    /// Whether the label says anything about a comparison.
    var isComparison: Bool { role != .other || letter != nil || formula != nil }
  }

  /// What a label says; `name` is the label without the units that stand in cells of their own.
  func meaning(of label: String, name: String? = nil, isPercent: Bool = false) -> Meaning {
    let letters = LabelLetters(label)
    let normalized = NormalizedLabel(label)
    let found = roles.matches(in: normalized)
    // Segments are counted by letters too.
    let isName = !letters.isEnumerated || !found.isEmpty
    var meaning = Meaning(letter: isName ? letters.letter : nil, formula: letters.formula)
    meaning.role = Self.role(found, letters, isPercent: isPercent)
    if found.contains(where: { $0.meaning == .reference }) {
      // "Year-on-year change under the previous forecast" compares that forecast with the prior year.
      meaning.base = .reference
      if found.contains(where: { $0.meaning == .previous }) { meaning.subject = .previous }
    }
    for match in traits.matches(in: normalized) where Self.counts(match, in: normalized) {
      meaning.traits.insert(LineTraits(match.meaning))
      if match.meaning == .averaged { meaning.traits.insert(LineTraits(.rate)) }
    }
    if let found = names.measure(of: name ?? label) {
      meaning.measure = vocabulary.measures[found.measure]
      meaning.namesMeasureAlone = true
      meaning.namesNegative = found.isNegative
      // What always counts per cent is no comparison for being called a ratio.
      if meaning.measure?.quantity == .percent, meaning.formula == nil, meaning.role == .ratio { meaning.role = .other }
    } else {
      meaning.measure = mentionedMeasure(in: normalized)
    }
    return meaning
  }

  /// The measure that a label mentions beside other things.
  private func mentionedMeasure(in label: NormalizedLabel) -> Measure? {
    let named = measures.matches(in: label)
    // "Net income per unit" is an amount per unit, however long the other phrase.
    let perShare = named.filter { vocabulary.measures[$0.meaning].isPerShare }
    let longest = (perShare.isEmpty ? named : perShare).max { $0.range.count < $1.range.count }
    return longest.map { vocabulary.measures[$0.meaning] }
  }

  /// Whether a label says nothing but that it has a trait.
  func names(_ trait: LineTrait, in label: String) -> Bool {
    let normalized = NormalizedLabel(label)
    return traits.matches(in: normalized).contains { $0.meaning == trait && Self.counts($0, in: normalized) }
  }

  /// Whether a trait's phrase stands where it is about the whole line: "Cost of sales (including rent)" is no part.
  private static func counts(_ match: PhraseIndex<LineTrait>.Match, in label: NormalizedLabel) -> Bool {
    func isMark(_ byte: UInt8) -> Bool { byte < 0x80 && !byte.isASCIILetter && !byte.isASCIIDigit }
    let begins = label.bytes[..<match.range.lowerBound].allSatisfy(isMark)
    let ends = label.bytes[match.range.upperBound...].allSatisfy(isMark)
    switch match.meaning {
    case .reference, .code: return begins && ends
    case .partOf: return begins
    // "Accumulated other comprehensive loss" is no loss of the period; Japanese puts the word last.
    case .result: return begins || (ends && label.bytes[match.range].contains { $0 >= 0x80 })
    case .total: return begins || ends
    case .subtracted, .favourable, .rate, .averaged: return true
    }
  }

  private static func role(_ found: [PhraseIndex<LineRole>.Match], _ letters: LabelLetters, isPercent: Bool) -> LineRole
  {
    switch letters.formula {
    case .difference: return isPercent ? .ratio : .difference
    case .change, .proportion: return .ratio
    case nil: break
    }
    let operands: [LineRole] = [.previous, .revised, .actual, .reference]
    let operand = found.filter { operands.contains($0.meaning) }.max { $0.range.count < $1.range.count }?.meaning
    // A line that has a letter of its own is an operand, whatever else its label mentions.
    if let operand, letters.letter == "A" || letters.letter == "B", !letters.isEnumerated { return operand }
    if found.contains(where: { $0.meaning == .ratio }) { return .ratio }
    if found.contains(where: { $0.meaning == .difference }) { return isPercent ? .ratio : .difference }
    // "(Reference) Actual results" names the prior year, however long the other phrase.
    if found.contains(where: { $0.meaning == .reference }) { return .reference }
    return operand ?? .other
  }
}
