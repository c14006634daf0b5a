import Claims
import Figures
package import Linting
package import ReleaseModel
import ReleaseParsing
import SourceText

/// Measures what the linter finds: it makes one slip at a time in the figures of releases and lints each again.
///
/// Every slip goes the whole way: bytes of the draft are changed, and the changed draft is read, understood and linted
/// from its first byte.
package struct Evaluation: Sendable {
  /// All rules, for the release as it is.
  private let everything: Linter
  /// The rules that look at figures, for slips.
  private let figureRules: Linter
  private let vocabulary: VocabularyIndex
  /// The most figures of one release that slips are made in; all where nil.
  private let sample: Int?
  private let jobs: Int

  /// Creates an evaluation of some rules, read in the words of a pack.
  ///
  /// - Parameters:
  ///   - catalog: the rules.
  ///   - pack: the words.
  ///   - sample: the most figures of one release that slips are made in; nil for all.
  ///   - jobs: how many drafts are linted at once.
  /// - Throws: `ConfigurationError` where the pack or the rules cannot be used.
  package init(
    catalog: [any Rule.Type],
    pack: Pack,
    sample: Int? = nil,
    jobs: Int = 1
  ) throws(ConfigurationError) {
    let families: Set<RuleFamily> = [.arithmetic, .agreement]
    everything = try Linter(catalog: catalog, pack: pack)
    figureRules = try Linter(catalog: catalog.filter { families.contains($0.descriptor.family) }, pack: pack)
    vocabulary = VocabularyIndex(pack.vocabulary)
    self.sample = sample
    self.jobs = max(1, jobs)
  }

  /// Counts what is found in one release.
  package func tally(of bytes: [UInt8], path: String, format: ReleaseFormat) async -> Tally {
    let subject = Subject(reading(bytes, path, format), figureRules)
    var tally = subject.tally(everything)
    let figures = TableFigure.sample(subject.figures, sample)
    // Each task takes every so many figures, so that all of them have as much to do.
    let results = await withTaskGroup(of: [FigureResult].self) { group in
      for job in 0..<min(jobs, figures.count) {
        group.addTask {
          stride(from: job, to: figures.count, by: jobs).map { result(of: figures[$0], subject, path, format) }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    for result in results.sorted(by: { $0.number < $1.number }) { tally.add(result) }
    return tally
  }

  /// The drafts that are linted to measure one release: each with one slip in it, figure by figure.
  package func drafts(of bytes: [UInt8], path: String, format: ReleaseFormat) -> [(slip: SlipKind, bytes: [UInt8])] {
    let subject = Subject(reading(bytes, path, format), figureRules)
    return TableFigure.sample(subject.figures, sample).flatMap { place in
      subject.slips(in: place).map { (slip: $0.kind, bytes: $0.made(in: bytes)) }
    }
  }

  private func reading(_ bytes: [UInt8], _ path: String, _ format: ReleaseFormat) -> Reading {
    Reading(of: ReleaseReader.read(bytes, path: path, format: format), in: vocabulary)
  }

  private func result(
    of place: TableFigure,
    _ subject: Subject,
    _ path: String,
    _ format: ReleaseFormat
  ) -> FigureResult {
    var result = FigureResult(number: place.number, kind: place.kind)
    for slip in subject.slips(in: place) {
      let changed = reading(slip.made(in: subject.bytes), path, format)
      let discovery = Discovery(
        of: slip,
        known: subject.known,
        report: figureRules.lint(changed),
        reading: changed,
        tied: subject.decidability.tied(to: slip)
      )
      let broken = subject.decidability.kindsBroken(by: slip)
      let count = Count(discovery, isDecidable: !broken.isEmpty)
      result.slips[slip.kind] = count
      for kind in broken { result.decided[kind, default: Count()] += count }
      if !broken.isEmpty, discovery == .nothing {
        result.missed.append("\(subject.words(slip)) by \(broken.map(\.rawValue).sorted().joined(separator: " and "))")
      }
    }
    result.place = subject.words(place)
    return result
  }
}

/// What became of the slips made in one figure.
struct FigureResult: Sendable {
  let number: Int
  let kind: TableKind
  /// The figure in words.
  var place = ""
  var slips: [SlipKind: Count] = [:]
  /// The decidable ones by the kinds of claims that they break.
  var decided: [Claim.Kind: Count] = [:]
  /// Decidable slips that were not found, in words.
  var missed: [String] = []
}

extension Tally {
  mutating func add(_ result: FigureResult) {
    if result.slips.isEmpty { immutable += 1 }
    counts[result.kind, default: Counts()].sampled += 1
    for (kind, count) in result.slips { counts[result.kind, default: Counts()].slips[kind, default: Count()] += count }
    for (kind, count) in result.decided { decided[kind, default: Count()] += count }
    if !result.missed.isEmpty { missed.append("\(result.place): \(result.missed.joined(separator: ", "))") }
  }
}
