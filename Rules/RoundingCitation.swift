import Claims
import Figures
import Linting
import ReleaseModel

/// The release's own note on rounding, where nothing but the note rules out that rounding explains a figure.
struct RoundingCitation {
  /// The note, to be pointed at.
  let place: RelatedPlace
  /// What follows from it, to be put behind the advice.
  let advice: String

  init?(_ judgement: Judgement, in reading: Reading) {
    guard let note = reading.rounding, case .broken = judgement.verdict else { return nil }
    if case .broken = judgement.claim.verdict(nil) { return nil }
    let habit =
      switch note.convention {
      case .nearest: "rounded to the nearest"
      case .truncated: "cut off"
      }
    place = RelatedPlace("amounts are \(habit)", at: reading.release.sourceRange(of: note.text))
    advice = "; the release says that its amounts are \(habit), so rounding does not explain it"
  }
}
