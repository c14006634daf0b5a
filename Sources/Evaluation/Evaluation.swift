import Claims
import Figures
package import Linting
package import ReleaseModel
import ReleaseParsing
import SourceText

/// Measures what the linter finds: it makes one slip at a time in the figures of releases and lints each again.
package struct Evaluation: Sendable {
  private let linter: Linter
  private let vocabulary: VocabularyIndex

  /// Creates an evaluation of some rules, read in the words of a pack.
  ///
  /// - Throws: `ConfigurationError` where the pack or the rules cannot be used.
  package init(catalog: [any Rule.Type], pack: Pack) throws(ConfigurationError) {
    let arithmetic = Selection(selected: [RuleFamily.arithmetic.rawValue])
    linter = try Linter(catalog: catalog, selection: arithmetic, pack: pack)
    vocabulary = VocabularyIndex(pack.vocabulary)
  }

  /// Counts what is found in one release.
  package func tally(of bytes: [UInt8], path: String, format: ReleaseFormat) -> Tally {
    let original = Reading(of: ReleaseReader.read(bytes, path: path, format: format), in: vocabulary)
    let report = linter.lint(original)
    var tally = Tally(path: path)
    tally.falseErrors = report.diagnostics.filter { $0.severity == .error }.map(\.finding.message)
    let known = Set(report.diagnostics.map { Signature($0) })
    let claims = original.judgements.map(\.claim)
    for (turn, figure) in Self.comparisonFigures(of: original).enumerated() {
      tally.figures += 1
      let range = figure.range.start..<figure.range.end
      guard let maker = MutationMaker(bytes, range) else { continue }
      for mutation in maker.mutations(turn: turn, isNegative: figure.value.signum < 0) {
        var mutated = bytes
        mutated.replaceSubrange(mutation.range, with: mutation.replacement)
        let found = isFound(mutated, path: path, format: format, known: known)
        let value = Self.value(of: figure, in: bytes, mutation)
        let isDecidable = value.map { Self.isDecidable(figure, as: $0, claims, original.rounding) } ?? false
        tally.count(mutation.kind, isFound: found, isDecidable: isDecidable)
        if isDecidable, !found {
          tally.missed.append("\(mutation.kind.rawValue) in \(figure.printed) at byte \(figure.range.start)")
        }
      }
    }
    return tally
  }

  private func isFound(_ bytes: [UInt8], path: String, format: ReleaseFormat, known: Set<Signature>) -> Bool {
    let reading = Reading(of: ReleaseReader.read(bytes, path: path, format: format), in: vocabulary)
    return linter.lint(reading).diagnostics.contains { !known.contains(Signature($0)) }
  }

  /// What tells one finding from another when offsets move.
  private struct Signature: Hashable {
    let rule: String
    let message: String

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule.id
      message = diagnostic.finding.message
    }
  }

  /// The figures of A, B, difference and ratio lines, in the order of the file.
  private static func comparisonFigures(of reading: Reading) -> [Figure] {
    let cells = reading.comparisons.flatMap { [$0.stated, $0.minuend, $0.subtrahend] }
    var seen: Set<SourceRange> = []
    return cells.flatMap(\.figures).filter { seen.insert($0.range).inserted }.sorted { $0.range < $1.range }
  }

  // MARK: Decidability

  /// What a figure would be after a slip, computed without the linter's own reading of the changed draft.
  private static func value(of figure: Figure, in bytes: [UInt8], _ mutation: Mutation) -> ExactDecimal? {
    if mutation.kind == .sign { return -figure.value }
    let start = figure.range.start
    var changed = Array(bytes[start..<figure.range.end])
    changed.replaceSubrange(
      mutation.range.lowerBound - start..<mutation.range.upperBound - start,
      with: mutation.replacement
    )
    if case .number(let number) = CellContent(changed, 0..<changed.count) { return number.value }
    let digits = changed.indices.compactMap { index -> UInt8? in
      let byte = changed[index]
      if byte >= 0x30, byte <= 0x39, index == 0 || !(changed[index - 1] == 0x82) { return byte - 0x30 }
      if index >= 2, changed[index - 2] == 0xEF, changed[index - 1] == 0xBC, (0x90...0x99).contains(byte) {
        return byte - 0x90
      }
      if index >= 1, changed[index - 1] == 0x82, (0x4F...0x58).contains(byte) { return byte - 0x4F }
      return nil
    }
    let isFraction =
      mutation.kind != .digit && mutation.kind != .transposition
      && Self.isBehindPoint(bytes, start, mutation.range.lowerBound)
    let scale =
      figure.value.scale + (isFraction ? mutation.kind == .dropped ? -1 : mutation.kind == .extra ? 1 : 0 : 0)
    guard scale >= 0, digits.count <= 20 else { return nil }
    let magnitude = digits.reduce(into: Int128(0)) { $0 = $0 * 10 + Int128($1) }
    return ExactDecimal(significand: figure.value.signum < 0 ? -magnitude : magnitude, scale: scale)
  }

  private static func isBehindPoint(_ bytes: [UInt8], _ start: Int, _ offset: Int) -> Bool {
    let before = Array(bytes[start..<offset])
    if before.contains(UInt8(ascii: ".")) { return true }
    // Full-width and middle dots, in UTF-8 and Shift_JIS.
    let points: [[UInt8]] = [
      [0xEF, 0xBC, 0x8E], [0xC2, 0xB7], [0xE3, 0x83, 0xBB], [0xEF, 0xBD, 0xA5], [0x81, 0x44],
    ]
    return points.contains { point in
      before.indices.contains { before[$0...].starts(with: point) }
    }
  }

  /// Whether exact interval arithmetic alone convicts a claim that the figure enters.
  private static func isDecidable(
    _ figure: Figure,
    as value: ExactDecimal,
    _ claims: [Claim],
    _ rounding: RoundingNote?
  ) -> Bool {
    let changed = figure.with(value, sign: value.signum < 0 ? .minus : .none)
    func replaced(_ other: Figure) -> Figure { other.range == figure.range ? changed : other }
    return claims.contains { claim in
      guard claim.figures.contains(where: { $0.range == figure.range }) else { return false }
      let claim = claim.mapFigures(replaced)
      if case .broken = claim.verdict(rounding) { return true }
      return false
    }
  }
}
