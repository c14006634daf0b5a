import Figures

/// A vocabulary made ready for looking up its phrases, once for all the releases that are read in its words.
public struct VocabularyIndex: Sendable {
  let labels: LabelReader
  let forms: FormRecognizer
  let rounding: PhraseIndex<RoundingConvention>

  /// Prepares a vocabulary.
  public init(_ vocabulary: Vocabulary) {
    labels = LabelReader(vocabulary)
    forms = FormRecognizer(vocabulary.forms)
    rounding = PhraseIndex(
      RoundingConvention.allCases.flatMap { convention in
        (vocabulary.rounding[convention] ?? []).map { (phrase: $0, meaning: convention) }
      }
    )
  }
}
