import Figures

/// A vocabulary made ready for looking up its phrases, once for all the releases that are read in its words.
public struct VocabularyIndex: Sendable {
  let labels: LabelReader
  let forms: FormRecognizer
  let counted: CountedNounIndex
  let rounding: PhraseIndex<RoundingConvention>
  let caveats: PhraseIndex<Caveat>
  /// What holds between measures by definition.
  let identities: [Identity]
  /// The phrases over the two parts of a correction, and whether each heads the part that is replaced.
  let corrections: PhraseIndex<Bool>

  /// The id of the measure that a label names and nothing beside it.
  package func measure(named label: String) -> String? {
    let meaning = labels.meaning(of: label)
    return meaning.namesMeasureAlone ? meaning.measure?.id : nil
  }

  /// Prepares a vocabulary.
  public init(_ vocabulary: Vocabulary) {
    identities = vocabulary.identities
    labels = LabelReader(vocabulary)
    forms = FormRecognizer(vocabulary.forms)
    counted = CountedNounIndex(vocabulary.counted)
    corrections = PhraseIndex(
      vocabulary.superseded.map { (phrase: $0, meaning: true) }
        + vocabulary.corrected.map { (phrase: $0, meaning: false) }
    )
    caveats = PhraseIndex(
      Caveat.allCases.flatMap { caveat in
        (vocabulary.caveats[caveat] ?? []).map { (phrase: $0, meaning: caveat) }
      }
    )
    rounding = PhraseIndex(
      RoundingConvention.allCases.flatMap { convention in
        (vocabulary.rounding[convention] ?? []).map { (phrase: $0, meaning: convention) }
      }
    )
  }
}
