import Figures
public import ReleaseModel

extension Reading {
  /// Understands a release in the words of a vocabulary.
  public init(of release: Release, in vocabulary: VocabularyIndex) {
    var tables: [TableReading] = []
    let numberStyle = NumberStyle(of: release)
    for (index, table, grid) in TableJoiner.partedGrids(of: release, numberStyle) {
      let caption = Self.caption(of: table, at: index, in: release)
      let readings = TableReader(release, vocabulary.labels, grid, caption: caption).readings()
      let isSuperseded = Self.isSuperseded(at: index, in: release, vocabulary.corrections)
      tables += isSuperseded ? readings.map(\.superseded) : readings
    }
    // What a correction replaces holds wrong figures on purpose; nothing is tied in it or to it.
    let valid = tables.filter { !$0.isSuperseded }
    let tied = valid.map(TieOut.init)
    let facts = MeasureFacts(valid, release, vocabulary.labels)
    // What is known bears out what facts say; without facts there is nothing to bear out.
    let known = facts.isEmpty ? [] : tied.flatMap(\.claims)
    let changes = ChangeFinder(valid, release, facts).claims(beside: known)
    // Only tables that compare forecasts ask what the release says of its shares.
    let shares = valid.contains { $0.comparisonAxis != nil } ? ShareChanges(release) : .any
    let implied = valid.flatMap { ImpliedShareFinder($0, shares)?.claims ?? [] }
    let rounding = Self.roundingNote(in: release, vocabulary.rounding)
    let prose = Self.prose(of: release, vocabulary, numberStyle)
    let judgements = Judgement.judgements(
      of: zip(valid, tied).map { ($0, $0.comparisons.flatMap(\.claims), $1.claims) }
        + [
          (nil, [], AgreementFinder(valid).claims),
          (nil, [], changes),
          (nil, [], implied),
          (nil, [], IdentityFinder(vocabulary.identities, facts, beside: known + changes).claims),
        ],
      rounding,
      Caveats(release, vocabulary.caveats)
    )
    // Sums contradict each other only where some hold within rounding.
    let isRounded = judgements.contains { if case .withinRounding = $0.verdict { true } else { false } }
    self.init(
      release: release,
      form: vocabulary.forms.form(of: release, tables: tables),
      rounding: rounding,
      numberStyle: numberStyle,
      tables: tables,
      figures: Self.inOrder(tables, prose.figures),
      judgements: judgements,
      contradictions: (isRounded ? Array(zip(valid, tied)) : []).compactMap { table, tied in
        ContradictorySums.among(table.comparisons.flatMap(\.claims) + tied.claims, rounding)
      },
      countedShares: prose.shares,
      abstentions: tied.flatMap(\.abstentions)
    )
  }

  /// The figures of tables and prose in the order of the file.
  private static func inOrder(_ tables: [TableReading], _ prose: [Figure]) -> [Figure] {
    var figures: [Figure] = []
    figures.reserveCapacity(tables.reduce(prose.count) { $0 + $1.grid.cells.count })
    for table in tables.indices {
      for cell in tables[table].grid.cells.indices { figures += tables[table].grid.cells[cell].figures }
    }
    figures += prose
    // Most releases with large tables have no figures outside of them.
    let isInOrder = figures.indices.dropFirst().allSatisfy { figures[$0 - 1].range <= figures[$0].range }
    return isInOrder ? figures : figures.sorted { $0.range < $1.range }
  }

  /// Whether a table stands under the heading of what a correction replaces, so that it repeats wrong figures on purpose.
  private static func isSuperseded(at index: Int, in release: Release, _ corrections: PhraseIndex<Bool>) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      let block = release.blocks[place]
      if case .table = block { continue }
      guard block.text.count <= 120 else { continue }
      if let match = corrections.matches(in: NormalizedLabel(release.text[block.text])).first { return match.meaning }
    }
    return false
  }

  /// The paragraph beside a table, or the table's own caption, that names the unit of its figures.
  private static func caption(of table: Table, at index: Int, in release: Release) -> TextRange? {
    if let caption = table.caption, statesUnit(caption, in: release) { return caption }
    let above = stride(from: index - 1, through: max(0, index - 4), by: -1)
    for place in Array(above) + [index + 1] where release.blocks.indices.contains(place) {
      switch release.blocks[place] {
      case .table: if place < index { return nil }
      case .paragraph, .heading, .listItem:
        if statesUnit(release.blocks[place].text, in: release) { return release.blocks[place].text }
      }
    }
    return nil
  }

  /// Whether a line is there to state a unit: it says so at once and says little else.
  private static func statesUnit(_ range: TextRange, in release: Release) -> Bool {
    guard range.count <= 160, Unit(statedBy: release.text.utf8, range.start..<range.end) != nil else { return false }
    if Unit.isNothingElse(release.text.utf8, range.start..<range.end) { return true }
    let label = NormalizedLabel(release.text[range])
    let marks = [
      "(in ", "in millions", "in thousands", "in billions", "unit", "単位", "(millions", "(thousands",
      "(billions", "(million", "(¥", "($", "(£", "(€", "(yen", "(jpy", "(百万", "(千", "(億", "amounts in", "(all amounts",
    ]
    return marks.contains { mark in label.bytes.contains(NormalizedLabel(mark).bytes) }
  }

  /// The sentence that says how amounts are rounded.
  private static func roundingNote(
    in release: Release,
    _ phrases: PhraseIndex<RoundingConvention>
  ) -> RoundingNote? {
    var found: [RoundingNote] = []
    for block in release.blocks {
      if case .table = block { continue }
      for match in phrases.matches(in: NormalizedLabel(release.text[block.text])) {
        found.append(RoundingNote(convention: match.meaning, text: block.text))
      }
    }
    // Two notes that differ are about different classes of figures; neither may then rule out the other.
    return Set(found.map(\.convention)).count == 1 ? found.first : nil
  }

  /// The figures of all blocks but tables, and the shares of whole things among those of sentences.
  private static func prose(
    of release: Release,
    _ vocabulary: VocabularyIndex,
    _ numberStyle: NumberStyle
  ) -> (figures: [Figure], shares: [CountedShare]) {
    var all: [Figure] = []
    var shares: [CountedShare] = []
    let finder = CountedShareFinder(release, vocabulary.counted)
    for (index, block) in release.blocks.enumerated() {
      if case .table = block { continue }
      let numbers = ProseScanner.numbers(in: release.text.utf8, block.text.start..<block.text.end, numberStyle)
      let figures = numbers.map { number in
        let range = TextRange(number.range.lowerBound, number.range.upperBound)
        return Figure(
          printed: release.string(range),
          value: number.value,
          unit: number.unit ?? .unknown,
          range: release.sourceRange(of: range),
          sign: number.sign,
          isOddlyGrouped: number.isOddlyGrouped,
          style: number.style
        )
      }
      all += figures
      if case .heading = block { continue }
      let found = finder.shares(in: block.text, numbers, figures)
      if !found.isEmpty, !isReplaced(at: index, in: release, vocabulary.corrections) { shares += found }
    }
    return (all, shares)
  }

  /// Whether a sentence is what a correction replaces: it says so itself, or a line above it does.
  private static func isReplaced(at index: Int, in release: Release, _ corrections: PhraseIndex<Bool>) -> Bool {
    isSuperseded(at: index, in: release, corrections)
      || corrections.matches(in: NormalizedLabel(release.text[release.blocks[index].text])).contains { $0.meaning }
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these, one after another.
  func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return indices.dropLast(other.count - 1).contains {
      self[$0] == first && self[$0..<$0 + other.count].elementsEqual(other)
    }
  }
}
