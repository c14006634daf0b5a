import Claims
import ReleaseModel

/// What kind of release the measurement counts a draft among.
package enum ReleaseKind: String, CaseIterable, Sendable {
  case revision = "revisions of forecasts"
  case tanshin = "tanshin summaries"
  case filing = "annual and quarterly filings"
  case earnings = "earnings releases"
  case other = "other releases"

  /// The kind that the form says, or else the first words of the release.
  init(_ reading: Reading) {
    switch reading.form.id {
    case "forecast-revision", "difference-from-results", "dividend-revision": self = .revision
    default: self = Self.kind(byTheFirstWordsOf: reading.release)
    }
  }

  /// How many blocks are looked at for words that tell, and how long they may be.
  private static let reach = 40
  private static let longestLine = 240

  private static let words: [(kind: ReleaseKind, phrases: PhraseSet)] = [
    (.tanshin, PhraseSet(["決算短信", "kessan tanshin", "tanshin"])),
    (
      .filing,
      PhraseSet([
        "10-q", "10-k", "20-f", "form 10-q", "form 10-k", "form 20-f", "quarterly report", "annual report", "有価証券報告書",
        "半期報告書", "四半期報告書",
      ])
    ),
    (
      .earnings,
      PhraseSet([
        "earnings", "financial results", "quarter results", "full-year results", "half-year results", "annual results",
        "interim results", "results for the", "net income", "決算", "業績",
      ])
    ),
  ]

  private static func kind(byTheFirstWordsOf release: Release) -> ReleaseKind {
    let lines = release.blocks.prefix(reach).filter { $0.text.count <= longestLine }.map {
      PhraseText(release.string($0.text))
    }
    return words.first { entry in lines.contains { entry.phrases.stand(in: $0) } }?.kind ?? .other
  }
}
